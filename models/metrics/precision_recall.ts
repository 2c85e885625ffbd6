import { squaredDistance } from "./distances.ts";
import { checkFeatures, type Matrix, row } from "./matrix.ts";

/** What precision and recall are counted from. */
export interface PrecisionRecall {
  /** Share of generated images that look real. */
  readonly precision: number;
  /** Share of real images that the generator could have drawn. */
  readonly recall: number;
  /** For each generated image whether it counts towards precision. */
  readonly generatedInside: readonly boolean[];
  /** For each real image whether it counts towards recall. */
  readonly realInside: readonly boolean[];
}

/**
 * Improved precision and recall (Kynkäänniemi et al., NeurIPS 2019):
 *
 *   radius(x) = distance of x to its k-th nearest neighbour in its own set, itself not counted
 *   precision = share of generated g with ‖g − r‖ ≤ radius(r) for some real r
 *   recall    = share of real r with ‖r − g‖ ≤ radius(g) for some generated g
 *
 * Protocol "k-nearest-neighbours": in float64, where NVIDIA's code rounds features and radii to float16. The paper
 * takes VGG16's features of 50,000 images and k = 3; both numbers rise with the number of images.
 *
 * @param real [n, dim], n at least k + 1
 * @param generated [m, dim], m at least k + 1
 * @param k Which neighbour gives the radius, 1 for the nearest
 * @returns shares in [0, 1]
 * @throws {RangeError} where a set has fewer than k + 1 rows, or the sets differ in columns
 */
export function precisionRecall(real: Matrix, generated: Matrix, k = 3): PrecisionRecall {
  checkFeatures(`Precision and recall with k = ${k}`, [real, generated], k + 1);
  const generatedInside = insideAny(generated, real, neighbourRadii(real, k));
  const realInside = insideAny(real, generated, neighbourRadii(generated, k));
  return { precision: share(generatedInside), recall: share(realInside), generatedInside, realInside };
}

/**
 * Each row's Euclidean distance to its k-th nearest other row.
 *
 * @param x [n, dim]
 * @param k From 1 to n − 1
 * @returns n radii
 */
export function neighbourRadii(x: Matrix, k: number): Float64Array {
  const radii = new Float64Array(x.rows), squares = new Float64Array(x.rows);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < x.rows; j++) squares[j] = i === j ? Infinity : squaredDistance(row(x, i), row(x, j));
    radii[i] = Math.sqrt(squares.toSorted()[k - 1]!);
  }
  return radii;
}

/** For each point whether it lies in the closed ball around any of the centers. */
function insideAny(points: Matrix, centers: Matrix, radii: Float64Array): boolean[] {
  return Array.from(
    { length: points.rows },
    (_, i) =>
      radii.some((radius, j) => Math.sqrt(squaredDistance(row(points, i), row(centers, j))) <= radius),
  );
}

function share(inside: readonly boolean[]): number {
  return inside.filter(Boolean).length / inside.length;
}
