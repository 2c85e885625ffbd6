import * as tf from "@tensorflow/tfjs";
import { withGradient } from "./custom_gradient.ts";
import { defineKernel, hasKernel, run } from "./kernel.ts";

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
 *
 * Vaswani et al., "Attention Is All You Need", NeurIPS 2017, equation 1.
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

/** What both kernels take beside their tensors. */
interface SelfAttentionAttributes {
  readonly heads: number;
}

/** What both kernels read. */
interface SelfAttentionInputs {
  /** Queries, keys and values side by side: [batch, tokens, 3 · width]. */
  readonly projected: tf.Tensor3D;
  /** Added to the scores: [tokens, tokens]. */
  readonly mask?: tf.Tensor2D | undefined;
}

/**
 * As `attendToEachOther`; for heads whose width is a multiple of 4, and 64 at most. Beside y it gives the logarithm of
 * each query's sum of exponentials [batch, heads, tokens], from which the gradient finds the weights again.
 */
export const selfAttentionKernel = defineKernel<
  SelfAttentionInputs,
  SelfAttentionAttributes,
  [y: tf.Tensor3D, logs: tf.Tensor3D]
>("SelfAttention", { differentiableOnce: true });

/** The gradient in `projected`, of its shape. */
export const selfAttentionGradientKernel = defineKernel<
  SelfAttentionInputs & { readonly dy: tf.Tensor3D; readonly y: tf.Tensor3D; readonly logs: tf.Tensor3D },
  SelfAttentionAttributes
>("SelfAttentionGradient");

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
  if (head % 4 > 0 || head > WIDEST_HEAD || !hasKernel(selfAttentionKernel)) {
    const [query, key, value] = tf.split(projected, 3, -1) as [tf.Tensor3D, tf.Tensor3D, tf.Tensor3D];
    return attend(query, key, value, heads, mask);
  }
  return withGradient({ projected }, () => {
    const [y, logs] = run(selfAttentionKernel, { projected, mask }, { heads })!;
    return {
      value: y,
      saved: { projected, mask, y, logs },
      gradient: (dy, saved) => ({
        projected: () => run(selfAttentionGradientKernel, { dy, ...saved }, { heads })!,
      }),
    };
  });
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
