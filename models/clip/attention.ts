import * as tf from "@tensorflow/tfjs";

/**
 * Scaled dot-product attention, several heads side by side in the last axis:
 *
 *   y_h = softmax(q_h k_hᵀ / √d + mask) v_h,   d = width / heads
 *
 * @param query [batch, queries, width]
 * @param key [batch, tokens, width]
 * @param value [batch, tokens, width]
 * @param mask Added to the scores: 0 where a query may look, far below 0 where not [queries, tokens]
 * @returns [batch, queries, width]
 */
export function attend(
  query: tf.Tensor3D,
  key: tf.Tensor3D,
  value: tf.Tensor3D,
  heads: number,
  mask?: tf.Tensor2D,
): tf.Tensor3D {
  const [batch, queries, width] = query.shape;
  const split = (x: tf.Tensor3D) => tf.reshape(x, [batch, -1, heads, width / heads]);
  const scaled = tf.mul(split(query), (width / heads) ** -0.5);
  const scores = tf.matMul(
    tf.transpose(scaled, [0, 2, 1, 3]), // [batch, heads, queries, d]
    tf.transpose(split(key), [0, 2, 3, 1]), // [batch, heads, d, tokens]
  );
  const weights = tf.softmax(mask ? tf.add(scores, mask) : scores);
  const seen = tf.matMul(weights, tf.transpose(split(value), [0, 2, 1, 3]));
  return tf.reshape(tf.transpose(seen, [0, 2, 1, 3]), [batch, queries, width]);
}

/** Lets token i look at tokens 0 to i. [count, count] */
export function causalMask(count: number): tf.Tensor2D {
  const hidden = -1e9; // finite, since WGSL may assume that infinities do not occur; exp makes it an exact 0
  const mask = Float32Array.from(
    { length: count * count },
    (_, i) => i % count > Math.floor(i / count) ? hidden : 0,
  );
  return tf.tensor2d(mask, [count, count]);
}
