import * as tf from "@tensorflow/tfjs";
import type { Tensor4D } from "../tensors.ts";
import { interpolate, interpolatedAxis } from "./interpolation.ts";
import { smoothingBand, type SmoothingKernel, TRIANGLE } from "./smoothing_band.ts";

/**
 * Images at another size by Pillow's BILINEAR or another of its kernels, smoothed where they shrink: see `smoothingBand`. Differentiable any number
 * of times.
 *
 * @param x [batch, H, W, channels]
 * @returns [batch, height, width, channels]
 */
export function smoothedResize(
  x: Tensor4D,
  height: number,
  width: number,
  kernel: SmoothingKernel = TRIANGLE,
): Tensor4D {
  if (x.shape[1] === height && x.shape[2] === width) return tf.clone(x);
  return tf.tidy(() =>
    interpolate(
      x,
      interpolatedAxis(smoothingBand(kernel, x.shape[1], height)),
      interpolatedAxis(smoothingBand(kernel, x.shape[2], width)),
    )
  );
}
