import { WeightsError } from "../../../mod.ts";
import { counted } from "../../../models/wording.ts";
import { type FolderOptions, type NamedPicture, picturesIn } from "./pictures_in.ts";
import type { Size } from "./resample.ts";

/** Pictures of one size on the host. */
export interface PictureSet {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly channels: 1 | 3;
  /** [count, height, width, channels] */
  readonly bytes: Uint8Array;
  /** Their paths from the folder, with forward slashes. */
  readonly names: readonly string[];
  /** What was left out, and what was decided: sentences for the log. */
  readonly notes: readonly string[];
}

/** How a folder becomes a set. */
export interface PictureSetOptions extends FolderOptions {
  /** How many pictures there must be. @default 1 */
  readonly least?: number;
  /** What the pictures are for, should there be too few: ends the sentence. */
  readonly why?: string;
}

/**
 * The pictures of a folder at one size.
 *
 * Where they are not resized, they must have one size already: `size`, where it is given.
 *
 * @throws {WeightsError} where there are too few, or they have several sizes, or do not fit into the memory
 */
export async function readPictureFolder(
  folder: string,
  { least = 1, why = "", ...options }: PictureSetOptions = {},
): Promise<PictureSet> {
  const { files, account, pictures } = await picturesIn(folder, options);
  const names: string[] = [], sizes = new Map<string, string>();
  let first: NamedPicture | undefined, bytes = new Uint8Array();
  for await (const picture of pictures) {
    const { width, height, name, data } = picture, key = `${width} x ${height}`;
    if (!sizes.has(key)) sizes.set(key, name);
    if (!first) {
      first = picture;
      bytes = roomFor(folder, files, data.length);
    }
    if (sizes.size === 1) bytes.set(data, names.length * data.length);
    names.push(name);
  }
  const problem = sizeProblem(sizes, options.size);
  if (problem !== undefined) throw new WeightsError(folder, problem);
  if (names.length < least) {
    const leftOut = account.describeLeftOut();
    throw new WeightsError(
      folder,
      `holds ${counted(names.length, "picture")}${leftOut ? ` (${leftOut})` : ""}: at least ${least} ` +
        `are needed${why}`,
    );
  }
  const { width, height, channels, data } = first!;
  return {
    count: names.length,
    height,
    width,
    channels,
    bytes: bytes.subarray(0, names.length * data.length),
    names,
    notes: account.describe(options.over ?? "white"),
  };
}

/** Memory for a folder's pictures. @param length bytes of one. @throws {WeightsError} where there is none */
export function roomFor(folder: string, count: number, length: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(count * length);
  } catch (cause) {
    const gigabytes = (count * length / 2 ** 30).toLocaleString("en", { maximumFractionDigits: 1 });
    throw new WeightsError(
      folder,
      `holds ${
        counted(count, "file")
      } whose pictures take ${gigabytes} GiB together, which the memory does ` +
        "not hold: choose a smaller size, or fewer of them",
      { cause },
    );
  }
}

/** Sizes that a message names. */
const NAMED = 3;

/** @param sizes the first picture of each */
function sizeProblem(sizes: ReadonlyMap<string, string>, wanted: Size | undefined): string | undefined {
  const remedy = "Let them be resized by --resize crop or --resize pad, or bring them to one size";
  if (sizes.size > 1) {
    const examples = [...sizes].slice(0, NAMED).map(([size, name]) => `${size} (${name})`);
    const rest = sizes.size - examples.length;
    return `holds pictures of ${sizes.size} sizes: ${examples.join(", ")}${
      rest > 0 ? ` and ${rest} more` : ""
    }. ${remedy}`;
  }
  const [size] = sizes.keys(), expected = wanted && `${wanted.width} x ${wanted.height}`;
  return expected === undefined || size === expected
    ? undefined
    : `holds pictures of ${size} pixels, and ${expected} are asked for. ${remedy}`;
}
