/** What keeps optimised noise maps noise: a penalty on what neighbours have in common, and a normalisation. */
import * as tf from "@tensorflow/tfjs";
import { addOrZero } from "./sums.ts";
import type { Scalar, Tensor1D, Tensor4D } from "../tensors.ts";

/** Below twice this a map has no coarser level. */
const SMALLEST = 8;

/** Whether statistics are of each image's map by itself, or of all maps of a batch together, as rosinality has them. */
export type Extent = "image" | "batch";

/**
 * The correlation of each map with itself a pixel on, at every scale:
 *
 *   L = Σ_maps Σ_levels mean(n · roll_x(n, 1))² + mean(n · roll_y(n, 1))²
 *
 * The first level is the map, each next one the means of 2 × 2 pixels; the last is the first of at most 8 pixels.
 *
 * Karras et al., "Analyzing and Improving the Image Quality of StyleGAN", CVPR 2020, appendix D.
 *
 * @param maps [batch, height, width, 1] each
 * @returns [batch], or [1] for the extent "batch"
 */
export function noiseCorrelation(
  maps: readonly Tensor4D[],
  batch: number,
  extent: Extent = "image",
): Tensor1D {
  return tf.tidy(() => {
    const terms: Tensor1D[] = [];
    const count = extent === "image" ? batch : 1;
    for (let level of maps) {
      for (;;) {
        for (const axis of [1, 2]) {
          const products = tf.reshape(tf.mul(level, rolled(level, axis)), [count, -1]);
          terms.push(tf.square(tf.mean<Tensor1D>(products, 1)));
        }
        if (level.shape[1] <= SMALLEST) break;
        level = tf.avgPool(level, 2, 2, "valid");
      }
    }
    return addOrZero(terms, count);
  });
}

/** As numpy's and torch's roll by one: the last row or column becomes the first. */
function rolled(x: Tensor4D, axis: number): Tensor4D {
  const length = x.shape[axis]!;
  if (length === 1) return x;
  const part = (begin: number, count: number) =>
    tf.slice(
      x,
      x.shape.map((_, i) => i === axis ? begin : 0),
      x.shape.map((all, i) => i === axis ? count : all),
    );
  return tf.concat([part(length - 1, 1), part(0, length - 1)], axis) as Tensor4D;
}

/** How a map is brought back to mean 0 and deviation 1. */
export interface NoiseNormalisation {
  /** What is normalised by itself. @default {"image"} */
  readonly extent?: Extent;
  /** Whether the variance is divided by n, as NVIDIA does, or by n − 1, as rosinality does. @default {"n"} */
  readonly divisor?: "n" | "n-1";
}

/**
 * (n − mean n) / √(Σ (n − mean n)² / divisor): NVIDIA's by default.
 *
 * @param map [batch, height, width, 1]
 */
export function normaliseNoise(
  map: Tensor4D,
  { extent = "image", divisor = "n" }: NoiseNormalisation = {},
): Tensor4D {
  return tf.tidy(() => {
    const rows = tf.reshape(map, [extent === "image" ? map.shape[0] : 1, -1]);
    const centred = tf.sub(rows, tf.mean(rows, 1, true));
    const count = rows.shape[1]! - (divisor === "n" ? 0 : 1);
    const variance: Scalar = tf.div(tf.sum(tf.square(centred), 1, true), count);
    return tf.reshape<tf.Rank.R4>(tf.mul(centred, tf.rsqrt(variance)), map.shape);
  });
}
