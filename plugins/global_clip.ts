import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  madeBy,
  number,
  optionsIn,
  type OptionTable,
  type Plugin,
  template,
  termWeight,
  text,
  unitRows,
  type Weight,
} from "../pipeline/mod.ts";
import { cosines, featureRows } from "./_feature_rows.ts";

/** What `globalClip` takes. */
export interface GlobalClipOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {1} */
  readonly weight?: Weight;
  /** The sentence in which the target stands. @default {"a {}"} */
  readonly template?: string;
  /** s, the logarithm of the encoder's temperature. @default {ln 100, that of CLIP as published} */
  readonly logitScale?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<GlobalClipOptions> = {
  name: text,
  weight: termWeight,
  template,
  logitScale: number(),
};

/**
 * Sends every image to the target text itself, whatever it was.
 *
 *   L_global = meanₙ [1 − exp(s) cos(E(G_adapted(wⁿ)), E(target)) / 100]          features [batch, dim], text [1, dim]
 *
 * With s = ln 100 it is 1 − cos. Gal et al., 2021 (StyleGAN-NADA), https://arxiv.org/abs/2108.00946, section 3.1. Alone it
 * collapses, or pleases the encoder by patterns that nobody sees, as the paper shows: combine it.
 */
export function globalClip(given: GlobalClipOptions = {}): Plugin {
  const { name = "global-clip", weight = 1, template = "a {}", logitScale = Math.log(100) } = optionsIn(
    given,
  );
  return definePlugin({
    name,
    weight,
    options: { weight, template, logitScale },
    provides: { target: featureRows(name, "target") },
    made: madeBy(globalClip, given, OPTIONS),
    prepare: ({ prompts, encodePrompt }) => ({
      target: { rows: encodePrompt(prompts.target, { normalise: false, templates: [template] }) },
    }),
    loss({ adapted }, { target }) {
      const similarity = tf.mean<tf.Scalar>(cosines(adapted.features(), unitRows(target.rows)));
      return tf.sub(1, tf.mul(similarity, Math.exp(logitScale) / 100));
    },
  });
}
