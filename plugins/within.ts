import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  madeBy,
  optionsIn,
  type OptionTable,
  type Plugin,
  termWeight,
  text,
  unitRows,
  type Weight,
} from "../pipeline/mod.ts";
import { cosines } from "./_feature_rows.ts";
import { referenceImage } from "./artifacts.ts";

/** What `within` takes. */
export interface WithinOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {0.5} Mind the Gap's */
  readonly weight?: Weight;
}

/** What they may be. */
export const OPTIONS: OptionTable<WithinOptions> = { name: text, weight: termWeight };

/**
 * Keeps the way in which each image differs from the reference.
 *
 *   L_within = meanₙ [1 − cos(f_tⁿ − f(y), f_sⁿ − f(G_source(w*)))]          f the features at length 1 [batch, dim]
 *
 * Zhu et al., 2021 (Mind the Gap), https://arxiv.org/abs/2110.08398, equation 6.
 */
export function within(given: WithinOptions = {}): Plugin {
  const { name = "within", weight = 0.5 } = optionsIn(given);
  return definePlugin({
    name,
    weight,
    options: { weight },
    requires: { reference: referenceImage },
    made: madeBy(within, given, OPTIONS),
    loss({ source, adapted }, { reference: { features, sourceFeatures } }) {
      const now = unitRows(tf.sub(adapted.features(), unitRows(features)));
      const before = unitRows(tf.sub(source.features(), unitRows(sourceFeatures)));
      return tf.mean(tf.sub(1, cosines(now, before)));
    },
  });
}
