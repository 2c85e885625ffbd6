/** Grids of samples, one after the other, as one animated picture. */
import { decodePng, type RgbImage, shrinkImage, streamAnimatedPng } from "../pipeline/mod.ts";

/** Most frames of a strip, and most pixels of their width: what is in memory does not grow with the run beyond these. */
const MOST_FRAMES = 120, WIDEST = 1280;

/** Frames that are shown in a second. */
const FRAMES_PER_SECOND = 4;

/** Steps spread over all of them, the first and the last among them. */
export function spreadSteps(steps: readonly number[], most: number = MOST_FRAMES): readonly number[] {
  if (steps.length <= most) return steps;
  return Array.from({ length: most }, (_, i) => steps[Math.round(i * (steps.length - 1) / (most - 1))]!);
}

/**
 * The strip of some grids, of which those that are not there are passed over, and so are those of another size than the
 * last; undefined where there are fewer than two.
 *
 * @param read A grid's PNG file, by its step
 */
export async function stripOf(
  steps: readonly number[],
  read: (step: number) => Promise<Uint8Array | undefined>,
): Promise<Uint8Array | undefined> {
  const last = steps.length > 1 ? await read(steps.at(-1)!) : undefined;
  if (!last) return undefined;
  const size = frameOf(last), chosen: number[] = [];
  for (const step of spreadSteps(steps)) {
    const file = await read(step);
    if (file && isOfSize(file, last)) chosen.push(step);
  }
  if (chosen.length < 2) return undefined;
  const { width, height } = size;
  const pictures = async function* () {
    for (const step of chosen) yield frameOf((await read(step))!).data;
  };
  const animation = { width, height, frames: chosen.length, framesPerSecond: FRAMES_PER_SECOND };
  return await new Response(ReadableStream.from(streamAnimatedPng(animation, pictures()))).bytes();
}

function frameOf(file: Uint8Array): RgbImage {
  return shrinkImage(decodePng(file), WIDEST);
}

/** Where a PNG file says width and height. */
const SIZE = [16, 24] as const;

function isOfSize(file: Uint8Array, other: Uint8Array): boolean {
  const size = file.subarray(...SIZE), wanted = other.subarray(...SIZE);
  return size.every((byte, i) => byte === wanted[i]);
}
