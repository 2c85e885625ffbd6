import * as tf from "@tensorflow/tfjs";
import type { Padding } from "./padding.ts";
import { blurKernel, type FirKernel, scaledKernel } from "./resampling_filter.ts";
import { upfirdn2d } from "./upfirdn2d.ts";

/** Whether a convolution keeps the resolution, doubles it or halves it. */
export type Resampling = "none" | "up" | "down";

/**
 * Convolution with an odd, square filter, with resampling built in:
 *
 * - "none": stride 1, zero padding that keeps the size
 * - "up": transposed convolution of stride 2, then a blur with gain 4, exactly twice the size
 * - "down": a blur, then convolution of stride 2, half the size
 *
 * @param x [batch, height, width, inputs]
 * @param weight [size, size, inputs, outputs]; for "up" [size, size, outputs, inputs], in which order
 *   transposed convolutions read it
 * @param filter What resampling blurs with, its taps summing to 1. Default the binomial one of four taps.
 * @returns [batch, height, width, outputs], height and width doubled for "up" and halved for "down"
 */
export function convolve(
  x: tf.Tensor4D,
  weight: tf.Tensor4D,
  resampling: Resampling,
  filter: FirKernel = blurKernel(),
): tf.Tensor4D {
  const size = weight.shape[0];
  if (resampling === "none") return tf.conv2d(x, weight, 1, (size - 1) / 2);
  if (resampling === "down") return convolveDown(x, weight, filter);
  const [batch, height, width] = x.shape;
  const shape: [number, number, number, number] = [
    batch,
    2 * height + size - 2,
    2 * width + size - 2,
    weight.shape[2],
  ];
  const pad = tapsOf(filter).map((taps): Padding => {
    const excess = taps - 2 - (size - 1);
    return [Math.floor((excess + 1) / 2) + 1, Math.floor(excess / 2) + 1];
  }) as [Padding, Padding];
  return upfirdn2d(tf.conv2dTranspose(x, weight, shape, 2, "valid"), scaledKernel(filter, 4), { pad });
}

function convolveDown(x: tf.Tensor4D, weight: tf.Tensor4D, filter: FirKernel): tf.Tensor4D {
  const size = weight.shape[0];
  const pad = tapsOf(filter).map((taps): Padding => {
    const excess = taps - 2 + (size - 1);
    return [Math.floor((excess + 1) / 2), Math.floor(excess / 2)];
  }) as [Padding, Padding];
  if (size === 1) { // only the pixels that the stride keeps need the blur
    return tf.conv2d(upfirdn2d(x, filter, { down: [2, 2], pad }), weight, 1, "valid");
  }
  return tf.conv2d(upfirdn2d(x, filter, { pad }), weight, 2, "valid");
}

/**
 * An image at twice its size: zeros between its pixels, smoothed.
 *
 * @param x [batch, height, width, channels]
 * @param filter As for `convolve`
 * @returns [batch, 2 · height, 2 · width, channels]
 */
export function enlarge(x: tf.Tensor4D, filter: FirKernel = blurKernel()): tf.Tensor4D {
  const pad = tapsOf(filter).map((taps): Padding => [
    Math.floor((taps - 1) / 2) + 1,
    Math.floor((taps - 2) / 2),
  ]) as [Padding, Padding];
  return upfirdn2d(x, scaledKernel(filter, 4), { up: [2, 2], pad });
}

/** Along the height and the width. */
function tapsOf(filter: FirKernel): [rows: number, columns: number] {
  return [filter.length, filter[0]!.length];
}
