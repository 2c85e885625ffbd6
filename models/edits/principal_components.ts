/** GANSpace: principal components of w, and edits along them. */
import * as tf from "@tensorflow/tfjs";
import type { Generator } from "../generator.ts";
import { drawLatents } from "../random/draw_latents.ts";
import type { Random } from "../random/random.ts";
import type { Tensor1D, Tensor2D, Tensor3D } from "../tensors.ts";
import { mixRows, type RowRange } from "./direction.ts";
import { symmetricEigen } from "./symmetric_eigen.ts";

/** Where samples lie, and along which axes they scatter most. */
export interface PrincipalComponents {
  /** [dim] */
  readonly mean: Float64Array;
  /** Unit vectors [count, dim], row-major, the widest first. */
  readonly components: Float64Array;
  /** Standard deviations along them [count], with n − 1. */
  readonly deviations: Float64Array;
}

/** Sums from which mean and covariance follow, batch by batch: exact enough for a million samples. */
class Moments {
  readonly #dim: number;
  readonly #sum: Float64Array;
  readonly #products: Float64Array;
  #centre: Tensor2D | undefined;
  #count = 0;

  constructor(dim: number) {
    this.#dim = dim;
    this.#sum = new Float64Array(dim);
    this.#products = new Float64Array(dim * dim);
  }

  /** Adds samples [n, dim], which stay the caller's. Products are taken about the first batch's mean. */
  async add(samples: Tensor2D): Promise<void> {
    this.#centre ??= tf.tidy(() => tf.keep(tf.mean<Tensor2D>(samples, 0, true)));
    const centre = this.#centre;
    const [sum, products] = tf.tidy((): [Tensor1D, Tensor2D] => {
      const x = tf.sub<Tensor2D>(samples, centre);
      return [tf.sum(x, 0), tf.matMul(x, x, true)];
    });
    (await sum.data<"float32">()).forEach((value, i) => this.#sum[i]! += value);
    (await products.data<"float32">()).forEach((value, i) => this.#products[i]! += value);
    this.#count += samples.shape[0];
    tf.dispose([sum, products]);
  }

  async components(count: number): Promise<PrincipalComponents> {
    const dim = this.#dim, n = this.#count, centre = await this.#centre!.data();
    const covariance = this.#products.map((product, i) =>
      (product - this.#sum[Math.floor(i / dim)]! * this.#sum[i % dim]! / n) / (n - 1)
    );
    const { values, vectors } = symmetricEigen(covariance, dim), kept = Math.min(count, dim);
    return {
      mean: this.#sum.map((sum, i) => sum / n + centre[i]!),
      components: vectors.slice(0, kept * dim),
      deviations: values.slice(0, kept).map((value) => Math.sqrt(Math.max(0, value))),
    };
  }

  dispose(): void {
    this.#centre?.dispose();
  }
}

/** Principal components of given samples [n, dim], n at least 2; they stay the caller's. Signs are arbitrary. */
export async function principalComponents(samples: Tensor2D, count = Infinity): Promise<PrincipalComponents> {
  const moments = new Moments(samples.shape[1]);
  try {
    await moments.add(samples);
    return await moments.components(count);
  } finally {
    moments.dispose();
  }
}

/** Which latents are analysed. */
export interface LatentComponentOptions {
  /** Of the latents. */
  readonly seed: Random;
  /** 1,000,000 in GANSpace. @default {100,000} */
  readonly samples?: number;
  /** Components that are kept. @default {80} GANSpace's */
  readonly count?: number;
  /** What is done to w first: `undoActivation` gives what the P-norm whitens with. @default {nothing} */
  readonly transform?: (w: Tensor2D) => Tensor2D;
  /** Told how many samples are done; may wait, and may throw to give up. */
  readonly progress?: (done: number, samples: number) => Promise<void>;
}

/** Latents that are mapped at a time. */
const ROWS = 2000;

/**
 * GANSpace: principal components of w = f(z), z ∼ N(0, I). Härkönen et al., "GANSpace: Discovering Interpretable GAN
 * Controls", NeurIPS 2020, section 2.1.
 */
export async function latentComponents(
  generator: Pick<Generator, "latentDim" | "latentAverage" | "map">,
  { seed, samples = 100_000, count = 80, transform = (w) => w, progress }: LatentComponentOptions,
): Promise<PrincipalComponents> {
  const moments = new Moments(generator.latentDim);
  try {
    for (let begin = 0; begin < samples; begin += ROWS) {
      const w = tf.tidy(() =>
        transform(drawLatents(generator, seed, Math.min(ROWS, samples - begin), { begin }))
      );
      await moments.add(w);
      w.dispose();
      await progress?.(Math.min(begin + ROWS, samples), samples);
    }
    return await moments.components(count);
  } finally {
    moments.dispose();
  }
}

/**
 * Moves latents to `deviations` along a component, counted from the mean: e4e's edit by GANSpace,
 *
 *   w[begin:end] + (s − ⟨w₀ − μ, c⟩ / σ) σ c
 *
 * where the first row of each image tells where it stands.
 *
 * @param latents w_plus [batch, rows, dim]
 * @returns of the shape of `latents`; the caller owns it
 * @throws {RangeError} where there is no such component, or rows lie outside
 */
export function moveToDeviations(
  latents: Tensor3D,
  { mean, components, deviations }: PrincipalComponents,
  index: number,
  strength: number,
  range: RowRange = {},
): Tensor3D {
  const dim = mean.length, deviation = deviations[index];
  if (deviation === undefined || latents.shape[2] !== dim) {
    throw new RangeError(
      `There is no component ${index} for latents of ${
        latents.shape[2]
      } numbers: there are ${deviations.length} of ${dim}`,
    );
  }
  return tf.tidy(() => {
    const axis = tf.tensor1d(Float32Array.from(components.subarray(index * dim, (index + 1) * dim)));
    const first = tf.slice(latents, [0, 0, 0], [-1, 1, -1]);
    const along = tf.sum(tf.mul(tf.sub(first, tf.tensor1d(Float32Array.from(mean))), axis), 2, true);
    const move = tf.mul(tf.sub(strength * deviation, along), axis);
    return mixRows(latents, tf.add<Tensor3D>(latents, move), range);
  });
}
