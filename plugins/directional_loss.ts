import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  number,
  optionProblems,
  optionsIn,
  type OptionTable,
  type Plugin,
  termWeight,
  text,
  type Weight,
} from "../pipeline/mod.ts";
import { cosineDistance, imageDirections } from "./_directions.ts";
import { textDirections } from "./artifacts.ts";

/** What `directionalLoss` takes. */
export interface DirectionalLossOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {1} */
  readonly weight?: Weight;
  /** Image directions shorter than this, in lengths of the text direction, count as of this length. @default {0.1} */
  readonly floor?: number;
}

/** What they may be. Without a floor, images that have not moved yet would have no gradient. */
export const OPTIONS: OptionTable<DirectionalLossOptions> = {
  name: text,
  weight: termWeight,
  floor: number({ above: 0 }),
};

/**
 * Sends every image the same way: the baseline that collapses.
 *
 *   L_dir = meanₙ [1 − cos(ΔIⁿ, ΔT)],   ΔIⁿ = E(G_adapted(wⁿ)) − E(G_source(wⁿ)),   ΔT the plain text direction
 *
 * Gal et al., 2021 (StyleGAN-NADA), https://arxiv.org/abs/2108.00946, section 3.2. Differs from its code where
 * the image direction is short: `floor` stands for its redrawn noise and for an ε of 10⁻⁸.
 */
export function directionalLoss(given: DirectionalLossOptions = {}): Plugin {
  const { name = "directional-loss", weight = 1, floor = 0.1 } = optionsIn(given);
  return definePlugin({
    name,
    weight,
    options: { weight, floor },
    requires: { text: textDirections },
    validate: () => optionProblems(given, OPTIONS),
    loss(step, { text }) {
      const direction = tf.slice(text.directions, [0, 0], [1, -1]);
      return tf.mean(cosineDistance(imageDirections(step, text), direction, floor));
    },
  });
}
