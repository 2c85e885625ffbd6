import * as tf from "@tensorflow/tfjs";
import {
  changeColors,
  hasInterpolation,
  interpolate,
  type InterpolatedAxis,
  interpolatedAxis,
} from "../../ops/interpolation.ts";
import { bicubicBand, type ResizedAxis } from "./resize.ts";

/** Mean and deviation of the pictures, in [0, 1] and in RGB, that OpenAI's CLIPs were trained on. */
const MEAN = [0.48145466, 0.4578275, 0.40821073] as const;
const DEVIATION = [0.26862954, 0.26130258, 0.27577711] as const;

/** From [-1, 1] to what the towers expect. */
const NORMALISATION = {
  scale: DEVIATION.map((deviation) => 0.5 / deviation),
  shift: DEVIATION.map((deviation, i) => (0.5 - MEAN[i]!) / deviation),
};

/** Axes kept for pictures of the sizes seen last. */
const AXES_KEPT = 16;

/**
 * What CLIP's image towers expect, computed as StyleGAN-NADA does on tensors (ZSSGAN/criteria/clip_loss.py):
 *
 *   (x + 1) / 2; bicubic resize of the short side to `size`; centre crop; (x − mean) / deviation
 *
 * Nothing is clamped. A picture whose short side has the size already is not resized. The long side becomes
 * ⌊size · long / short⌋, and the crop starts at half the excess, rounded half to even. Since a resize's weights
 * sum to 1, both affine maps are applied at the end, as one, to the smaller picture.
 */
export class ClipPreprocessing {
  readonly #size: number;
  readonly #antialias: boolean;
  readonly #axes = new Map<string, InterpolatedAxis>();

  /** @param size Height and width of the result. */
  constructor(size: number, { antialias = false }: { antialias?: boolean } = {}) {
    this.#size = size;
    this.#antialias = antialias;
  }

  /** images [batch, height, width, 3] in [-1, 1] to pixels [batch, size, size, 3], normalised. */
  apply(images: tf.Tensor4D): tf.Tensor4D {
    return tf.tidy(() => {
      const [, height, width, channels] = images.shape;
      if (channels !== 3 || height === 0 || width === 0) {
        throw new RangeError(
          `Cannot encode images of shape [${images.shape}]: expected [batch, height, width, 3]`,
        );
      }
      return this.#normalised(images, height, width);
    });
  }

  dispose(): void {
    for (const axis of this.#axes.values()) tf.dispose(Object.values(axis));
    this.#axes.clear();
  }

  #normalised(images: tf.Tensor4D, height: number, width: number): tf.Tensor4D {
    const rows = this.#axis(height, width), columns = this.#axis(width, height);
    if (Math.min(height, width) === this.#size && !hasInterpolation(images)) {
      const begin = [0, rows.begin, columns.begin, 0], size = [-1, rows.count, columns.count, -1];
      return changeColors(height === width ? images : tf.slice(images, begin, size), NORMALISATION);
    }
    return interpolate(images, this.#kept(rows), this.#kept(columns), NORMALISATION);
  }

  #axis(length: number, across: number): Required<ResizedAxis> {
    const size = this.#size;
    const to = length <= across ? size : Math.trunc(size * length / across);
    return { from: length, to, begin: roundHalfToEven((to - size) / 2), count: size };
  }

  /** Kept across calls; the one not used for longest makes room. A tape holds its own reference to it. */
  #kept(axis: Required<ResizedAxis>): InterpolatedAxis {
    const key = `${axis.from} to ${axis.to}`;
    const tensors = this.#axes.get(key) ??
      interpolatedAxis(bicubicBand(axis, this.#antialias));
    Object.values(tensors).forEach(tf.keep);
    this.#axes.delete(key);
    this.#axes.set(key, tensors);
    for (const [oldest, unused] of this.#axes) {
      if (this.#axes.size <= AXES_KEPT) break;
      this.#axes.delete(oldest);
      tf.dispose(Object.values(unused));
    }
    return tensors;
  }
}

function roundHalfToEven(x: number): number {
  const floor = Math.floor(x), rest = x - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}
