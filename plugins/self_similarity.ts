import {
  definePlugin,
  madeBy,
  optionsIn,
  type OptionTable,
  type Plugin,
  termWeight,
  text,
  type Weight,
  whole,
} from "../pipeline/mod.ts";
import { selfSimilarityDistance, unitTokens } from "./_token_distances.ts";

/** What `selfSimilarity` takes. */
export interface SelfSimilarityOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {1} */
  readonly weight?: Weight;
  /** The block of the encoder after which patches are compared, from 0 on. @default {3} */
  readonly block?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<SelfSimilarityOptions> = {
  name: text,
  weight: termWeight,
  block: whole(0),
};

/**
 * Keeps which parts of an image are like each other, whatever they come to look like.
 *
 *   L = mean |A_t − A_s|,   A = 1 − z zᵀ, each column divided by its sum          z the patches' tokens at length 1
 *
 * Of an encoder with a vision transformer. Zhang et al., 2022 (DiFa), https://arxiv.org/abs/2209.01960, and its published code,
 * where its weight is 0; Li et al., 2024 (UniHDA), https://arxiv.org/abs/2401.12596, have one of this kind on DINO's tokens.
 */
export function selfSimilarity(given: SelfSimilarityOptions = {}): Plugin {
  const { name = "self-similarity", weight = 1, block = 3 } = optionsIn(given);
  return definePlugin({
    name,
    weight,
    options: { weight, block },
    made: madeBy(selfSimilarity, given, OPTIONS),
    loss: ({ source, adapted }) =>
      selfSimilarityDistance(unitTokens(adapted.tokens(block)), unitTokens(source.tokens(block))),
  });
}
