import * as tf from "@tensorflow/tfjs";
import type { Generator, Latents } from "../generator.ts";
import { checkShape } from "../ops/check_shape.ts";
import type { HostTensor } from "../weights/types.ts";
import type { Tensor, Tensor1D, Tensor3D, Tensor4D, Variable } from "../tensors.ts";
import { AdamVariables } from "./adam_variables.ts";
import { embeddedDistance, type ImageDistance } from "./image_distance.ts";
import type { LatentPenalty } from "./latent_penalties.ts";
import { noiseCorrelation, normaliseNoise } from "./noise_maps.ts";
import type { ProjectorDraws } from "./projector_draws.ts";
import { explorationAt, learningRateAt, type Ramps } from "./ramps.ts";
import { addOrZero, repeatedEach } from "./sums.ts";

/** How pictures are projected. */
export interface ProjectorOptions extends Ramps {
  /** What is made small. */
  readonly distance: ImageDistance;
  /** K. NVIDIA's projector takes 1,000. */
  readonly steps: number;
  /** σ of w, the unit of exploration, as `latentStatistics` gives it. */
  readonly deviation: number;
  /** What is drawn, as `seededDraws` does. */
  readonly draws: ProjectorDraws;
  /** The weight of what neighbours in a noise map have in common. @default {1e5} */
  readonly noiseWeight?: number;
  /** What keeps latents near the average, or its rows near each other. @default {[]} */
  readonly penalties?: readonly { readonly weight: number; readonly penalty: LatentPenalty }[];
  /** Candidates of each picture: the best is kept. @default {1} */
  readonly starts?: number;
}

/** What a step found, before its update: a value for each candidate, owned by the caller. */
export interface ProjectorStep {
  /** d between picture and image [candidates]. */
  readonly distance: Tensor1D;
  /** What was made small [candidates]. */
  readonly loss: Tensor1D;
}

/** What was found for each picture. The caller owns the tensors. */
export interface Projection {
  /** w [pictures, dim] where the start had one row, else w_plus [pictures, rows, dim]. */
  readonly latents: Latents;
  /** The noise maps that go with them [pictures, height, width, 1]. */
  readonly noise: readonly Tensor4D[];
  /** d between picture and image, without exploration [pictures]. */
  readonly distances: Float32Array;
}

/**
 * NVIDIA's projector: latents and noise maps of images that resemble pictures.
 *
 *   w, n = argmin  d(x, G(w + ε, n)) + λ_n L_noise(n) + Σ_p λ_p L_p(w)
 *
 * by Adam (0.9, 0.999) on the ramps of ramps.ts; ε is noise that fades, and each map is normalised after each step. In
 * W where the start has one row for all layers, else in W+. The loss of a batch is the sum of its pictures', so each
 * comes out as it would alone. NVIDIA's projector throws the noise away; here it comes with the latents, and whoever
 * wants NVIDIA's picture renders with "stored" noise.
 *
 * Karras et al., "Analyzing and Improving the Image Quality of StyleGAN", CVPR 2020, appendix D.
 */
export class Projector {
  readonly #generator: Generator;
  readonly #options: ProjectorOptions;
  readonly #targets: readonly Tensor[];
  readonly #latents: Variable;
  readonly #noise: readonly Variable[];
  readonly #adam: AdamVariables;

  /**
   * Begins at `start`. Both networks stay the caller's, and so do the tensors.
   *
   * @param targets [pictures, height, width, 3] in [-1, 1], of the generator's size
   * @param start [pictures · starts, rows, latentDim], rows 1 for W or `latentCount` for W+; a picture's starts one
   *   behind the other
   * @throws {TypeError} where a shape is another
   */
  constructor(generator: Generator, targets: Tensor4D, start: Tensor3D, options: ProjectorOptions) {
    const { starts = 1, distance, draws } = options, candidates = targets.shape[0] * starts;
    const { height, width, channels, latentCount, latentDim } = generator;
    checkShape("Projector", "targets", targets, [null, height, width, channels]);
    checkShape("Projector", "start", start, [candidates, [1, latentCount], latentDim]);
    this.#generator = generator;
    this.#options = options;
    this.#targets = tf.tidy(() => distance.embed(targets).map((part) => repeatedEach(part, starts)));
    this.#latents = variableOf(() => start);
    this.#noise = tf.tidy(() => draws.noiseMaps(candidates).map((map) => variableOf(() => map)));
    this.#adam = new AdamVariables(
      new Map([["latents", this.#latents], ...this.#noise.map((map, i) => [`noise.${i}`, map] as const)]),
    );
  }

  /** Steps that were taken. */
  get step(): number {
    return this.#adam.count;
  }

  /** Takes a step, and tells how things stood before it. */
  next(): ProjectorStep {
    const { steps, deviation, draws } = this.#options, step = this.step;
    let found: ProjectorStep | undefined;
    tf.tidy(() => {
      const exploration = explorationAt(step, steps, this.#options) * deviation;
      const shape = this.#latents.shape as [number, number, number];
      const shift = tf.mul(draws.latentNoise(step, shape), exploration);
      const { grads } = tf.variableGrads(() => {
        found = this.#losses(tf.add(this.#latents as Tensor3D, shift));
        Object.values(found).forEach(tf.keep);
        return tf.sum(found.loss);
      }, [...this.#adam.variables.values()]);
      this.#adam.update(grads, learningRateAt(step, steps, this.#options));
      for (const map of this.#noise) map.assign(normaliseNoise(map as Tensor4D));
    });
    return found!;
  }

  /** The best candidate of each picture, as it stands. */
  async result(): Promise<Projection> {
    const { starts = 1 } = this.#options;
    const distance = tf.tidy(() => this.#distance(this.#latents as Tensor3D));
    const values = await distance.data<"float32">();
    distance.dispose();
    const best = Array.from({ length: values.length / starts }, (_, picture) => {
      const own = values.subarray(picture * starts, (picture + 1) * starts);
      return picture * starts + own.indexOf(Math.min(...own));
    });
    const pick = <T extends Tensor>(x: Tensor) =>
      tf.tidy(() => tf.gather(x, tf.tensor1d(best, "int32")) as T);
    return {
      latents: tf.tidy(() => asLatents(pick(this.#latents))),
      noise: this.#noise.map((map) => pick<Tensor4D>(map)),
      distances: Float32Array.from(best, (candidate) => values[candidate]!),
    };
  }

  /** All that a resumed projection needs: latents, maps and Adam's moments, and the step. */
  state(): Promise<Map<string, HostTensor>> {
    return this.#adam.export();
  }

  /** Goes on from what `state` gave. @throws {TypeError} where it belongs to another projection */
  restore(state: ReadonlyMap<string, HostTensor>): void {
    this.#adam.restore(state);
  }

  /** Frees what it made; what it was given stays the caller's. */
  dispose(): void {
    this.#adam.dispose();
    tf.dispose([...this.#targets, this.#latents, ...this.#noise]);
  }

  #losses(latents: Tensor3D): ProjectorStep {
    const { noiseWeight = 1e5, penalties = [] } = this.#options, candidates = latents.shape[0];
    const distance = this.#distance(latents);
    const correlation = noiseCorrelation(this.#noise as unknown as Tensor4D[], candidates);
    const terms = penalties.map(({ weight, penalty }) => tf.mul<Tensor1D>(penalty(latents), weight));
    const rest = addOrZero([tf.mul(correlation, noiseWeight), ...terms], candidates);
    return { distance, loss: tf.add(distance, rest) };
  }

  #distance(latents: Tensor3D): Tensor1D {
    const images = this.#generator.synthesize(asLatents(latents), this.#noise as unknown as Tensor4D[]);
    return embeddedDistance(this.#options.distance.embed(images), this.#targets);
  }
}

/** [n, 1, dim] as w [n, dim], w_plus as it is. */
function asLatents(latents: Tensor3D): Latents {
  const [count, rows, dim] = latents.shape;
  return rows === 1 ? tf.reshape<tf.Rank.R2>(latents, [count, dim]) : latents;
}

function variableOf(value: () => Tensor): Variable {
  return tf.variable(value(), true);
}
