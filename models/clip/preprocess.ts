import * as tf from "@tensorflow/tfjs";
import { interpolate } from "./interpolation.ts";
import { bicubicMatrix, type ResizedAxis } from "./resize.ts";

/** Mean and deviation of the pictures, in [0, 1] and in RGB, that OpenAI's CLIPs were trained on. */
const MEAN = [0.48145466, 0.4578275, 0.40821073] as const;
const DEVIATION = [0.26862954, 0.26130258, 0.27577711] as const;

/** Resize matrices kept for pictures of the sizes seen last. */
const MATRICES_KEPT = 16;

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
  readonly #matrices = new Map<string, tf.Tensor2D>();
  readonly #scale: tf.Tensor1D;
  readonly #shift: tf.Tensor1D;

  /** @param size Height and width of the result. */
  constructor(size: number, { antialias = false }: { antialias?: boolean } = {}) {
    this.#size = size;
    this.#antialias = antialias;
    this.#scale = tf.keep(tf.tensor1d(DEVIATION.map((deviation) => 0.5 / deviation)));
    this.#shift = tf.keep(tf.tensor1d(DEVIATION.map((deviation, i) => (0.5 - MEAN[i]!) / deviation)));
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
      const square = this.#resized(images, height, width);
      return tf.add<tf.Tensor4D>(tf.mul(square, this.#scale), this.#shift);
    });
  }

  dispose(): void {
    tf.dispose([this.#scale, this.#shift, ...this.#matrices.values()]);
    this.#matrices.clear();
  }

  #resized(images: tf.Tensor4D, height: number, width: number): tf.Tensor4D {
    const rows = this.#axis(height, width), columns = this.#axis(width, height);
    if (Math.min(height, width) === this.#size) {
      if (height === width) return images;
      return tf.slice(images, [0, rows.begin, columns.begin, 0], [-1, rows.count, columns.count, -1]);
    }
    return interpolate(images, this.#matrix(rows), this.#matrix(columns));
  }

  #axis(length: number, across: number): Required<ResizedAxis> {
    const size = this.#size;
    const to = length <= across ? size : Math.trunc(size * length / across);
    return { from: length, to, begin: roundHalfToEven((to - size) / 2), count: size };
  }

  /** Kept across calls; the one not used for longest makes room. A tape holds its own reference to it. */
  #matrix(axis: Required<ResizedAxis>): tf.Tensor2D {
    const key = `${axis.from} to ${axis.to}`;
    const matrix = this.#matrices.get(key) ??
      tf.keep(tf.tensor2d(bicubicMatrix(axis, this.#antialias), [axis.count, axis.from]));
    this.#matrices.delete(key);
    this.#matrices.set(key, matrix);
    for (const [oldest, unused] of this.#matrices) {
      if (this.#matrices.size <= MATRICES_KEPT) break;
      this.#matrices.delete(oldest);
      unused.dispose();
    }
    return matrix;
  }
}

function roundHalfToEven(x: number): number {
  const floor = Math.floor(x), rest = x - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}
