import * as tf from "@tensorflow/tfjs";

/** Guards the division for a row of zeros, whose direction is none; it stays zero. */
const EPSILON = 1e-12;

/** Rows to length 1. [n, dim] */
export function unitRows(x: tf.Tensor2D): tf.Tensor2D {
  const squares = tf.sum(tf.square(x), 1, true);
  return tf.mul(x, tf.rsqrt(tf.maximum(squares, EPSILON ** 2)));
}
