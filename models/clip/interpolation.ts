import * as tf from "@tensorflow/tfjs";

/**
 * The cubic convolution kernel (Keys 1981) and what happens to taps outside the picture.
 *
 *   k(x) = (a + 2)|x|³ − (a + 3)|x|² + 1      |x| ≤ 1
 *        = a|x|³ − 5a|x|² + 8a|x| − 4a        1 < |x| < 2
 */
export interface CubicFilter {
  readonly a: number;
  /** How far the kernel is stretched, in input pixels: above 1 it also smooths. */
  readonly stretch: number;
  /** Taps outside read the edge pixel, or are left out and the others' weights scaled to sum to 1. */
  readonly edge: "replicate" | "leave-out";
}

/**
 * A one-dimensional interpolation as a matrix: row i holds the weights with which output i reads the inputs.
 * Computed in double precision.
 *
 * @param centres Where each output lies on the input's axis, on which input j covers [j, j + 1].
 * @returns [outputs, inputs], row-major
 */
export function interpolationMatrix(
  centres: readonly number[],
  inputs: number,
  { a, stretch, edge }: CubicFilter,
): Float32Array {
  const matrix = new Float32Array(centres.length * inputs);
  centres.forEach((centre, output) => {
    const row = new Float64Array(inputs);
    const begin = Math.floor(centre - 2 * stretch + 0.5), end = Math.floor(centre + 2 * stretch + 0.5);
    let sum = 0;
    for (let tap = begin; tap < end; tap++) {
      const inside = Math.min(Math.max(tap, 0), inputs - 1);
      if (inside !== tap && edge === "leave-out") continue;
      const weight = cubic((tap + 0.5 - centre) / stretch, a);
      row[inside]! += weight;
      sum += weight;
    }
    const scale = edge === "leave-out" ? 1 / sum : 1;
    row.forEach((weight, input) => matrix[output * inputs + input] = weight * scale);
  });
  return matrix;
}

function cubic(x: number, a: number): number {
  const d = Math.abs(x);
  if (d <= 1) return ((a + 2) * d - (a + 3)) * d * d + 1;
  return d < 2 ? ((a * d - 5 * a) * d + 8 * a) * d - 4 * a : 0;
}

/**
 * Interpolates rows, then columns, as two matrix products: fast on every backend, and differentiable.
 *
 *   y[b, i, j, c] = Σ_h Σ_w rows[i, h] columns[j, w] x[b, h, w, c]
 *
 * @param x [batch, height, width, channels]
 * @param rows [new height, height]
 * @param columns [new width, width]
 */
export function interpolate(x: tf.Tensor4D, rows: tf.Tensor2D, columns: tf.Tensor2D): tf.Tensor4D {
  return tf.tidy(() => {
    const [batch, height, width, channels] = x.shape;
    const [newHeight] = rows.shape, [newWidth] = columns.shape;
    const left = tf.reshape(rows, [1, newHeight, height]);
    const shorter = tf.matMul(left, tf.reshape(x, [batch, height, width * channels]));
    const planes = tf.transpose(tf.reshape(shorter, [batch * newHeight, width, channels]), [0, 2, 1]);
    const narrower = tf.matMul(tf.reshape(planes, [-1, width]), columns, false, true);
    const interleaved = tf.transpose(
      tf.reshape(narrower, [batch * newHeight, channels, newWidth]),
      [0, 2, 1],
    );
    return tf.reshape<tf.Rank.R4>(interleaved, [batch, newHeight, newWidth, channels]);
  });
}
