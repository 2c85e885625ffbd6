import * as tf from "@tensorflow/tfjs";
import {
  changeColors,
  hasInterpolation,
  interpolate,
  type InterpolatedAxis,
  interpolatedAxis,
} from "../../ops/interpolation.ts";
import { bicubicBand, bilinearBand, type ResizedAxis } from "./resize.ts";
import type { PixelSettings, PreprocessingSettings } from "./settings.ts";

/** The matrix of one axis, by the kind of interpolation. */
const BANDS: Readonly<Record<PixelSettings["interpolation"], typeof bicubicBand>> = {
  bicubic: bicubicBand,
  bilinear: bilinearBand,
};

/** How long one side becomes, that lies across another, by the resize mode. */
const RESIZED: Readonly<
  Record<PixelSettings["resizeMode"], (length: number, across: number, size: number) => number>
> = {
  shortest: (length, across, size) => length <= across ? size : Math.trunc(size * length / across),
  squash: (_length, _across, size) => size,
};

/** Axes kept for pictures of the sizes seen last. */
const AXES_KEPT = 16;

/**
 * Pictures to what an image tower expects, computed as StyleGAN-NADA does on tensors (ZSSGAN/criteria/clip_loss.py):
 *
 *   (x + 1) / 2; resize; centre crop to `size`; (x − mean) / deviation
 *
 * Nothing is clamped. By the mode "shortest" the short side becomes `size` and the long side
 * ⌊size · long / short⌋; by "squash" both become `size`. The crop starts at half the excess, rounded half to even. A
 * picture that has the size already is not resampled. Since a resize's weights sum to 1, both affine maps are applied at the end, as one, to
 * the smaller picture:
 *
 *   scale = 0.5 / deviation,   shift = (0.5 − mean) / deviation
 */
export class Preprocessing {
  readonly #settings: PreprocessingSettings;
  /** From [-1, 1] to what the tower expects. */
  readonly #normalisation: { readonly scale: readonly number[]; readonly shift: readonly number[] };
  readonly #axes = new Map<string, InterpolatedAxis>();

  constructor(settings: PreprocessingSettings) {
    const { mean, deviation } = settings;
    this.#settings = settings;
    this.#normalisation = {
      scale: deviation.map((deviation) => 0.5 / deviation),
      shift: deviation.map((deviation, i) => (0.5 - mean[i]!) / deviation),
    };
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

  /** Frees the matrices kept across calls. */
  dispose(): void {
    for (const axis of this.#axes.values()) tf.dispose(Object.values(axis));
    this.#axes.clear();
  }

  #normalised(images: tf.Tensor4D, height: number, width: number): tf.Tensor4D {
    const rows = this.#axis(height, width), columns = this.#axis(width, height);
    const resized = rows.to !== height || columns.to !== width;
    if (!resized && !hasInterpolation(images)) {
      const begin = [0, rows.begin, columns.begin, 0], size = [-1, rows.count, columns.count, -1];
      return changeColors(height === width ? images : tf.slice(images, begin, size), this.#normalisation);
    }
    return interpolate(images, this.#kept(rows), this.#kept(columns), this.#normalisation);
  }

  #axis(length: number, across: number): Required<ResizedAxis> {
    const { size, resizeMode } = this.#settings, to = RESIZED[resizeMode](length, across, size);
    return { from: length, to, begin: roundHalfToEven((to - size) / 2), count: size };
  }

  /** Kept across calls; the one not used for longest makes room. A tape holds its own reference to it. */
  #kept(axis: Required<ResizedAxis>): InterpolatedAxis {
    const { interpolation, antialias } = this.#settings, key = `${axis.from} to ${axis.to}`;
    const tensors = this.#axes.get(key) ?? interpolatedAxis(BANDS[interpolation](axis, antialias));
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
