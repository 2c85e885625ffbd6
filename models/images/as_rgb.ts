import * as tf from "@tensorflow/tfjs";
import type { Tensor4D } from "../tensors.ts";

/**
 * Images as encoders see them: grey ones [batch, height, width, 1] with their channel three times, RGB ones
 * [batch, height, width, 3] as they are, the very tensor. Call it within a tidy or a loss.
 *
 * @throws {RangeError} for any other number of channels
 */
export function asRgb(images: Tensor4D): Tensor4D {
  const channels = images.shape[3];
  if (channels === 3) return images;
  if (channels === 1) return tf.tile(images, [1, 1, 1, 3]);
  throw new RangeError(`Cannot show an encoder images of shape [${images.shape}]: expected 1 or 3 channels`);
}
