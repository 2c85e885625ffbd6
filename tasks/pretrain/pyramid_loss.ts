import * as tf from "@tensorflow/tfjs";

/**
 * How far pictures are from what they should be, in plain colour, in edges, and at coarser scales:
 *
 *   L = mean|d| + ½ mean d² + ½ (mean|∂ₓd| + mean|∂ᵧd|) + ½ Σ mean|pool_k d|,   d = made − wanted, k = 2, 4
 *
 * Plain colour alone leaves edges soft for long; coarse scales find the shapes' places first.
 *
 * @param made [batch, size, size, 3]
 * @param wanted Likewise
 */
export function pyramidLoss(made: tf.Tensor4D, wanted: tf.Tensor4D): tf.Scalar {
  const d = tf.sub<tf.Tensor4D>(made, wanted);
  const [, height, width] = d.shape;
  const size = (x: tf.Tensor) => tf.mean<tf.Scalar>(tf.abs(x));
  const right = tf.sub(tf.slice(d, [0, 0, 1, 0]), tf.slice(d, [0, 0, 0, 0], [-1, -1, width - 1, -1]));
  const below = tf.sub(tf.slice(d, [0, 1, 0, 0]), tf.slice(d, [0, 0, 0, 0], [-1, height - 1, -1, -1]));
  const half = tf.avgPool(d, 2, 2, "valid"), quarter = tf.avgPool(half, 2, 2, "valid");
  const halves = [tf.mean<tf.Scalar>(tf.square(d)), size(right), size(below), size(half), size(quarter)];
  return tf.add(size(d), tf.mul(tf.addN(halves), 0.5));
}
