import { basename, resolve } from "@std/path";
import { Random } from "../../models/random/random.ts";
import { counted } from "../../models/wording.ts";
import type { Background } from "../images/pictures/background.ts";
import { readPictureFolder } from "../images/pictures/read_folder.ts";
import type { Resize } from "../images/pictures/resize.ts";
import { type BytePictures, choosePictures } from "./fixed_features.ts";

/** Where a generator's pictures are, and how they become squares. */
export interface PictureSource {
  readonly folder: string;
  /** A folder of pictures to measure with; undefined where a share of the others is held out. */
  readonly heldOut: string | undefined;
  /** Width and height. */
  readonly size: number;
  readonly resize: Resize;
  /** What transparent pixels show. */
  readonly over: Background;
}

/** What a generator learns from, and what it is measured with. */
export interface TrainingPictures {
  /** The folder's name. */
  readonly name: string;
  readonly training: BytePictures;
  readonly heldOut: BytePictures;
  /** What was left out, and what was decided: sentences for the log. */
  readonly notes: readonly string[];
}

/** Fewest pictures to learn from, and to measure with. */
const LEAST = 8, LEAST_HELD_OUT = 2;
/** Most pictures to measure with: as many images are made at each measurement. */
const MOST_HELD_OUT = 200;
/** Which share of the pictures is held out where no folder is given. */
const HELD_OUT = 1 / 5;

/**
 * Reads the pictures of a training, and holds some out: those of a folder, or a fifth of all, the same ones whatever the
 * training's seed.
 *
 * @param progress told how many files are looked at; may wait, and may throw to give up
 * @throws {WeightsError} where there are too few, or not of one size and not to be resized
 */
export async function readTrainingPictures(
  { folder, heldOut, size, resize, over }: PictureSource,
  progress: (done: number, of: number) => Promise<void> = () => Promise.resolve(),
): Promise<TrainingPictures> {
  const read = async (path: string, least: number, why: string) => {
    const options = { size: { width: size, height: size }, resize, over, least, why, progress };
    const { count, bytes, notes } = await readPictureFolder(path, options);
    return { pictures: { count, size, bytes }, notes };
  };
  const name = basename(resolve(folder));
  const more = ", and a thousand or more for a generator that does not learn them by heart";
  if (heldOut === undefined) {
    const { pictures, notes } = await read(folder, LEAST + LEAST_HELD_OUT, more);
    return { name, ...splitPictures(pictures), notes };
  }
  const { pictures, notes } = await read(folder, LEAST, more);
  const others = await read(heldOut, LEAST_HELD_OUT, " to measure with");
  const most = Math.min(MOST_HELD_OUT, pictures.count);
  const left = others.pictures.count - most;
  const held = choosePictures(others.pictures, most, new Random("held-out pictures"));
  const known = await countKnown(held, pictures);
  return {
    name,
    training: pictures,
    heldOut: held,
    notes: [
      ...notes,
      ...others.notes.map((note) => `Of the held-out pictures: ${note}`),
      ...left > 0 ? [`Of the held-out pictures: ${counted(left, "picture")} beyond ${most} not used`] : [],
      ...known > 0 ? [`Of the held-out pictures: ${known} also among those to learn from`] : [],
    ],
  };
}

/** How many of the pictures are among others, pixel by pixel. */
async function countKnown(pictures: BytePictures, others: BytePictures): Promise<number> {
  const digests = async ({ count, bytes }: BytePictures) => {
    const stride = bytes.length / count;
    const parts = Array.from({ length: count }, (_, i) => bytes.slice(i * stride, (i + 1) * stride));
    const hashes = await Promise.all(parts.map((part) => crypto.subtle.digest("SHA-256", part)));
    return hashes.map((hash) => new Uint8Array(hash).toHex());
  };
  const known = new Set(await digests(others));
  return (await digests(pictures)).filter((digest) => known.has(digest)).length;
}

/** A fifth of the pictures is held out, at least 2 and at most 200: drawn, since neighbours are often alike. */
export function splitPictures(
  { count, size, bytes }: BytePictures,
): Pick<TrainingPictures, "training" | "heldOut"> {
  const draws = new Random("held-out pictures").uniforms(count);
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => draws[a]! - draws[b]!);
  const held = Math.max(LEAST_HELD_OUT, Math.min(MOST_HELD_OUT, Math.floor(count * HELD_OUT)));
  const stride = size * size * 3;
  const part = (numbers: readonly number[]): BytePictures => {
    const chosen = new Uint8Array(numbers.length * stride);
    numbers.forEach((number, i) => {
      chosen.set(bytes.subarray(number * stride, (number + 1) * stride), i * stride);
    });
    return { count: numbers.length, size, bytes: chosen };
  };
  const ascending = (numbers: number[]) => numbers.sort((a, b) => a - b);
  return {
    training: part(ascending(order.slice(held))),
    heldOut: part(ascending(order.slice(0, held))),
  };
}
