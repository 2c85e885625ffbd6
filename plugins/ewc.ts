import {
  definePlugin,
  madeBy,
  optionsIn,
  type OptionTable,
  type Plugin,
  termWeight,
  text,
  type Weight,
  weightedSquaredDistances,
  whole,
} from "../pipeline/mod.ts";
import { sourceFisher } from "./_fisher.ts";
import { fisherInformation } from "./artifacts.ts";

/** What `ewc` takes. */
export interface EwcOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** λ_EWC. @default {1e7} */
  readonly weight?: Weight;
  /** Latents in the estimate of the Fisher information. The paper does not say. @default {64} */
  readonly samples?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<EwcOptions> = { name: text, weight: termWeight, samples: whole(1) };

/**
 * Elastic weight consolidation: holds back the weights on which the source domain depends.
 *
 *   L_EWC = Σᵢ Fᵢ (θᵢ − θᵢ*)²,   Fᵢ = E_w[(∂ cos(E(G_source(w)), E(source text)) / ∂θᵢ)²]
 *
 * θ* are the source generator's weights. F is estimated before step 0, with the noise stored in the
 * generator, over all weights that train, and kept in the cache for the next run. Jeon et al., 2023,
 * section 3.4, https://arxiv.org/abs/2308.10554, which prints F as a negated second derivative; the squared
 * gradient is the usual estimate of it. After Kirkpatrick et al., 2017, https://arxiv.org/abs/1612.00796.
 */
export function ewc(given: EwcOptions = {}): Plugin {
  const { name = "ewc", weight = 1e7, samples = 64 } = optionsIn(given);
  return definePlugin({
    name,
    weight,
    options: { weight, samples },
    provides: { fisher: fisherInformation },
    made: madeBy(ewc, given, OPTIONS),
    prepare: async (run) => ({ fisher: await sourceFisher(run, samples) }),
    penalty({ source, adapted }, { fisher }) {
      return weightedSquaredDistances(
        Array.from(adapted, ([name, x]) => ({ x, reference: source.get(name)!, factors: fisher[name]! })),
      );
    },
  });
}
