import { checkFeatures, type Matrix, normalizeRows, row } from "./matrix.ts";

/** How far apart two rows of features are. */
export type Distance = "euclidean" | "cosine";

/**
 * Distances between the rows of one set, [rows, rows], in float64:
 *
 *   euclidean  d(a, b) = ‖a − b‖
 *   cosine     d(a, b) = 1 − ⟨a, b⟩ / (‖a‖ · ‖b‖) = ‖unit(a) − unit(b)‖² / 2
 *
 * Taken from differences rather than from inner products, so that what nearly coincides keeps its digits. A row
 * of zeros has no direction, and lies at 1/2 from all others.
 */
export function distanceMatrix(features: Matrix, distance: Distance = "euclidean"): Matrix {
  const x = distance === "euclidean" ? features : normalizeRows(features);
  const data = new Float64Array(x.rows ** 2);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < i; j++) {
      const squared = squaredDistance(row(x, i), row(x, j));
      const value = distance === "euclidean" ? Math.sqrt(squared) : squared / 2;
      data[i * x.rows + j] = data[j * x.rows + i] = value;
    }
  }
  return { rows: x.rows, columns: x.rows, data };
}

/** ‖a − b‖² */
export function squaredDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return sum;
}

/**
 * The mean distance of two different rows:
 *
 *   2 / (n · (n − 1)) · Σ_{i<j} d(i, j)
 *
 * Protocol "mean-pairwise": with the cosine distance, HyperDomainNet's diversity (Alanov et al., NeurIPS 2022),
 * which takes 492 images; no clusters, nothing drawn.
 *
 * @param distances [n, n], symmetric
 */
export function meanPairwiseDistance(distances: Matrix): number {
  checkFeatures("The mean pairwise distance", [distances], 2);
  let sum = 0;
  for (let i = 0; i < distances.rows; i++) {
    for (let j = 0; j < i; j++) sum += distances.data[i * distances.columns + j]!;
  }
  return sum / (distances.rows * (distances.rows - 1) / 2);
}

/**
 * The cosine distance of each row to its partner [n]:
 *
 *   d_n = 1 − cos(a_n, b_n)
 *
 * Protocol "paired": for pictures of which the true counterpart is known.
 */
export function pairDistances(a: Matrix, b: Matrix): number[] {
  checkFeatures("A distance of pairs", [a, b]);
  if (a.rows !== b.rows) throw new RangeError(`Pairs take as many rows, got ${a.rows} and ${b.rows}`);
  const [left, right] = [normalizeRows(a), normalizeRows(b)];
  return Array.from({ length: a.rows }, (_, n) => squaredDistance(row(left, n), row(right, n)) / 2);
}
