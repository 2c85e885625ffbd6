/** How unlike two pictures are, as inversion measures it: through an embedding, so that a target is embedded once. */
import * as tf from "@tensorflow/tfjs";
import { adaptiveMean, atMost } from "../ops/adaptive_mean.ts";
import type { Lpips } from "../lpips/mod.ts";
import type { Tensor, Tensor1D, Tensor4D } from "../tensors.ts";

/** A distance between images that is the squared Euclidean distance of what `embed` makes of them. */
export interface ImageDistance {
  /** For people and for records: what is compared. */
  readonly label: string;
  /**
   * Points whose squared distances, summed over all of an image's values, are the distances of the images.
   *
   * @param images [n, height, width, 3] in [-1, 1], not clamped
   * @returns tensors [n, …]; made of differentiable operations
   */
  embed(images: Tensor4D): Tensor[];
}

/** d(x, y) = Σ (e(x) − e(y))² over all tensors of the embedding and all values of an image, [n]. */
export function embeddedDistance(x: readonly Tensor[], y: readonly Tensor[]): Tensor1D {
  return tf.tidy(() =>
    tf.addN(x.map((part, i) => sumOfEach(tf.squaredDifference(part, y[i]!)))) as tf.Tensor1D
  );
}

/** Σ over all but the first axis, [n]. The last axis first: one by one, a million float32 values lose digits. */
export function sumOfEach(x: Tensor): Tensor1D {
  return tf.tidy(() => {
    const inner = x.rank > 1 ? tf.sum(x, -1) : x;
    return tf.sum<tf.Tensor1D>(tf.reshape(inner, [x.shape[0]!, -1]), 1);
  });
}

/**
 * LPIPS, of images that are brought to at most `side` pixels by the mean over areas, as NVIDIA's projector does. The
 * metric stays the caller's.
 *
 * @param side 256 in NVIDIA's projector; Infinity compares at full resolution, as pivotal tuning does
 */
export function lpipsDistance(metric: Lpips, side = 256): ImageDistance {
  return {
    label: `LPIPS, ${metric.trunk}`,
    embed: (images) => tf.tidy(() => metric.embed(atMost(images, side))),
  };
}

/** The smallest level of the pyramid in pixels: below it little but the mean colour is left. */
const SMALLEST_LEVEL = 8;

/**
 * The mean squared error of pixels, averaged over an area pyramid:
 *
 *   d(x, y) = 1/L Σ_l mean (x_l − y_l)²,   x_0 = x, at most `side` pixels;  x_{l+1} at half the size, down to 8 pixels
 *
 * It takes no network, and prefers what is blurred to what is out of place: enough for pictures of few details.
 */
export function pixelDistance(side = 256): ImageDistance {
  return {
    label: "pixels, an area pyramid",
    embed: (images) =>
      tf.tidy(() => {
        const levels = [atMost(images, side)];
        for (;;) {
          const last = levels.at(-1)!, [, height, width] = last.shape;
          if (Math.min(height, width) < 2 * SMALLEST_LEVEL) break;
          levels.push(adaptiveMean(last, Math.floor(height / 2), Math.floor(width / 2)));
        }
        return levels.map((level) =>
          tf.mul(level, 1 / Math.sqrt(levels.length * level.size / level.shape[0]))
        );
      }),
  };
}

/** The sum of distances, each times its weight; none negative. */
export function sumOfDistances(
  parts: readonly { readonly weight: number; readonly distance: ImageDistance }[],
): ImageDistance {
  return {
    label: parts.map(({ weight, distance }) =>
      weight === 1 ? distance.label : `${weight} × ${distance.label}`
    )
      .join(" + "),
    embed: (images) =>
      tf.tidy(() =>
        parts.flatMap(({ weight, distance }) =>
          distance.embed(images).map((part) => tf.mul(part, Math.sqrt(weight)))
        )
      ),
  };
}
