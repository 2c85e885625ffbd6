import * as tf from "@tensorflow/tfjs";
import { interpolate, interpolatedAxis } from "./interpolation.ts";
import { smoothingBand, TRIANGLE } from "./smoothing_band.ts";

/**
 * Images at another size by Pillow's BILINEAR, smoothed where they shrink: see `smoothingBand`. Differentiable any number
 * of times.
 *
 * @param x [batch, H, W, channels]
 * @returns [batch, height, width, channels]
 */
export function smoothedResize(x: tf.Tensor4D, height: number, width: number): tf.Tensor4D {
  if (x.shape[1] === height && x.shape[2] === width) return tf.clone(x);
  return tf.tidy(() =>
    interpolate(
      x,
      interpolatedAxis(smoothingBand(TRIANGLE, x.shape[1], height)),
      interpolatedAxis(smoothingBand(TRIANGLE, x.shape[2], width)),
    )
  );
}
