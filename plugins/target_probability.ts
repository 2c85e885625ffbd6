import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  list,
  madeBy,
  number,
  optionsIn,
  type OptionTable,
  type Plugin,
  termWeight,
  text,
  unitRows,
  type Weight,
} from "../pipeline/mod.ts";
import { featureRows } from "./_feature_rows.ts";

/** What `targetProbability` takes. */
export interface TargetProbabilityOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {1} */
  readonly weight?: Weight;
  /** What else an image may be taken for, beside the source: the published experiment has ImageNet's classes. @default {none} */
  readonly others?: readonly string[];
  /** s: cosines are scaled by exp(s). @default {ln 100, CLIP's} */
  readonly logitScale?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<TargetProbabilityOptions> = {
  name: text,
  weight: termWeight,
  others: list(text, "a list of texts"),
  logitScale: number(),
};

/**
 * Asks that the encoder take the images for the target, and for nothing else that it is offered.
 *
 *   L = meanₙ softplus(1 − Pₙ) − ln 2,   P = softmaxₖ(exp(s) cos(f_tⁿ, T_k)) at the target,   T: others, source, target
 *
 * with T the means over templates of features at length 1. Between 0 and ln((1 + e)/2) = 0.62. An experiment of Liu et al., 2025
 * (AIR), https://arxiv.org/abs/2506.10895, in its published code.
 */
export function targetProbability(given: TargetProbabilityOptions = {}): Plugin {
  const { name = "target-probability", weight = 1, others = [], logitScale = Math.log(100) } = optionsIn(
    given,
  );
  return definePlugin({
    name,
    weight,
    options: { weight, others, logitScale },
    provides: { labels: featureRows(name, "labels") },
    made: madeBy(targetProbability, given, OPTIONS),
    prepare({ prompts: { source, target }, encodePrompt }) {
      const rows = tf.tidy(() =>
        tf.concat2d([...others, source, target].map((label) => encodePrompt(label, { normalise: true })), 0)
      );
      return { labels: { rows } };
    },
    loss({ adapted }, { labels: { rows } }) {
      const cosines = tf.matMul(adapted.features(), unitRows(rows), false, true);
      const logits = tf.mul<tf.Tensor2D>(cosines, Math.exp(logitScale));
      const own = tf.slice(logits, [0, rows.shape[0] - 1], [-1, 1]);
      const probability = tf.exp(tf.sub(own, tf.logSumExp(logits, 1, true)));
      return tf.sub(tf.mean<tf.Scalar>(tf.softplus(tf.sub(1, probability))), Math.LN2);
    },
  });
}
