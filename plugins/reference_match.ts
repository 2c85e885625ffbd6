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

/** What `referenceMatch` takes. */
export interface ReferenceMatchOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {30} Mind the Gap's */
  readonly weight?: Weight;
}

/** What they may be. */
export const OPTIONS: OptionTable<ReferenceMatchOptions> = { name: text, weight: termWeight };

/**
 * Makes of the reference's latents what the encoder takes for the reference.
 *
 *   L_ref = 1 − cos(E(G_adapted(w*)), E(y))
 *
 * Zhu et al., 2021 (Mind the Gap), https://arxiv.org/abs/2110.08398, equation 8. Differs: the image is made with stored noise.
 * `G_adapted(w*)` is rendered once a step for all plugins that compare it.
 */
export function referenceMatch(given: ReferenceMatchOptions = {}): Plugin {
  const { name = "reference-match", weight = 30 } = optionsIn(given);
  return definePlugin({
    name,
    weight,
    options: { weight },
    requires: { reference: referenceImage },
    made: madeBy(referenceMatch, given, OPTIONS),
    loss({ render }, { reference: { features, latents } }) {
      return tf.sub(1, tf.mean<tf.Scalar>(cosines(render(latents).features(), unitRows(features))));
    },
  });
}
