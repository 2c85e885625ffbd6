import * as tf from "@tensorflow/tfjs";
import { withGradient } from "./custom_gradient.ts";
import { sumOfProducts } from "./pixel_sum.ts";

/**
 * y[b, i, j, c] = s[b, c] x[b, i, j, c]: how styles reach a convolution, and how it is demodulated.
 *
 * @param x [batch, height, width, channels]
 * @param scale s [batch, channels]
 * @returns [batch, height, width, channels]
 */
export function scaleChannels(x: tf.Tensor4D, scale: tf.Tensor2D): tf.Tensor4D {
  return withGradient({ x, scale }, () => ({
    value: tf.mul<tf.Tensor4D>(x, overPixels(scale)),
    saved: { x, scale },
    gradient: (dy, { x, scale }) => ({
      x: () => tf.mul(dy, overPixels(scale)),
      scale: () => sumOfProducts(dy, x),
    }),
  }));
}

/** [batch, channels] to [batch, 1, 1, channels]. */
export function overPixels(x: tf.Tensor2D): tf.Tensor4D {
  return tf.reshape(x, [x.shape[0], 1, 1, x.shape[1]]);
}
