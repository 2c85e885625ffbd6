import * as tf from "@tensorflow/tfjs";

/** Guards the division where all channels are zero: such a position has no direction and counts nothing. */
const EPSILON = 1e-10;

/** Far below any square that matters: keeps the root's gradient finite at zero, where it would be infinite. */
const LEAST_SQUARE = 1e-30;

/**
 * The embedding of which LPIPS (Zhang et al., CVPR 2018) is the squared Euclidean distance:
 *
 *   e_hwc = √(weight_c / (h · w)) · f_hwc / (‖f_hw‖ + 1e-10)
 *
 * @param features [n, h, w, channels], as a trunk gives them at a tap
 * @param head Weights of the channels [channels], none negative
 * @returns [n, h · w, channels]
 */
export function embedFeatures(features: tf.Tensor4D, head: tf.Tensor1D): tf.Tensor3D {
  return tf.tidy(() => {
    const [count, height, width, channels] = features.shape;
    const norm = tf.sqrt(tf.maximum(tf.sum(tf.square(features), 3, true), LEAST_SQUARE));
    const directions = tf.div(features, tf.add(norm, EPSILON));
    const scale = tf.sqrt(tf.div(head, height * width));
    return tf.reshape(tf.mul(directions, scale), [count, height * width, channels]);
  });
}

/**
 * Sums over positions and channels, Σ_p Σ_c x[n, p, c], in two stages: summed one by one, a quarter of a million
 * float32 values lose two digits.
 *
 * @param x [n, h · w, channels]
 * @returns [n]
 */
export function sumPositions(x: tf.Tensor3D): tf.Tensor1D {
  return tf.tidy(() => tf.sum(tf.sum(x, 2), 1));
}
