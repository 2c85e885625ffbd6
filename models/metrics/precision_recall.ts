import { checkFeatures, type Matrix } from "./matrix.ts";
import { PairStrips, stripsOf } from "./pair_strips.ts";

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
  const strips = new PairStrips();
  const ofReal = neighbourRadii(real, k, strips), ofGenerated = neighbourRadii(generated, k, strips);
  const realInside = Array<boolean>(real.rows).fill(false);
  const generatedInside = Array<boolean>(generated.rows).fill(false);
  strips.hold(real);
  for (const rows of stripsOf(generated)) {
    const { data, stride } = strips.sums("squaredDifferences", generated, rows);
    for (let i = rows.begin; i < rows.end; i++) {
      const from = (i - rows.begin) * stride, radius = ofGenerated[i]!;
      let inside = false;
      for (let j = 0; j < real.rows; j++) {
        const distance = Math.sqrt(data[from + j]!);
        if (distance <= ofReal[j]!) inside = true;
        if (distance <= radius) realInside[j] = true;
      }
      generatedInside[i] = inside;
    }
  }
  return { precision: share(generatedInside), recall: share(realInside), generatedInside, realInside };
}

/**
 * Each row's Euclidean distance to its k-th nearest other row.
 *
 * @param x [n, dim]
 * @param k From 1 to n − 1
 * @returns n radii
 */
export function neighbourRadii(x: Matrix, k: number, strips = new PairStrips()): Float64Array {
  const nearest = new Float64Array(x.rows * k).fill(Infinity); // squares, the k smallest of each row ascending
  strips.hold(x);
  for (const rows of stripsOf(x)) {
    const { data, stride } = strips.sums("squaredDifferences", x, rows, rows.end);
    for (let i = rows.begin; i < rows.end; i++) {
      const from = (i - rows.begin) * stride;
      for (let j = 0; j < i; j++) { // each pair once, for both of its rows
        insert(nearest, i * k, k, data[from + j]!);
        insert(nearest, j * k, k, data[from + j]!);
      }
    }
  }
  return Float64Array.from({ length: x.rows }, (_, i) => Math.sqrt(nearest[i * k + k - 1]!));
}

/** Puts a value among the k ascending ones from `first` on, the largest of which drops out. */
function insert(sorted: Float64Array, first: number, k: number, value: number): void {
  let place = first + k - 1;
  if (!(value < sorted[place]!)) return;
  for (; place > first && sorted[place - 1]! > value; place--) sorted[place] = sorted[place - 1]!;
  sorted[place] = value;
}

function share(inside: readonly boolean[]): number {
  return inside.filter(Boolean).length / inside.length;
}
