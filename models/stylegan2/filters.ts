/** The filter of resampling, of which each layer that resamples has a copy in a file. */
import type { FirKernel } from "../ops/resampling_filter.ts";
import { type WeightFile, WeightsError } from "../weights/types.ts";
import type { ExaminedTensor } from "./describe.ts";
import { readFloats } from "./read_floats.ts";

/** Rosinality's filters have the gain of upsampling along both axes in them, NVIDIA's have not. */
const GAINS = [1, 4];

/** Taps along an axis: upfirdn2d would run for ever with far more. */
const MOST_TAPS = 64;

/**
 * The one filter that all copies are, its taps summing to 1. One axis alone stands for its product with itself, as NVIDIA
 * keeps long filters.
 *
 * @returns undefined where the file has none
 * @throws {WeightsError} where layers have different ones, or one that does not keep an image's brightness
 */
export async function readFilter(
  file: WeightFile,
  tensors: readonly ExaminedTensor[],
): Promise<FirKernel | undefined> {
  let filter: FirKernel | undefined, first = "";
  for (const { spec, source } of tensors) {
    if (spec.role !== "kernel" || source === undefined) continue;
    const found = await filterIn(file, source);
    if (filter && !same(filter, found)) {
      throw new WeightsError(
        file.path,
        `resamples with one filter in ${first} and with another in ${source}: layers that differ are not supported`,
      );
    }
    if (!filter) [filter, first] = [found, source];
  }
  return filter;
}

async function filterIn(file: WeightFile, name: string): Promise<FirKernel> {
  const { shape } = file.tensors.get(name)!, [height, width = height] = shape as [number, number?];
  if (shape.length < 1 || shape.length > 2 || !shape.every((taps) => taps >= 1 && taps <= MOST_TAPS)) {
    throw new WeightsError(
      file.path,
      `holds ${name} of shape [${shape.join(", ")}]: expected a filter's taps`,
    );
  }
  const taps = await readFloats(file, name);
  const rows = Array.from(
    { length: height },
    (_, row) =>
      Array.from(
        { length: width },
        (_, column) => shape.length === 2 ? taps[row * width + column]! : taps[row]! * taps[column]!,
      ),
  );
  const sum = rows.flat().reduce((sum, tap) => sum + tap, 0);
  const gain = GAINS.find((gain) => Math.abs(sum - gain) < 1e-2 * gain);
  if (gain === undefined) {
    throw new WeightsError(
      file.path,
      `resamples with a filter whose taps sum to ${sum.toPrecision(3)} (${name}): expected ${
        GAINS.join(" or ")
      }`,
    );
  }
  return rows.map((row) => row.map((tap) => tap / gain));
}

function same(a: FirKernel, b: FirKernel): boolean {
  const others = b.flat();
  return a.length === b.length && a[0]!.length === b[0]!.length &&
    a.flat().every((tap, i) => Math.abs(tap - others[i]!) < 1e-3);
}
