import * as tf from "@tensorflow/tfjs";
import { checkShape } from "./check_shape.ts";
import { columnSums } from "./column_sum.ts";
import { withGradient } from "./custom_gradient.ts";
import { defineKernel, hasKernel, type NoAttributes, run } from "./kernel.ts";

/** ds and dW of `scaledMatrices`. */
export const scaledMatricesGradientKernel = defineKernel<
  { readonly dy: tf.Tensor3D; readonly scale: tf.Tensor2D; readonly weight: tf.Tensor2D },
  NoAttributes,
  [scale: tf.Tensor2D, weight: tf.Tensor2D]
>("ScaledMatricesGradient");

/**
 * y[b, i, o] = s[b, i] W[i, o]: a matrix for each sample, whose inputs are scaled by styles.
 *
 *   ds[b, i] = Σₒ dy[b, i, o] W[i, o],   dW[i, o] = Σ_b dy[b, i, o] s[b, i]
 *
 * @param scale s [batch, inputs]
 * @param weight W [inputs, outputs], few outputs
 * @returns [batch, inputs, outputs]
 * @throws {TypeError} where the two do not go together
 */
export function scaledMatrices(scale: tf.Tensor2D, weight: tf.Tensor2D): tf.Tensor3D {
  checkShape("scaledMatrices", "weight", weight, [scale.shape[1], null]);
  if (!hasKernel(scaledMatricesGradientKernel)) return product(scale, weight);
  return withGradient({ scale, weight }, () => ({
    value: product(scale, weight),
    saved: { scale, weight },
    gradient(dy, { scale, weight }) {
      const both = run(scaledMatricesGradientKernel, { dy, scale, weight });
      const [batch, inputs, outputs] = dy.shape;
      return {
        scale: () => both?.[0] ?? tf.sum(tf.mul(dy, tf.reshape(weight, [1, inputs, outputs])), 2),
        weight: () => {
          if (both) return both[1];
          const scaled = tf.mul(dy, tf.reshape(scale, [batch, inputs, 1]));
          return tf.reshape(columnSums(tf.reshape(scaled, [batch, -1])), [inputs, outputs]);
        },
      };
    },
  }));
}

function product(scale: tf.Tensor2D, weight: tf.Tensor2D): tf.Tensor3D {
  const [batch, inputs] = scale.shape;
  return tf.mul(tf.reshape(scale, [batch, inputs, 1]), tf.reshape(weight, [1, inputs, weight.shape[1]]));
}
