import * as tf from "@tensorflow/tfjs";
import { fused } from "./kernel.ts";

/**
 * Sum over all pixels, [batch, height, width, channels] to [batch, channels]: one kernel, or where it may not be used
 * two average poolings.
 *
 * In these, channels stay innermost, so nothing is transposed (tf.sum does): eight times as fast on wasm, parallel over
 * rows, and rounding errors grow with height + width rather than with height · width.
 */
export function sumOverPixels(x: tf.Tensor4D): tf.Tensor2D {
  const sum = fused<tf.Tensor2D>("PixelSum", { x });
  if (sum) return sum;
  const [batch, height, width, channels] = x.shape;
  if (channels > MOST_CHANNELS && Math.max(height, width) > UNBUFFERED) return tf.sum(x, [1, 2]);
  const rows = width === 1 ? x : tf.avgPool(x, [1, width], 1, "valid");
  const all = height === 1 ? rows : tf.avgPool(rows, [height, 1], 1, "valid");
  return tf.reshape(tf.mul(all, height * width), [batch, channels]);
}

/** The sum of x ⊙ y over all pixels. */
export function sumOfProducts(x: tf.Tensor4D, y: tf.Tensor4D): tf.Tensor2D {
  return fused<tf.Tensor2D>("PixelProductSum", { x, y }) ?? sumOverPixels(tf.mul(x, y));
}

// Beyond seven pixels, XNNPACK's pooling keeps one float per channel on the stack, which in wasm is 64 KiB and
// unguarded: 16,384 channels overwrite the heap.
const MOST_CHANNELS = 4096, UNBUFFERED = 7;
