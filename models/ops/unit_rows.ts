import * as tf from "@tensorflow/tfjs";
import type { Tensor2D } from "../tensors.ts";

/** Rows scaled to length 1: x / max(‖x‖, 1e-12), so that a zero row stays zero. [n, dim] → [n, dim] */
export function unitRows(x: Tensor2D): Tensor2D {
  return tf.tidy(() => {
    const squared = tf.sum(tf.square(x), -1, true);
    return tf.mul(x, tf.rsqrt(tf.maximum(squared, 1e-24)));
  });
}
