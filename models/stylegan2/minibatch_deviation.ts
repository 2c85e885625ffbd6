import * as tf from "@tensorflow/tfjs";

/** Images that are compared with each other where nothing else is asked for. */
export const DEVIATION_GROUP = 4;

/** Guards the deviation of equal images, whose root has no gradient. */
const EPSILON = 1e-8;

/**
 * How much the images of a batch differ: the deviation of every feature over a group of images, averaged to one
 * number per group and given to its images as a further channel.
 *
 *   σ[m] = mean over i, j, c of √(var over g of x[g · batch / group + m, i, j, c] + 1e-8)
 *
 * @param x [batch, height, width, channels]
 * @param most Images of a group; fewer where the batch is smaller, or does not divide
 * @returns [batch, height, width, 1]
 *
 * Karras et al., "Progressive Growing of GANs", ICLR 2018, section 3.
 */
export function minibatchDeviation(x: tf.Tensor4D, most = DEVIATION_GROUP): tf.Tensor4D {
  const [batch, height, width, channels] = x.shape;
  let group = Math.min(batch, most);
  while (batch % group > 0) group--;
  return tf.tidy(() => {
    const groups = tf.reshape(x, [group, batch / group, height * width * channels]);
    const variance = tf.mean(tf.square(tf.sub(groups, tf.mean(groups, 0, true))), 0);
    const deviation = tf.mean(tf.sqrt(tf.add(variance, EPSILON)), 1); // [batch / group]
    return tf.tile(tf.reshape(deviation, [batch / group, 1, 1, 1]), [group, height, width, 1]);
  });
}
