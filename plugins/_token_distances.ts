/** DiFa's comparisons of the tokens of patches. */
import * as tf from "@tensorflow/tfjs";
import type { Tensor2D, Tensor3D } from "../pipeline/mod.ts";

/** z zᵀ of tokens at length 1, with rows of others: [n, patches, width] and [others, width] to [n, patches, others]. */
function cosinesWith(tokens: Tensor3D, others: Tensor2D): Tensor3D {
  const [n, patches, width] = tokens.shape;
  const flat = tf.reshape<tf.Rank.R2>(tokens, [n * patches, width]);
  return tf.reshape(tf.matMul(flat, others, false, true), [n, patches, others.shape[0]]);
}

/** Tokens at length 1. */
export function unitTokens<T extends Tensor2D | Tensor3D>(tokens: T): T {
  const squared = tf.sum(tf.square(tokens), -1, true);
  return tf.mul(tokens, tf.rsqrt(tf.maximum(squared, 1e-24)));
}

/**
 * How far the patches of each image are from a style's, and its from theirs, at whatever places, [n]:
 *
 *   max(meanᵢ minⱼ Cᵢⱼ, meanⱼ minᵢ Cᵢⱼ),   C = 1 − z Sᵀ
 *
 * @param tokens z, of length 1 [n, patches, width]
 * @param style S, of length 1 [patches, width]
 */
export function styleDistance(tokens: Tensor3D, style: Tensor2D): tf.Tensor1D {
  const apart = tf.sub<Tensor3D>(1, cosinesWith(tokens, style));
  return tf.maximum(tf.mean<tf.Tensor1D>(tf.min(apart, 2), 1), tf.mean<tf.Tensor1D>(tf.min(apart, 1), 1));
}

/**
 * How differently the patches of two sets of images are like each other, over all:
 *
 *   mean |A_t − A_s|,   A = 1 − z zᵀ, each column divided by its sum
 *
 * Where both are the same its gradient is 0.
 */
export function selfSimilarityDistance(adapted: Tensor3D, source: Tensor3D): tf.Scalar {
  const difference = tf.sub(columnShares(adapted), columnShares(source));
  return tf.mean(tf.mul(difference, tf.sign(difference)));
}

function columnShares(tokens: Tensor3D): Tensor3D {
  const apart = tf.sub(1, tf.matMul(tokens, tokens, false, true));
  return tf.div(apart, tf.sum(apart, 1, true));
}
