import * as tf from "@tensorflow/tfjs";
import type { Tensor4D } from "../tensors.ts";

/**
 * Images as encoders see them: grey ones [batch, height, width, 1] with their channel three times, RGB ones
 * [batch, height, width, 3] as they are, the very tensor, and RGB with opacity [batch, height, width, 4] over white:
 *
 *   y = a x + 1 − a,   a = (opacity + 1) / 2, held within [0, 1]
 *
 * Call it within a tidy or a loss.
 *
 * @throws {RangeError} for any other number of channels
 */
export function asRgb(images: Tensor4D): Tensor4D {
  const channels = images.shape[3];
  if (channels === 3) return images;
  if (channels === 1) return tf.tile(images, [1, 1, 1, 3]);
  if (channels === 4) return overWhite(images);
  throw new RangeError(
    `Cannot show an encoder images of shape [${images.shape}]: expected 1, 3 or 4 channels`,
  );
}

function overWhite(images: Tensor4D): Tensor4D {
  const [colors, opacity] = tf.split(images, [3, 1], 3) as [Tensor4D, Tensor4D];
  const held = tf.clipByValue(tf.mul(tf.add(opacity, 1), 0.5), 0, 1);
  return tf.add(tf.mul(held, tf.sub(colors, 1)), 1);
}
