import * as tf from "@tensorflow/tfjs";
import { defineKernel, type NoAttributes, run } from "./kernel.ts";

/** As `sumOverPixels`. */
export const pixelSumKernel = defineKernel<{ readonly x: tf.Tensor4D }, NoAttributes, tf.Tensor2D>(
  "PixelSum",
);

/** As `sumOfProducts`. */
export const pixelProductSumKernel = defineKernel<
  { readonly x: tf.Tensor4D; readonly y: tf.Tensor4D },
  NoAttributes,
  tf.Tensor2D
>("PixelProductSum");

/**
 * s[b, c] = Σᵢⱼ x[b, i, j, c]: one kernel, or where it may not be used two average poolings.
 *
 * In these, channels stay innermost, so nothing is transposed (tf.sum does): eight times as fast on wasm, parallel over
 * rows, and rounding errors grow with height + width rather than with height · width.
 *
 * Differentiable where it is composed. It is meant for gradients and for values of `withGradient`.
 *
 * @param x [batch, height, width, channels]
 * @returns [batch, channels]
 */
export function sumOverPixels(x: tf.Tensor4D): tf.Tensor2D {
  return run(pixelSumKernel, { x }) ?? pooled(x);
}

/**
 * s[b, c] = Σᵢⱼ x[b, i, j, c] y[b, i, j, c]
 *
 * @param x [batch, height, width, channels]
 * @param y of x's shape
 * @returns [batch, channels]
 */
export function sumOfProducts(x: tf.Tensor4D, y: tf.Tensor4D): tf.Tensor2D {
  return run(pixelProductSumKernel, { x, y }) ?? sumOverPixels(tf.mul(x, y));
}

// Beyond seven pixels, XNNPACK's pooling keeps one float per channel on the stack, which in wasm is 64 KiB and
// unguarded: 16,384 channels overwrite the heap.
const MOST_CHANNELS = 4096, UNBUFFERED = 7;

function pooled(x: tf.Tensor4D): tf.Tensor2D {
  const [batch, height, width, channels] = x.shape;
  if (channels > MOST_CHANNELS && Math.max(height, width) > UNBUFFERED) return tf.sum(x, [1, 2]);
  const rows = width === 1 ? x : tf.avgPool(x, [1, width], 1, "valid");
  const all = height === 1 ? rows : tf.avgPool(rows, [height, 1], 1, "valid");
  return tf.reshape(tf.mul(all, height * width), [batch, channels]);
}
