import { Random } from "../random/random.ts";
import { checkFeatures, type Matrix, row } from "./matrix.ts";
import { crossPairs, symmetricPairs } from "./pair_matrix.ts";
import { PairStrips } from "./pair_strips.ts";
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
 * the mean over subsets drawn without replacement. Unbiased for any number of images, hence at times negative. Kernels
 * are computed once for every pair of rows, and looked up for each subset that has drawn both, unless the subsets hold
 * fewer pairs than the sets.
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
  const strips = new PairStrips();
  const whole = isCheaperWhole(a.rows, b.rows, size, different) ? kernelsOf(a, b, strips) : undefined;
  return summarize(Array.from({ length: different }, (_, i) => {
    const own = random.fork(i);
    const ofA = choose(own.fork("a"), a.rows, size), ofB = choose(own.fork("b"), b.rows, size);
    if (whole) return discrepancy(whole, ofA, ofB);
    const all = Uint32Array.from(ofA.keys());
    return discrepancy(kernelsOf(chosenRows(a, ofA), chosenRows(b, ofB), strips), all, all);
  }));
}

/** Values of kernels that may be held at a time: 256 MiB. */
const HELD_VALUES = 2 ** 25;

/** Whether all pairs of two sets are no more than those of their subsets together, and can be held. */
function isCheaperWhole(n: number, m: number, size: number, subsets: number): boolean {
  const pairs = (ofA: number, ofB: number) => ofA ** 2 / 2 + ofB ** 2 / 2 + ofA * ofB;
  return subsets === 1 ||
    (pairs(n, m) <= subsets * pairs(size, size) && n ** 2 + m ** 2 + n * m <= HELD_VALUES);
}

/** `size` different indices below `count`. */
function choose(random: Random, count: number, size: number): Uint32Array {
  const keys = random.uniforms(count);
  return Uint32Array.from(keys.keys()).sort((i, j) => keys[i]! - keys[j]!).slice(0, size);
}

function chosenRows(x: Matrix, chosen: Uint32Array): Matrix {
  const data = new Float64Array(chosen.length * x.columns);
  chosen.forEach((i, place) => data.set(row(x, i), place * x.columns));
  return { ...x, rows: chosen.length, data };
}

/** The kernel of all pairs within each set, whose diagonals are not set, and across both. */
interface Kernels {
  readonly a: Matrix;
  readonly b: Matrix;
  readonly across: Matrix;
}

function kernelsOf(a: Matrix, b: Matrix, strips: PairStrips): Kernels {
  const kernel = (product: number) => {
    const base = product / a.columns + 1;
    return base * base * base;
  };
  return {
    a: symmetricPairs("products", a, kernel, strips),
    b: symmetricPairs("products", b, kernel, strips),
    across: crossPairs("products", a, b, kernel, strips),
  };
}

/** MMD² of the rows of a and of b that were drawn. */
function discrepancy({ a, b, across }: Kernels, ofA: Uint32Array, ofB: Uint32Array): number {
  return meanWithin(a, ofA) + meanWithin(b, ofB) - 2 * meanAcross(across, ofA, ofB);
}

function meanWithin({ columns, data }: Matrix, chosen: Uint32Array): number {
  let sum = 0;
  for (let place = 0; place < chosen.length; place++) {
    const first = chosen[place]! * columns;
    for (let other = 0; other < place; other++) sum += data[first + chosen[other]!]!;
  }
  return sum / (chosen.length * (chosen.length - 1) / 2);
}

function meanAcross({ columns, data }: Matrix, ofA: Uint32Array, ofB: Uint32Array): number {
  let sum = 0;
  for (let place = 0; place < ofA.length; place++) {
    const first = ofA[place]! * columns;
    for (let other = 0; other < ofB.length; other++) sum += data[first + ofB[other]!]!;
  }
  return sum / (ofA.length * ofB.length);
}
