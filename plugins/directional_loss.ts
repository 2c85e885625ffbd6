import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  madeBy,
  members,
  number,
  optionsIn,
  type OptionTable,
  type Plugin,
  termWeight,
  text,
  type Weight,
} from "../pipeline/mod.ts";
import { type CropOptions, CROPS, randomCrops } from "./_crops.ts";
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
  /** Looks at a random square of each image in place of the whole. @default {none} */
  readonly crops?: CropOptions;
}

/** What they may be. Without a floor, images that have not moved yet would have no gradient. */
export const OPTIONS: OptionTable<DirectionalLossOptions> = {
  name: text,
  weight: termWeight,
  floor: number({ above: 0 }),
  crops: members(CROPS),
};

/**
 * Sends every image the same way: the baseline that collapses.
 *
 *   L_dir = meanₙ [1 − cos(ΔIⁿ, ΔT)],   ΔIⁿ = E(G_adapted(wⁿ)) − E(G_source(wⁿ)),   ΔT the plain text direction
 *
 * Gal et al., 2021 (StyleGAN-NADA), https://arxiv.org/abs/2108.00946, section 3.2. Differs from its code where
 * the image direction is short: `floor` stands for its redrawn noise and for an ε of 10⁻⁸. `crops` of 0.8, each generator's in
 * places of their own, are how HyperDomainNet trains (Alanov et al., 2022, https://arxiv.org/abs/2210.08884).
 */
export function directionalLoss(given: DirectionalLossOptions = {}): Plugin {
  const { name = "directional-loss", weight = 1, floor = 0.1, crops } = optionsIn(given);
  return definePlugin({
    name,
    weight,
    options: { weight, floor, ...(crops && { crops }) },
    requires: { text: textDirections },
    made: madeBy(directionalLoss, given, OPTIONS),
    loss(step, { text }) {
      const direction = tf.slice(text.directions, [0, 0], [1, -1]);
      const images = crops ? randomCrops(step, crops) : step;
      return tf.mean(cosineDistance(imageDirections(images, text), direction, floor));
    },
  });
}
