import * as tf from "@tensorflow/tfjs";
import { fused } from "./kernel.ts";
import type { Scalar, Tensor } from "../tensors.ts";

/**
 * Σᵢ fᵢ (xᵢ − rᵢ)², whose gradient 2 fᵢ (xᵢ − rᵢ) reaches x alone: r and f count as constant.
 *
 * @param reference r, of x's shape
 * @param factors f, of x's shape
 */
export function weightedSquaredDistance(x: Tensor, reference: Tensor, factors: Tensor): Scalar {
  const operation = tf.customGrad((...given) => {
    const [x, save] = given as [tf.Tensor, tf.GradSaveFunc];
    save([x, reference, factors]);
    return {
      value: fused<tf.Scalar>("WeightedSquaredDistance", { x, reference, factors }) ??
        tf.tidy(() => {
          const difference = tf.sub(x, reference);
          return tf.sum(tf.mul(tf.mul(factors, difference), difference));
        }),
      gradFunc: (dy, saved) => {
        const [x, reference, factors] = saved as [tf.Tensor, tf.Tensor, tf.Tensor];
        return fused<tf.Tensor>("WeightedSquaredDistanceGradient", { dy, x, reference, factors }) ??
          tf.mul(tf.mul(factors, tf.sub(x, reference)), tf.mul(dy, 2));
      },
    };
  });
  return operation(x) as Scalar;
}
