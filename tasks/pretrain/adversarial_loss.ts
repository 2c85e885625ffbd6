import * as tf from "@tensorflow/tfjs";

/**
 * What the discriminator learns by: the logistic loss.
 *
 *   L_D = mean softplus(D(made)) + mean softplus(−D(real))
 *
 * Goodfellow et al., "Generative Adversarial Nets", 2014, with D's sigmoid in the loss.
 *
 * @param made logits [batch, 1]
 * @param real Likewise
 */
export function discriminatorLoss(made: tf.Tensor2D, real: tf.Tensor2D): tf.Scalar {
  return tf.add(tf.mean(tf.softplus(made)), tf.mean(tf.softplus(tf.neg(real))));
}

/**
 * What the generator learns by, not saturating where D is sure:
 *
 *   L_G = mean softplus(−D(made))
 *
 * @param made logits [batch, 1]
 */
export function generatorLoss(made: tf.Tensor2D): tf.Scalar {
  return tf.mean(tf.softplus(tf.neg(made)));
}
