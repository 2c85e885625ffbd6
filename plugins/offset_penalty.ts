import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  madeBy,
  optionsIn,
  type OptionTable,
  type Plugin,
  termWeight,
  text,
  type Weight,
} from "../pipeline/mod.ts";

/** What `offsetPenalty` takes. */
export interface OffsetPenaltyOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {1} */
  readonly weight?: Weight;
}

/** What they may be. */
export const OPTIONS: OptionTable<OffsetPenaltyOptions> = { name: text, weight: termWeight };

/**
 * Keeps what learns near where it started, each tensor by its mean.
 *
 *   L = Σ_l mean (θ_l − θ_l^source)²
 *
 * over all weights that learn. Of channel multipliers it is `offsets_l2` in the code of HyperDomainNet (Alanov et al., 2022,
 * https://arxiv.org/abs/2210.08884), for those start at 0.
 */
export function offsetPenalty(given: OffsetPenaltyOptions = {}): Plugin {
  const { name = "offset-penalty", weight = 1 } = optionsIn(given);
  return definePlugin({
    name,
    weight,
    options: { weight },
    made: madeBy(offsetPenalty, given, OPTIONS),
    penalty: ({ source, adapted }) =>
      tf.addN(
        [...adapted].map(([weight, theta]) =>
          tf.mean<tf.Scalar>(tf.squaredDifference(theta, source.get(weight)!))
        ),
      ),
  });
}
