/** What keeps latents where the generator knows its way. */
import * as tf from "@tensorflow/tfjs";
import type { Tensor, Tensor1D, Tensor2D, Tensor3D } from "../tensors.ts";
import { sumOfEach } from "./image_distance.ts";

/** Latents [n, rows, dim] to a penalty for each image [n]. */
export type LatentPenalty = (latents: Tensor3D) => Tensor1D;

/**
 * Towards the average, in deviations of w:
 *
 *   L = 1/R Σ_r ‖w_r − w̄‖² / σ²
 *
 * over the R rows. About 1 for latents as the mapping network gives them, 0 for the average.
 *
 * @param average w̄ [dim]; it stays the caller's
 * @param deviation σ, the root mean square of ‖w − w̄‖, as `latentStatistics` gives it
 */
export function towardsAverage(average: Tensor1D, deviation: number): LatentPenalty {
  return (latents) =>
    tf.tidy(() =>
      tf.mul(sumOfEach(tf.squaredDifference(latents, average)), 1 / (latents.shape[1] * deviation ** 2))
    );
}

/**
 * Between layers, towards one w for all of them, in deviations of w:
 *
 *   L = 1/R Σ_r ‖w_r − m‖² / σ²,   m = 1/R Σ_r w_r
 *
 * 0 in W. Tov et al., "Designing an Encoder for StyleGAN Image Manipulation", SIGGRAPH 2021, section 4.1, keep the
 * differences from the first row small; here no row is privileged.
 */
export function betweenLayers(deviation: number): LatentPenalty {
  return (latents) =>
    tf.tidy(() => {
      const mean = tf.mean(latents, 1, true);
      return tf.mul(sumOfEach(tf.squaredDifference(latents, mean)), 1 / (latents.shape[1] * deviation ** 2));
    });
}

/** Principal components of the mapping network's last activations: what `pNorm` whitens with. */
export interface WhiteningStatistics {
  /** μ [dim] */
  readonly mean: Tensor1D;
  /** C [components, dim], in rows. */
  readonly components: Tensor2D;
  /** σ [components] */
  readonly deviations: Tensor1D;
}

/** The inverse of the slope of the mapping network's leaky ReLU, 0.2. */
const INVERSE_SLOPE = 5;

/** Before the mapping network's last activation, up to scale: x for x ≥ 0, 5 x below. */
export function undoActivation<T extends Tensor>(latents: T): T {
  return tf.tidy(() => tf.where(tf.less(latents, 0), tf.mul(latents, INVERSE_SLOPE), latents)) as T;
}

/**
 * The squared norm of latents in the space in which they are normally distributed:
 *
 *   L = mean q²,   q = (v − μ) Cᵀ / σ,   v = w for w ≥ 0, 5 w below
 *
 * over rows and components. Zhu et al., "Improved StyleGAN Embedding: Where are the Good Latents?", 2020, equation 3.
 *
 * @param statistics They stay the caller's
 */
export function pNorm({ mean, components, deviations }: WhiteningStatistics): LatentPenalty {
  return (latents) =>
    tf.tidy(() => {
      const [batch, rows, dim] = latents.shape;
      const centred = tf.sub(undoActivation(latents), mean);
      const coordinates = tf.matMul(tf.reshape(centred, [batch * rows, dim]), components, false, true);
      const q = tf.div(coordinates, deviations);
      return tf.mean<Tensor1D>(tf.reshape(tf.square(q), [batch, -1]), 1);
    });
}
