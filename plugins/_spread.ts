/** How widely images are spread over an encoder's features, on the host. */

/** A number with its standard error. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/**
 * 1 − cos of all pairs of rows, [count, count].
 *
 * @param rows Of length 1, [count, dim], row-major
 */
export function pairwiseDistances(rows: ArrayLike<number>, count: number): Float64Array {
  const dim = rows.length / count, distances = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) {
      let product = 0;
      for (let k = 0; k < dim; k++) product += rows[i * dim + k]! * rows[j * dim + k]!;
      distances[i * count + j] = distances[j * count + i] = 1 - product;
    }
  }
  return distances;
}

/**
 * The mean distance of a set's pairs over that of another's, image by image of the same latents, and its standard error by
 * the jackknife over images:
 *
 *   r = Σ_{i<j} d_ij / Σ_{i<j} d⁰_ij,   error² = (n − 1)/n Σ_i (r_{−i} − r̄)²,   r_{−i} without image i
 *
 * @param distances [count, count]
 * @param before Likewise, of the other set
 * @param count At least 3
 */
export function spreadRatio(distances: Float64Array, before: Float64Array, count: number): Estimate {
  const sums = (matrix: Float64Array) => {
    const rows = Array.from({ length: count }, (_, i) => {
      let sum = 0;
      for (let j = 0; j < count; j++) sum += matrix[i * count + j]!;
      return sum;
    });
    return { rows, total: rows.reduce((sum, row) => sum + row, 0) / 2 };
  };
  const now = sums(distances), then = sums(before);
  const without = now.rows.map((row, i) => (now.total - row) / (then.total - then.rows[i]!));
  const mean = without.reduce((sum, ratio) => sum + ratio, 0) / count;
  const variance = without.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) * (count - 1) / count;
  return { value: now.total / then.total, error: Math.sqrt(variance) };
}
