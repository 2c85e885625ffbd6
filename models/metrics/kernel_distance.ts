import { Random } from "../random/random.ts";
import { checkFeatures, dot, type Matrix, row } from "./matrix.ts";
import { summarize, type Summary } from "./summary.ts";

/** How the kernel distance samples. */
export interface KernelDistanceOptions {
  /** How many times subsets are drawn. @default {100} */
  readonly subsets?: number;
  /** Rows of either set in each; no more than the smaller set has. @default {1000} */
  readonly subsetSize?: number;
  /** Of the draws. */
  readonly seed: number;
}

/**
 * The kernel distance between two sets of features, the squared maximum mean discrepancy (Bińkowski et al., ICLR
 * 2018):
 *
 *   k(x, y) = (⟨x, y⟩ / dim + 1)³
 *   MMD² = mean_{i≠j} k(a_i, a_j) + mean_{i≠j} k(b_i, b_j) − 2 · mean_{i,j} k(a_i, b_j)
 *
 * the mean over subsets drawn without replacement. Unbiased for any number of images, hence at times negative.
 *
 * Protocol "kernel": called KID with Inception's features. NVIDIA's and clean-fid's KID take 100 subsets of 1,000;
 * some papers print it times 1,000.
 *
 * @param a [n, dim], n at least 2
 * @param b [m, dim], m at least 2
 * @returns the mean over subsets, and their spread; one subset if it holds all rows of both sets
 * @throws {RangeError} where a set or a subset has fewer than two rows, or the sets differ in columns
 */
export function kernelDistance(
  a: Matrix,
  b: Matrix,
  { subsets = 100, subsetSize = 1000, seed }: KernelDistanceOptions,
): Summary {
  checkFeatures("The kernel distance", [a, b], 2);
  const size = Math.min(subsetSize, a.rows, b.rows);
  if (size < 2) throw new RangeError(`The kernel distance takes subsets of at least 2 rows, got ${size}`);
  const random = new Random(seed).fork("kernel-distance");
  const different = size === a.rows && size === b.rows ? 1 : subsets; // all of both sets can be drawn once only
  return summarize(Array.from({ length: different }, (_, i) => {
    const own = random.fork(i);
    return discrepancy(a, choose(own.fork("a"), a.rows, size), b, choose(own.fork("b"), b.rows, size));
  }));
}

/** `size` different indices below `count`. */
function choose(random: Random, count: number, size: number): number[] {
  const keys = random.uniforms(count);
  return [...keys.keys()].sort((i, j) => keys[i]! - keys[j]!).slice(0, size);
}

/** MMD² of the rows of a and of b that were drawn. */
function discrepancy(a: Matrix, ofA: readonly number[], b: Matrix, ofB: readonly number[]): number {
  const kernel = (x: ArrayLike<number>, y: ArrayLike<number>) => (dot(x, y) / a.columns + 1) ** 3;
  const within = (set: Matrix, chosen: readonly number[]) => {
    let sum = 0;
    for (const [place, i] of chosen.entries()) {
      for (let other = 0; other < place; other++) sum += kernel(row(set, i), row(set, chosen[other]!));
    }
    return sum / (chosen.length * (chosen.length - 1) / 2);
  };
  let across = 0;
  for (const i of ofA) for (const j of ofB) across += kernel(row(a, i), row(b, j));
  return within(a, ofA) + within(b, ofB) - 2 * across / (ofA.length * ofB.length);
}
