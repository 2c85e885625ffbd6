import * as tf from "@tensorflow/tfjs";
import { join } from "@std/path";
import { counted, listed } from "../../models/wording.ts";
import { toBytes } from "../../models/images/pixels.ts";
import { WeightsError } from "../../models/weights/types.ts";
import { type HostImages, readImages } from "../images/read_images.ts";

/** Square pictures on the host. */
export interface PictureSet {
  readonly count: number;
  /** Width and height. */
  readonly size: number;
  /** [count, size, size, 3] */
  readonly bytes: Uint8Array;
}

/** How many problems of a kind a message names. */
const NAMED = 3;

/**
 * The PNG files of a folder, in the order of their names, shrunk to `size` by means over squares of pixels.
 *
 * @param least How many there must be
 * @param progress told how many are read; may wait, and may throw to give up
 * @throws {WeightsError} where there are fewer, or some cannot be read, or they are not squares of one size that
 * is a multiple of `size`
 */
export async function readPictureFolder(
  folder: string,
  size: number,
  least: number,
  progress: (done: number, of: number) => Promise<void> = () => Promise.resolve(),
): Promise<PictureSet> {
  const names = await pngNames(folder);
  if (names.length < least) {
    throw new WeightsError(
      folder,
      `holds ${
        counted(names.length, "PNG file")
      }: at least ${least} are needed, and a thousand or more for a ` +
        "generator that does not learn them by heart",
    );
  }
  const stride = size * size * 3, bytes = new Uint8Array(names.length * stride);
  const unreadable: string[] = [], sizes = new Map<string, string>();
  for (const [i, name] of names.entries()) {
    try {
      const picture = await readImages(join(folder, name)), { width, height } = picture;
      const key = `${width} x ${height}`;
      if (!sizes.has(key)) sizes.set(key, name);
      if (width === height && width % size === 0) bytes.set(toBytes(shrink(picture, size)), i * stride);
    } catch (error) {
      if (!(error instanceof WeightsError)) throw error;
      unreadable.push(error.message);
    }
    await progress(i + 1, names.length);
  }
  const problem = unreadable.length > 0
    ? `holds ${counted(unreadable.length, "picture")} that cannot be read. ${
      listed(unreadable, NAMED, ". ")
    }. Take them out`
    : sizeProblem(sizes, size);
  if (problem !== undefined) throw new WeightsError(folder, problem);
  return { count: names.length, size, bytes };
}

/** Pictures by their numbers, mirrored where it says so, in [-1, 1] [n, size, size, 3]. The caller owns it. */
export function pictureBatch(
  { bytes, size }: PictureSet,
  chosen: readonly { readonly number: number; readonly mirrored: boolean }[],
): tf.Tensor4D {
  const stride = size * size * 3, values = new Float32Array(chosen.length * stride);
  chosen.forEach(({ number, mirrored }, i) => {
    for (let at = 0; at < stride; at += 3) {
      const column = at / 3 % size;
      const from = number * stride + (mirrored ? at + 3 * (size - 1 - 2 * column) : at);
      for (let channel = 0; channel < 3; channel++) {
        values[i * stride + at + channel] = bytes[from + channel]! / 127.5 - 1;
      }
    }
  });
  return tf.tensor4d(values, [chosen.length, size, size, 3]);
}

async function pngNames(folder: string): Promise<string[]> {
  const names: string[] = [];
  let others = 0;
  try {
    for await (const { name, isDirectory } of Deno.readDir(folder)) {
      if (isDirectory) continue;
      if (name.toLowerCase().endsWith(".png")) names.push(name);
      else if (/\.(jpe?g|webp|gif|bmp|tiff?)$/i.test(name)) others++;
    }
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) {
      throw new WeightsError(folder, "does not exist: check the path", { cause });
    }
    if (cause instanceof Deno.errors.NotADirectory) {
      throw new WeightsError(folder, "is a file: give the folder that holds the pictures", { cause });
    }
    throw cause;
  }
  if (names.length > 0) return names.sort();
  throw new WeightsError(
    folder,
    others === 0
      ? "holds no PNG files: give the folder that holds the pictures"
      : `holds no PNG files, but ${counted(others, "picture")} of other kinds. Convert them first`,
  );
}

/** @param sizes the first picture of each */
function sizeProblem(sizes: ReadonlyMap<string, string>, wanted: number): string | undefined {
  const remedy =
    `Bring them to ${wanted} x ${wanted}, e.g. by ImageMagick into another folder: magick mogrify ` +
    `-path FOLDER -resize ${wanted}x${wanted}^ -gravity center -extent ${wanted}x${wanted} *.png`;
  if (sizes.size > 1) {
    const examples = [...sizes].map(([size, name]) => `${size} (${name})`);
    return `holds pictures of ${sizes.size} sizes: ${listed(examples, NAMED)}. ${remedy}`;
  }
  const [size] = sizes.keys(), [width, height] = size!.split(" x ").map(Number);
  if (width === height && width! % wanted === 0) return undefined;
  const reason = width !== height
    ? "they must be square"
    : `they are shrunk by whole numbers only, and ${wanted} is asked for`;
  return `holds pictures of ${size} pixels: ${reason}. ${remedy}`;
}

/** Means over squares of pixels, [size, size, 3]. */
function shrink({ data, width }: HostImages, size: number): Float32Array {
  const factor = width / size;
  if (factor === 1) return data;
  const small = new Float32Array(size * size * 3);
  for (let y = 0; y < width; y++) {
    const row = Math.floor(y / factor) * size;
    for (let x = 0; x < width; x++) {
      const to = (row + Math.floor(x / factor)) * 3, from = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel++) small[to + channel]! += data[from + channel]!;
    }
  }
  return small.map((sum) => sum / factor ** 2);
}
