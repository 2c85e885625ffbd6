import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  madeBy,
  number,
  oneOf,
  optionsIn,
  type OptionTable,
  type Plugin,
  termWeight,
  text,
  type Weight,
} from "../pipeline/mod.ts";
import { cosineDistance, imageDirections } from "./_directions.ts";
import { SECOND_MOMENT_DISTANCES, type SecondMomentDistance } from "./_second_moments.ts";
import { textDirections } from "./artifacts.ts";

/** What `directionalMoment` takes. */
export interface DirectionalMomentOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {1} */
  readonly weight?: Weight;
  /** λ_cov: weight of the second moments against the first. @default {1000} */
  readonly covarianceWeight?: number;
  /** d₂. The paper says "Euclidean" without saying which. @default {"mean-squared-entry"} */
  readonly covarianceDistance?: SecondMomentDistance;
  /** Mean directions shorter than this, in lengths of the text's, count as of this length. @default {0.1} */
  readonly floor?: number;
}

/** What they may be. Without a floor, images that have not moved yet would have no gradient. */
export const OPTIONS: OptionTable<DirectionalMomentOptions> = {
  name: text,
  weight: termWeight,
  covarianceWeight: number({ least: 0 }),
  covarianceDistance: oneOf("mean-squared-entry", "squared-frobenius", "frobenius", "centred-frobenius"),
  floor: number({ above: 0 }),
};

/**
 * Matches the first and second moments of the image directions to those of the text directions, so that
 * images move towards the target as a set that is as wide as its meanings.
 *
 *   L_dm = d₁(μ_I, μ_T) + λ_cov · d₂(Σ_I, Σ_T)
 *   μ the mean row, Σ_I = ΔIᵀΔI, Σ_T = ΔTᵀΔT          ΔI [batch, dim], ΔT [K + 1, dim]
 *
 * d₁ is the cosine distance. As printed in the paper, Σ is neither centred nor divided by the count. Records
 * `mean` and `covariance`, the two distances. Jeon et al., 2023, section 3.3, https://arxiv.org/abs/2308.10554.
 *
 * Of the readings of d₂ only the mean squared entry gives, with λ_cov = 1000, a term of the size of d₁.
 */
export function directionalMoment(given: DirectionalMomentOptions = {}): Plugin {
  const {
    name = "directional-moment",
    weight = 1,
    covarianceWeight = 1000,
    covarianceDistance = "mean-squared-entry",
    floor = 0.1,
  } = optionsIn(given);
  return definePlugin({
    name,
    weight,
    options: { weight, covarianceWeight, covarianceDistance, floor },
    requires: { text: textDirections },
    made: madeBy(directionalMoment, given, OPTIONS),
    *validate({ batch }) {
      if (batch < 2) yield `needs a batch of at least 2 to measure second moments, got ${batch}`;
    },
    loss(step, { text }) {
      const images = imageDirections(step, text);
      const mean = tf.sum<tf.Scalar>(cosineDistance(meanRow(images), meanRow(text.directions), floor));
      const covariance = SECOND_MOMENT_DISTANCES[covarianceDistance](images, text.directions);
      step.record("mean", mean);
      step.record("covariance", covariance);
      return tf.add(mean, tf.mul(covariance, covarianceWeight));
    },
  });
}

function meanRow(x: tf.Tensor2D): tf.Tensor2D {
  return tf.mean<tf.Tensor2D>(x, 0, true);
}
