import { checkFeatures, type Matrix, normalizeRows, row } from "./matrix.ts";
import { symmetricPairs } from "./pair_matrix.ts";

/** How far apart two rows of features are. */
export type Distance = "euclidean" | "cosine";

/**
 * Distances between the rows of one set, in float64:
 *
 *   euclidean  d(a, b) = ‖a − b‖                                                  in [0, ∞)
 *   cosine     d(a, b) = 1 − ⟨a, b⟩ / (‖a‖ · ‖b‖) = ‖unit(a) − unit(b)‖² / 2      in [0, 2]
 *
 * Computed from differences, not from inner products, so that rows that nearly coincide keep their digits. A row of
 * zeros has no direction: its cosine distance is 1/2 to every row that has one, and 0 to another row of zeros.
 *
 * @param features [n, dim]
 * @returns [n, n], symmetric, with zeros on the diagonal
 */
export function distanceMatrix(features: Matrix, distance: Distance = "euclidean"): Matrix {
  return distance === "euclidean"
    ? symmetricPairs("squaredDifferences", features, Math.sqrt)
    : symmetricPairs("squaredDifferences", normalizeRows(features), (squared) => squared / 2);
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
 * @throws {RangeError} where there are fewer than two rows
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
 * The cosine distance of each row to its partner:
 *
 *   d_n = 1 − cos(a_n, b_n)
 *
 * Protocol "paired": for pictures whose true counterpart is known.
 *
 * @param a [n, dim]
 * @param b [n, dim], row for row the partners of a
 * @returns n numbers in [0, 2]
 * @throws {RangeError} where the sets differ in rows or columns, or are empty
 */
export function pairDistances(a: Matrix, b: Matrix): number[] {
  checkFeatures("A distance of pairs", [a, b]);
  if (a.rows !== b.rows) throw new RangeError(`Pairs take as many rows, got ${a.rows} and ${b.rows}`);
  const [left, right] = [normalizeRows(a), normalizeRows(b)];
  return Array.from({ length: a.rows }, (_, n) => squaredDistance(row(left, n), row(right, n)) / 2);
}
