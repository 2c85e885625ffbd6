/** Photographs, brought to the size and the place that a generator knows. */
import * as tf from "@tensorflow/tfjs";
import { join } from "@std/path";
import { alignment, WeightsError } from "../../mod.ts";
import { fromBytes, toBytes } from "../../models/images/pixels.ts";
import { counted } from "../../models/wording.ts";
import type { HostImages } from "../images/host_images.ts";
import { readHostImages } from "../images/pictures/host_images.ts";
import { picturesIn } from "../images/pictures/pictures_in.ts";
import { middleRegion } from "../images/pictures/resize.ts";
import type { Progress } from "../shell/progress.ts";
import { type LandmarksOf, readLandmarks } from "./landmarks.ts";
import type { InversionSettings } from "./settings.ts";

/** Photographs as a generator would make them. */
export interface Photographs extends HostImages {
  /** Their files; of several in one file, with their numbers. */
  readonly names: readonly string[];
  /** What was decided: sentences for the log. */
  readonly notes: readonly string[];
}

/** What is asked of them. */
type Asked = Pick<InversionSettings, "images" | "over" | "landmarks" | "box">;

/** A photograph as it was found. */
interface Found {
  readonly name: string;
  readonly image: HostImages;
}

/**
 * Reads folders, picture files and tensor files, in their order, and brings each picture to a size: by its face's
 * landmarks, by a box, or by the largest part in the middle that has the shape. Tensors of that size already stay as
 * they are.
 *
 * @throws {WeightsError} where there is none, or one cannot be brought there
 */
export async function readPhotographs(
  asked: Asked,
  size: alignment.Size,
  progress: Progress,
): Promise<Photographs> {
  const notes: string[] = [], found: Found[] = [];
  for (const path of asked.images) found.push(...await findIn(path, asked, notes, progress));
  const landmarks = asked.landmarks === undefined
    ? undefined
    : await readLandmarks(asked.landmarks, found.length);
  const values = size.width * size.height * 3, data = new Float32Array(found.length * values);
  let cropped = 0;
  for (const [i, { name, image }] of found.entries()) {
    const asIs = image.width === size.width && image.height === size.height && !landmarks && !asked.box;
    data.set(asIs ? image.data : fromBytes(broughtTo(size, { name, image }, asked, landmarks)), i * values);
    if (!asIs && image.width * size.height !== image.height * size.width) cropped++;
    await progress(i + 1, "of the pictures aligned");
  }
  if (landmarks) notes.push(`${counted(found.length, "face")} aligned by landmarks, as FFHQ's`);
  else if (!asked.box && cropped > 0) {
    notes.push(
      `${counted(cropped, "picture")} cropped to the middle: faces are best aligned, by --landmarks or --box`,
    );
  }
  return { ...size, count: found.length, data, names: found.map(({ name }) => name), notes };
}

/** Photographs [pictures, height, width, 3] from number `begin` on. The caller owns them. */
export function targetsOf(
  { data, height, width, count }: Photographs,
  begin: number,
  size: number,
): tf.Tensor4D {
  const values = height * width * 3, end = Math.min(begin + size, count);
  return tf.tensor4d(data.slice(begin * values, end * values), [end - begin, height, width, 3]);
}

/** @throws {WeightsError} naming the picture */
function broughtTo(
  size: alignment.Size,
  { name, image: { width, height, data } }: Found,
  { box }: Asked,
  landmarks: LandmarksOf | undefined,
): Uint8Array {
  const picture = { width, height, data: toBytes(data) };
  try {
    if (!landmarks) {
      return alignment.cropTo(picture, box ?? middleRegion(picture, size), size).data;
    }
    if (size.width !== size.height) {
      throw new RangeError(
        "is aligned to a square, and the generator's images are none: leave --landmarks away",
      );
    }
    return alignment.alignFace(picture, landmarks(name), { size: size.width }).data;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new WeightsError(name, `cannot be aligned. ${cause.message}`, { cause });
  }
}

/** The pictures of a folder, or the images of a file. */
async function findIn(
  path: string,
  { over }: Asked,
  notes: string[],
  progress: Progress,
): Promise<Found[]> {
  if (await isFolder(path)) {
    const { account, pictures } = await picturesIn(path, { over }), found: Found[] = [];
    for await (const { name, width, height, data } of pictures) {
      found.push({ name: join(path, name), image: { count: 1, width, height, data: fromBytes(data) } });
      await progress(found.length, "of the pictures read");
    }
    notes.push(...account.describe(over).map((note) => `${path}: ${note}`));
    return found;
  }
  const { images, notes: said } = await readHostImages(path, { over });
  notes.push(...said.map((note) => `${path}: ${note}`));
  const { count, width, height, data } = images, values = width * height * 3;
  return Array.from({ length: count }, (_, i) => ({
    name: count === 1 ? path : `${path}, ${i}`,
    image: { count: 1, width, height, data: data.subarray(i * values, (i + 1) * values) },
  }));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isDirectory;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false; // the reader says so
    throw error;
  }
}
