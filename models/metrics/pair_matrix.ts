/** Matrices of a number for each pair of rows. */
import type { Matrix } from "./matrix.ts";
import type { Term } from "./pair_kernel.ts";
import { PairStrips, stripsOf } from "./pair_strips.ts";

/** Columns that are mirrored at a time: their lines stay in the level-1 cache. */
const MIRRORED = 8;

/**
 * f(Σ_k term(x_ik, x_jk)) for all i ≠ j, each pair computed once; the diagonal stays 0.
 *
 * @param x [n, dim]
 * @returns [n, n], symmetric
 */
export function symmetricPairs(
  term: Term,
  x: Matrix,
  f: (sum: number) => number,
  strips = new PairStrips(),
): Matrix {
  const { rows: n } = x, data = new Float64Array(n * n);
  strips.hold(x);
  for (const rows of stripsOf(x)) {
    const { data: sums, stride } = strips.sums(term, x, rows, rows.end);
    for (let left = 0; left < rows.end; left += MIRRORED) {
      for (let i = Math.max(rows.begin, left); i < rows.end; i++) {
        const from = (i - rows.begin) * stride, end = Math.min(i, left + MIRRORED);
        for (let j = left; j < end; j++) data[i * n + j] = data[j * n + i] = f(sums[from + j]!);
      }
    }
  }
  return { rows: n, columns: n, data };
}

/**
 * f(Σ_k term(a_ik, b_jk)) for all i and j.
 *
 * @param a [n, dim]
 * @param b [m, dim]
 * @returns [n, m]
 */
export function crossPairs(
  term: Term,
  a: Matrix,
  b: Matrix,
  f: (sum: number) => number,
  strips = new PairStrips(),
): Matrix {
  const { rows: m } = b, data = new Float64Array(a.rows * m);
  strips.hold(b);
  for (const rows of stripsOf(a)) {
    const { data: sums, stride } = strips.sums(term, a, rows);
    for (let i = rows.begin; i < rows.end; i++) {
      const from = (i - rows.begin) * stride;
      for (let j = 0; j < m; j++) data[i * m + j] = f(sums[from + j]!);
    }
  }
  return { rows: a.rows, columns: m, data };
}
