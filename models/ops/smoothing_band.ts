import { type Band, bandOf } from "./band.ts";

/** An interpolation kernel, and beyond which distance it is 0. */
export interface SmoothingKernel {
  /** From here on it is 0. */
  readonly reach: number;
  /** k(x) */
  at(x: number): number;
}

/** k(x) = 1 − |x|, |x| < 1: Pillow's BILINEAR. */
export const TRIANGLE: SmoothingKernel = { reach: 1, at: (x) => Math.max(0, 1 - Math.abs(x)) };

/** k(x) = sinc(x) sinc(x / 3), |x| < 3: Pillow's LANCZOS. */
export const LANCZOS: SmoothingKernel = {
  reach: 3,
  at: (x) => Math.abs(x) < 3 ? sinc(x) * sinc(x / 3) : 0,
};

/** sin(πx) / (πx) */
function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/**
 * A resize that smooths where it shrinks, as a matrix [outputs, inputs]: the kernel is stretched by the ratio, taps
 * outside are left out, and the others' weights sum to 1. Pillow's, up to its fixed-point arithmetic.
 */
export function smoothingBand({ reach, at }: SmoothingKernel, inputs: number, outputs: number): Band {
  const scale = inputs / outputs, stretch = Math.max(1, scale);
  const rows = Array.from({ length: outputs }, (_, i) => {
    const centre = (i + 0.5) * scale;
    const begin = Math.max(0, Math.floor(centre - reach * stretch + 0.5));
    const end = Math.min(inputs, Math.floor(centre + reach * stretch + 0.5));
    const weights = Array.from(
      { length: end - begin },
      (_, tap) => at((begin + tap + 0.5 - centre) / stretch),
    );
    const sum = weights.reduce((sum, weight) => sum + weight, 0);
    return { begin, weights: weights.map((weight) => weight / sum) };
  });
  return bandOf(rows, inputs);
}
