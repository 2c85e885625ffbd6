import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  flag,
  madeBy,
  oneOf,
  optionsIn,
  type OptionTable,
  type Plugin,
  termWeight,
  text,
  type Weight,
} from "../pipeline/mod.ts";

/** What `relationConsistency` takes. */
export interface RelationConsistencyOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** λ_rel. @default {100} */
  readonly weight?: Weight;
  /** Compare features at length 1. Raw CLIP features saturate the softmax. @default {true} */
  readonly normalise?: boolean;
  /** KL divergence from the source's relations to the adapted ones, or the other way. @default {"source-first"} */
  readonly order?: "source-first" | "adapted-first";
}

/** What they may be. */
export const OPTIONS: OptionTable<RelationConsistencyOptions> = {
  name: text,
  weight: termWeight,
  normalise: flag,
  order: oneOf("source-first", "adapted-first"),
};

/**
 * Keeps how the images of a batch relate to each other.
 *
 *   L_rel = (1/N) Σₙ KL(softmax(M_source)ₙ ‖ softmax(M_adapted)ₙ),   M = x xᵀ,   x the features [N, dim]
 *
 * Jeon et al., 2023, section 3.4, https://arxiv.org/abs/2308.10554, after the idea of Ojha et al., 2021. Left
 * open there, and chosen here: features of length 1, the mean over rows.
 */
export function relationConsistency(given: RelationConsistencyOptions = {}): Plugin {
  const { name = "relation-consistency", weight = 100, normalise = true, order = "source-first" } = optionsIn(
    given,
  );
  return definePlugin({
    name,
    weight,
    options: { weight, normalise, order },
    made: madeBy(relationConsistency, given, OPTIONS),
    *validate({ batch }) {
      if (batch < 2) yield `needs a batch of at least 2 to relate images to each other, got ${batch}`;
    },
    loss({ source, adapted }) {
      const relations = [source, adapted].map((view) => {
        const x = normalise ? view.features() : view.rawFeatures();
        return tf.logSoftmax<tf.Tensor2D>(tf.matMul(x, x, false, true));
      });
      const [p, q] = (order === "source-first" ? relations : relations.reverse()) as [
        tf.Tensor2D,
        tf.Tensor2D,
      ];
      return tf.mean(tf.sum(tf.mul(tf.exp(p), tf.sub(p, q)), 1));
    },
  });
}
