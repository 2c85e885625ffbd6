import { type Band, bandOf } from "./band.ts";

/** How far an interpolation's kernel is stretched, and what happens to taps outside the picture. */
export interface FilterOptions {
  /** In input pixels: above 1 it also smooths. */
  readonly stretch: number;
  /** Taps outside read the edge pixel, or are left out and the others' weights scaled to sum to 1. */
  readonly edge: "replicate" | "leave-out";
}

/** An interpolation's kernel k(x), which is 0 from |x| = `reach` on. */
export interface FilterKernel {
  readonly reach: number;
  weight(x: number): number;
}

/**
 * A one-dimensional interpolation as a matrix [outputs, inputs]: row i holds the weights with which output i reads
 * the inputs. Computed in double precision.
 *
 * @param centres Where each output lies on the input's axis, on which input j covers [j, j + 1].
 */
export function filterBand(
  centres: readonly number[],
  inputs: number,
  { reach, weight: weightAt }: FilterKernel,
  { stretch, edge }: FilterOptions,
): Band {
  const inside = (tap: number) => Math.min(Math.max(tap, 0), inputs - 1), support = reach * stretch;
  const rows = centres.map((centre) => {
    const first = Math.floor(centre - support + 0.5), end = Math.floor(centre + support + 0.5);
    const begin = inside(first), weights = new Array<number>(inside(end - 1) - begin + 1).fill(0);
    let sum = 0;
    for (let tap = first; tap < end; tap++) {
      const read = inside(tap);
      if (read !== tap && edge === "leave-out") continue;
      const weight = weightAt((tap + 0.5 - centre) / stretch);
      weights[read - begin]! += weight;
      sum += weight;
    }
    const scale = edge === "leave-out" ? 1 / sum : 1;
    return { begin, weights: weights.map((weight) => weight * scale) };
  });
  return bandOf(rows, inputs);
}
