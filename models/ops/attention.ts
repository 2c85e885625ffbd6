import * as tf from "@tensorflow/tfjs";
import { fused, hasKernelForOnce } from "./kernel.ts";

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

/** Widest head that the kernel for all of attention holds in registers. */
const WIDEST_HEAD = 64;

/**
 * Attention of tokens to each other, as `attend`.
 *
 * @param projected Queries, keys and values side by side [batch, tokens, 3 · width]
 * @returns [batch, tokens, width]
 */
export function attendToEachOther(projected: tf.Tensor3D, heads: number, mask?: tf.Tensor2D): tf.Tensor3D {
  const head = projected.shape[2] / 3 / heads;
  if (head % 4 > 0 || head > WIDEST_HEAD || !hasKernelForOnce("SelfAttention")) {
    const [query, key, value] = tf.split(projected, 3, -1) as [tf.Tensor3D, tf.Tensor3D, tf.Tensor3D];
    return attend(query, key, value, heads, mask);
  }
  const attributes = { heads, hasMask: mask !== undefined };
  const operation = tf.customGrad((...given) => {
    const [projected, save] = given as [tf.Tensor3D, tf.GradSaveFunc];
    const inputs = { projected, mask: mask ?? projected };
    const [y, logs] = fused<tf.Tensor[]>("SelfAttention", inputs, attributes)!;
    save([projected, inputs.mask, y!, logs!]);
    return {
      value: y!,
      gradFunc: (dy, saved) => {
        const [projected, mask, y, logs] = saved as tf.Tensor[];
        const inputs = { dy, projected: projected!, mask: mask!, y: y!, logs: logs! };
        return fused<tf.Tensor>("SelfAttentionGradient", inputs, attributes)!;
      },
    };
  });
  return operation(projected) as tf.Tensor3D;
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
