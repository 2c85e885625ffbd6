import * as tf from "@tensorflow/tfjs";

/**
 * CLIP's loss on a batch of captioned pictures, with pictures that no text may claim:
 *
 *   s = scale · x̂ t̂ᵀ,   n = scale · x̂₋ t̂ᵀ
 *   L = −½ mean_i Σ_j p_ij log softmax_j(s_ij) − ½ mean_j Σ_i p_ij log softmax_i([s_ij; n_kj])
 *
 * p spreads evenly over the pictures with the same caption. Radford et al., 2021,
 * https://arxiv.org/abs/2103.00020, figure 3; the negatives are ours.
 *
 * @param images Features of pictures [batch, dim]
 * @param texts Features of their captions [batch, dim]
 * @param targets p [batch, batch], rows sum to 1, symmetric
 * @param logScale log of the scale
 * @param negatives Features of further pictures [count, dim]
 */
export function contrastiveLoss(
  images: tf.Tensor2D,
  texts: tf.Tensor2D,
  targets: tf.Tensor2D,
  logScale: tf.Scalar,
  negatives?: tf.Tensor2D,
): tf.Scalar {
  const scale = tf.minimum(tf.exp(logScale), MAX_SCALE);
  const t = unit(texts);
  const byPicture: tf.Tensor2D = tf.mul(tf.matMul(unit(images), t, false, true), scale);
  const byText = tf.transpose(byPicture);
  const claimed: tf.Tensor2D = negatives
    ? tf.concat([byText, tf.mul(tf.matMul(t, unit(negatives), false, true), scale)], 1)
    : byText;
  const batch = images.shape[0];
  const right = (scores: tf.Tensor2D) =>
    tf.sum(tf.mul(targets, tf.slice(tf.logSoftmax(scores), [0, 0], [batch, batch])));
  return tf.mul(tf.add(right(byPicture), right(claimed)), -0.5 / batch);
}

const MAX_SCALE = 30;

/** Rows to length 1. */
export function unit(x: tf.Tensor2D): tf.Tensor2D {
  return tf.mul(x, tf.rsqrt(tf.add(tf.sum(tf.square(x), 1, true), 1e-12))); // an untrained row may vanish
}

/** p: an even share for each pair with the same caption [count, count]. */
export function sameCaption(captions: readonly string[]): tf.Tensor2D {
  const count = captions.length, values = new Float32Array(count * count);
  captions.forEach((caption, i) => {
    const same = captions.filter((other) => other === caption).length;
    captions.forEach((other, j) => values[i * count + j] = other === caption ? 1 / same : 0);
  });
  return tf.tensor2d(values, [count, count]);
}
