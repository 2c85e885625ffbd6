import * as tf from "@tensorflow/tfjs";

/**
 * y = x W + b, over the last axis.
 *
 * @param x [..., inputs]
 * @param weight W [inputs, outputs]
 * @param bias b [outputs]
 * @returns [..., outputs]
 */
export function linear<T extends tf.Tensor>(x: T, weight: tf.Tensor2D, bias?: tf.Tensor1D): T {
  const product = tf.matMul(tf.reshape(x, [-1, weight.shape[0]]), weight);
  const rows = bias ? tf.add(product, bias) : product;
  return tf.reshape(rows, [...x.shape.slice(0, -1), weight.shape[1]]) as T;
}
