import * as tf from "@tensorflow/tfjs";
import type { Generator, Latents, Noise } from "../generator.ts";
import { repeatLatents } from "../latents.ts";
import { checkShape } from "../ops/check_shape.ts";
import type { HostTensor } from "../weights/types.ts";
import type { Scalar, Tensor, Tensor2D, Tensor3D, Tensor4D } from "../tensors.ts";
import { AdamVariables } from "./adam_variables.ts";
import { embeddedDistance, type ImageDistance } from "./image_distance.ts";
import { aroundPivots, type Locality, localityLoss } from "./locality.ts";

/** How a generator is tuned to pictures. */
export interface PivotalTuningOptions {
  /** d, at full resolution in the paper: `lpipsDistance(metric, Infinity)`. */
  readonly distance: ImageDistance;
  /** The noise that goes with the pivots: the maps of a projection, or the stored ones. @default {"stored"} */
  readonly noise?: Exclude<Noise, "none">;
  /** α. @default {3e-4} */
  readonly learningRate?: number;
  /** λ_2. @default {1} */
  readonly pixelWeight?: number;
  /** λ_d. @default {1} */
  readonly perceptualWeight?: number;
  /** Tuning ends where d is no more than this. @default {0.06} the paper's, for LPIPS by AlexNet */
  readonly stopAt?: number;
  /** Keeps the rest of the generator's images as they were. @default {none} as the paper's code */
  readonly locality?: Locality;
}

/** A step's losses, before its update. */
export interface TuningStep {
  /** mean (x − G(w_p))² */
  readonly pixels: number;
  /** d(x, G(w_p)), averaged over the pictures. */
  readonly perceptual: number;
  /** L_R; 0 in steps without it. */
  readonly locality: number;
  /** What was made small. */
  readonly total: number;
  /** Whether d was small enough, so that nothing was updated: tuning is done. */
  readonly done: boolean;
}

/**
 * Pivotal tuning: a generator learns to give pictures back at latents near to them, the pivots.
 *
 *   θ = argmin  λ_2 mean (x − G_θ(w_p))² + λ_d d(x, G_θ(w_p)) + L_R
 *
 * by Adam (0.9, 0.999) over all of `adaptable`; the mapping network gets no gradient. The paper tunes anew for each
 * picture, for up to 350 steps; a batch of pictures shares one generator.
 *
 * Roich et al., "Pivotal Tuning for Latent-based Editing of Real Images", 2021.
 */
export class PivotalTuning {
  readonly #generator: Generator;
  readonly #options: PivotalTuningOptions;
  readonly #targets: Tensor4D;
  readonly #embedded: readonly Tensor[];
  readonly #pivots: Tensor3D;
  readonly #adam: AdamVariables;

  /**
   * Tunes `generator` where it lies; it stays the caller's, and so do the tensors.
   *
   * @param targets [pictures, height, width, channels] in [-1, 1], of the generator's size
   * @param pivots w [pictures, dim] or w_plus [pictures, rows, dim]
   * @throws {TypeError} where a shape is another
   */
  constructor(generator: Generator, targets: Tensor4D, pivots: Latents, options: PivotalTuningOptions) {
    const { height, width, channels, latentCount, latentDim, parameters, adaptable } = generator;
    checkShape("PivotalTuning", "targets", targets, [null, height, width, channels]);
    const rows = pivots.rank === 2 ? repeatLatents(pivots as Tensor2D, latentCount) : tf.clone(pivots);
    checkShape("PivotalTuning", "pivots", rows, [targets.shape[0], latentCount, latentDim]);
    this.#generator = generator;
    this.#options = options;
    this.#targets = tf.clone(targets);
    this.#embedded = tf.tidy(() => options.distance.embed(targets));
    this.#pivots = rows as Tensor3D;
    this.#adam = new AdamVariables(new Map([...parameters].filter(([name]) => adaptable.has(name))));
  }

  /** Updates that were made. */
  get step(): number {
    return this.#adam.count;
  }

  /** Takes a step, unless the pictures are near enough. */
  async next(): Promise<TuningStep> {
    const { learningRate = 3e-4, stopAt = 0.06 } = this.#options;
    const { losses, gradients } = this.#differentiate();
    const [pixels, perceptual, locality, total] = await losses.data();
    const done = perceptual! <= stopAt;
    if (!done) this.#adam.update(gradients, learningRate);
    tf.dispose([losses, gradients]);
    return { pixels: pixels!, perceptual: perceptual!, locality: locality!, total: total!, done };
  }

  /** All that resumed tuning needs: weights, Adam's moments, and the step. */
  state(): Promise<Map<string, HostTensor>> {
    return this.#adam.export();
  }

  /** Goes on from what `state` gave. @throws {TypeError} where it belongs to another generator */
  restore(state: ReadonlyMap<string, HostTensor>): void {
    this.#adam.restore(state);
  }

  /** Frees what it made; what it was given stays the caller's, the tuned generator too. */
  dispose(): void {
    this.#adam.dispose();
    tf.dispose([this.#targets, this.#pivots, ...this.#embedded]);
  }

  #differentiate() {
    let losses: tf.Tensor1D | undefined;
    return tf.tidy(() => {
      const nearby = this.#nearby();
      const { grads } = tf.variableGrads(() => {
        const parts = this.#losses(nearby);
        losses = tf.keep(tf.stack(parts) as tf.Tensor1D);
        return parts[3];
      }, [...this.#adam.variables.values()]);
      return { losses: losses!, gradients: grads };
    });
  }

  /** Where this step compares with the original, if it does. */
  #nearby(): Tensor3D | undefined {
    const { locality } = this.#options;
    if (!locality || this.step % (locality.interval ?? 1) !== 0) return undefined;
    return aroundPivots(locality, this.#pivots, locality.samples(this.step));
  }

  #losses(
    nearby: Tensor3D | undefined,
  ): [pixels: Scalar, perceptual: Scalar, locality: Scalar, total: Scalar] {
    const { distance, noise = "stored", locality } = this.#options;
    const { pixelWeight = 1, perceptualWeight = 1 } = this.#options;
    const images = this.#generator.synthesize(this.#pivots, noise);
    const pixels = tf.mean<Scalar>(tf.squaredDifference(images, this.#targets));
    const perceptual = tf.mean<Scalar>(embeddedDistance(distance.embed(images), this.#embedded));
    const both = tf.add<Scalar>(tf.mul(pixels, pixelWeight), tf.mul(perceptual, perceptualWeight));
    if (!nearby) return [pixels, perceptual, tf.scalar(0), both];
    const changed = localityLoss(this.#generator, locality!, nearby, distance);
    return [pixels, perceptual, changed, tf.add(both, changed)];
  }
}
