import * as tf from "@tensorflow/tfjs";
import { checkShape } from "./check_shape.ts";
import { columnSums } from "./column_sum.ts";
import { withGradient } from "./custom_gradient.ts";
import { sumOverPixels } from "./pixel_sum.ts";

/**
 * y[b, i, j, c] = x[b, i, j, c] + shift[c], as tf.add, but with a gradient that sums a million pixels exactly
 * enough: see sumOverPixels().
 *
 * @param x [batch, height, width, channels]
 * @param shift [channels]
 * @returns [batch, height, width, channels]
 * @throws {TypeError} where the two do not go together
 */
export function shiftChannels(x: tf.Tensor4D, shift: tf.Tensor1D): tf.Tensor4D {
  checkShape("shiftChannels", "x", x, [null, null, null, null]);
  checkShape("shiftChannels", "shift", shift, [x.shape[3]]);
  return withGradient({ x, shift }, () => ({
    value: tf.add<tf.Tensor4D>(x, shift),
    saved: {},
    gradient: (dy) => ({
      x: () => tf.clone(dy),
      shift: () => columnSums(sumOverPixels(dy)),
    }),
  }));
}
