import * as tf from "@tensorflow/tfjs";
import type { Padding } from "./padding.ts";
import { blurKernel, upfirdn2d } from "./upfirdn2d.ts";

/** Whether a convolution keeps the resolution, doubles it or halves it. */
export type Resampling = "none" | "up" | "down";

const BLUR_TAPS = 4;

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
 * @returns [batch, height, width, outputs], height and width doubled for "up" and halved for "down"
 */
export function convolve(x: tf.Tensor4D, weight: tf.Tensor4D, resampling: Resampling): tf.Tensor4D {
  const size = weight.shape[0];
  if (resampling === "none") return tf.conv2d(x, weight, 1, (size - 1) / 2);
  if (resampling === "down") return convolveDown(x, weight, size);
  const [batch, height, width] = x.shape;
  const shape: [number, number, number, number] = [
    batch,
    2 * height + size - 2,
    2 * width + size - 2,
    weight.shape[2],
  ];
  const excess = BLUR_TAPS - 2 - (size - 1);
  const pad: Padding = [Math.floor((excess + 1) / 2) + 1, Math.floor(excess / 2) + 1];
  return upfirdn2d(tf.conv2dTranspose(x, weight, shape, 2, "valid"), blurKernel(4), { pad: [pad, pad] });
}

function convolveDown(x: tf.Tensor4D, weight: tf.Tensor4D, size: number): tf.Tensor4D {
  const excess = BLUR_TAPS - 2 + (size - 1);
  const pad: Padding = [Math.floor((excess + 1) / 2), Math.floor(excess / 2)];
  if (size === 1) { // only the pixels that the stride keeps need the blur
    return tf.conv2d(upfirdn2d(x, blurKernel(), { down: [2, 2], pad: [pad, pad] }), weight, 1, "valid");
  }
  return tf.conv2d(upfirdn2d(x, blurKernel(), { pad: [pad, pad] }), weight, 2, "valid");
}
