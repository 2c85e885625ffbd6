import { type Band, bandOf } from "./band.ts";

/**
 * The cubic convolution kernel (Keys 1981) and what happens to taps outside the picture.
 *
 *   k(x) = (a + 2)|x|³ − (a + 3)|x|² + 1      |x| ≤ 1
 *        = a|x|³ − 5a|x|² + 8a|x| − 4a        1 < |x| < 2
 */
export interface CubicFilter {
  readonly a: number;
  /** How far the kernel is stretched, in input pixels: above 1 it also smooths. */
  readonly stretch: number;
  /** Taps outside read the edge pixel, or are left out and the others' weights scaled to sum to 1. */
  readonly edge: "replicate" | "leave-out";
}

/**
 * A one-dimensional interpolation as a matrix [outputs, inputs]: row i holds the weights with which output i reads
 * the inputs. Computed in double precision.
 *
 * @param centres Where each output lies on the input's axis, on which input j covers [j, j + 1].
 */
export function cubicBand(
  centres: readonly number[],
  inputs: number,
  { a, stretch, edge }: CubicFilter,
): Band {
  const inside = (tap: number) => Math.min(Math.max(tap, 0), inputs - 1);
  const rows = centres.map((centre) => {
    const first = Math.floor(centre - 2 * stretch + 0.5), end = Math.floor(centre + 2 * stretch + 0.5);
    const begin = inside(first), weights = new Array<number>(inside(end - 1) - begin + 1).fill(0);
    let sum = 0;
    for (let tap = first; tap < end; tap++) {
      const read = inside(tap);
      if (read !== tap && edge === "leave-out") continue;
      const weight = cubic((tap + 0.5 - centre) / stretch, a);
      weights[read - begin]! += weight;
      sum += weight;
    }
    const scale = edge === "leave-out" ? 1 / sum : 1;
    return { begin, weights: weights.map((weight) => weight * scale) };
  });
  return bandOf(rows, inputs);
}

function cubic(x: number, a: number): number {
  const d = Math.abs(x);
  if (d <= 1) return ((a + 2) * d - (a + 3)) * d * d + 1;
  return d < 2 ? ((a * d - 5 * a) * d + 8 * a) * d - 4 * a : 0;
}
