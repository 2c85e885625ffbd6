import type { Padding } from "./padding.ts";

/** Filter taps [height][width]. They are constants, so they stay on the host. */
export type FirKernel = readonly (readonly number[])[];

/** A filter between upsampling and downsampling: all that `upfirdn2d` does to an image. */
export interface ResamplingFilter {
  readonly kernel: FirKernel;
  /** How many times larger [height, width] get before filtering. */
  readonly up: readonly [number, number];
  /** Keeps each n-th row and column after filtering. */
  readonly down: readonly [number, number];
  /** Along [height, width], counted in upsampled pixels. */
  readonly pad: readonly [Padding, Padding];
}

/** Height and width of the result: ⌊(size · up + before + after − taps) / down⌋ + 1. */
export function outputSizes(
  [height, width]: readonly [number, number],
  { kernel, up, down, pad }: ResamplingFilter,
): [height: number, width: number] {
  const along = (size: number, taps: number, axis: 0 | 1) =>
    Math.floor((size * up[axis] + pad[axis][0] + pad[axis][1] - taps) / down[axis]) + 1;
  return [along(height, kernel.length, 0), along(width, kernel[0]!.length, 1)];
}

/** The binomial filter [1, 3, 3, 1] ⊗ [1, 3, 3, 1], normalised to a sum of `gain`. */
export function blurKernel(gain = 1): FirKernel {
  const taps = [1, 3, 3, 1];
  return taps.map((row) => taps.map((column) => gain * row * column / 64));
}

/** All taps times a gain. */
export function scaledKernel(kernel: FirKernel, gain: number): FirKernel {
  return kernel.map((row) => row.map((tap) => gain * tap));
}

/** A kernel as the product of a column [height] and a row [width]. */
export interface RankOneFactors {
  readonly column: readonly number[];
  readonly row: readonly number[];
}

/** The factors for which kernel[i][j] = column[i] · row[j], or undefined where its rank is not one. */
export function rankOneFactors(kernel: FirKernel): RankOneFactors | undefined {
  const width = kernel[0]!.length, taps = kernel.flat();
  const largest = taps.reduce((best, tap, i) => Math.abs(tap) > Math.abs(taps[best]!) ? i : best, 0);
  const pivot = taps[largest]!;
  if (pivot === 0) return undefined;
  const row = kernel[Math.floor(largest / width)]!;
  const column = kernel.map((values) => values[largest % width]! / pivot);
  const rounding = 1e-7 * Math.abs(pivot); // float32 taps, as files hold them
  const isProduct = kernel.every((values, i) =>
    values.every((tap, j) => Math.abs(tap - column[i]! * row[j]!) <= rounding)
  );
  return isProduct ? { column, row } : undefined;
}
