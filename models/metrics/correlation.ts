import { checkFeatures, type Matrix, meanRow } from "./matrix.ts";

/**
 * Pearson's correlation of each attribute between paired sets, e.g. the fur's hue in a source image and in the
 * adapted image of the same latent:
 *
 *   r_j = Σ_n (a_nj − ā_j)(b_nj − b̄_j) / √(Σ_n (a_nj − ā_j)² · Σ_n (b_nj − b̄_j)²)
 *
 * Protocol "pearson": linear, and of numbers; an angle goes in as its sine and cosine, two attributes.
 *
 * @param a [n, attributes]
 * @param b [n, attributes], row for row of the same latents
 * @returns one number in [-1, 1] for each attribute; null where either set does not vary
 * @throws {RangeError} where the sets differ in rows or columns, or have fewer than two rows
 */
export function correlations(a: Matrix, b: Matrix): (number | null)[] {
  checkFeatures("A correlation", [a, b], 2);
  if (a.rows !== b.rows) {
    throw new RangeError(`A correlation takes pairs of rows, got ${a.rows} and ${b.rows}`);
  }
  const meanA = meanRow(a), meanB = meanRow(b);
  return Array.from({ length: a.columns }, (_, j) => {
    let both = 0, ofA = 0, ofB = 0;
    for (let i = j; i < a.data.length; i += a.columns) {
      const left = a.data[i]! - meanA[j]!, right = b.data[i]! - meanB[j]!;
      both += left * right;
      ofA += left ** 2;
      ofB += right ** 2;
    }
    const scale = Math.sqrt(ofA) * Math.sqrt(ofB);
    return scale > 0 ? both / scale : null;
  });
}
