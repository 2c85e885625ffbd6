import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
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
import { cosineDistance } from "./_directions.ts";
import { referenceImage } from "./artifacts.ts";

/** What `across` takes. */
export interface AcrossOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {1} */
  readonly weight?: Weight;
  /** Image directions shorter than this, in lengths of the reference's, count as of this length. @default {0.1} */
  readonly floor?: number;
}

/** What they may be. Without a floor, images that have not moved yet would have no gradient. */
export const OPTIONS: OptionTable<AcrossOptions> = {
  name: text,
  weight: termWeight,
  floor: number({ above: 0 }),
};

/**
 * Sends every image the way from the reference's source to the reference.
 *
 *   L_across = meanₙ [1 − cos(f_tⁿ − f_sⁿ, f(y) − f(G_source(w*)))]          f the features at length 1 [batch, dim]
 *
 * Zhu et al., 2021 (Mind the Gap), https://arxiv.org/abs/2110.08398, equation 5. Differs where the image direction is short:
 * see `floor`.
 */
export function across(given: AcrossOptions = {}): Plugin {
  const { name = "across", weight = 1, floor = 0.1 } = optionsIn(given);
  return definePlugin({
    name,
    weight,
    options: { weight, floor },
    requires: { reference: referenceImage },
    made: madeBy(across, given, OPTIONS),
    loss({ source, adapted }, { reference: { features, sourceFeatures } }) {
      const direction = tf.sub<tf.Tensor2D>(unitRows(features), unitRows(sourceFeatures));
      return tf.mean(cosineDistance(tf.sub(adapted.features(), source.features()), direction, floor));
    },
  });
}
