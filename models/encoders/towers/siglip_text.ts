import { linear } from "../../ops/linear.ts";
import { parameter, type Parameters } from "./parameters.ts";
import { siglipRules } from "./siglip.ts";
import type { TextSizes, TextTower, TextTowerKind, TokenTable } from "./text_tower.ts";
import { textSizes, textTransformer, TOKEN_TABLE } from "./text_transformer.ts";
import { linearShapes, normShapes, transformerShapes } from "./transformer.ts";

const PROJECTION = "text_projection";

/** The id that fills rows, by how many the published vocabularies have: Unigram of SigLIP, Gemma's of SigLIP2. */
const PAD_TOKENS: Readonly<Record<number, number>> = { 32_000: 1, 256_000: 0 };

/**
 * SigLIP's text transformer: no mask, so that tokens see the padding too, the last position pooled, and a projection
 * with a bias:
 *
 *   x = token_embedding[ids] + positional_embedding; blocks; ln_final(x[last]) @ W + b
 */
function siglipTextTransformer(parameters: Parameters, sizes: TextSizes, table?: TokenTable): TextTower {
  return textTransformer(parameters, sizes, table, (features) =>
    linear(
      features,
      parameter(parameters, `${PROJECTION}.weight`),
      parameter(parameters, `${PROJECTION}.bias`),
    ));
}

/** SigLIP's and SigLIP2's text towers. */
export const siglipText: TextTowerKind = {
  tokenTable: TOKEN_TABLE,

  needs: ["heads", "activation", "epsilon", "mask", "pooling"],

  recognizes: (names) => Array.from(names).includes(`${PROJECTION}.weight`),

  rules(tensors) {
    const [vocabularySize, width] = tensors.shape(TOKEN_TABLE, 2) as [number, number];
    const source = "the rule for SigLIP", padToken = PAD_TOKENS[vocabularySize];
    return {
      ...siglipRules(width),
      mask: { value: "none", source },
      pooling: { value: "last", source },
      padToken: padToken === undefined
        ? undefined
        : { value: padToken, source: `${source} of ${vocabularySize} tokens` },
    };
  },

  describe(tensors, facts) {
    const [dim] = tensors.shape(`${PROJECTION}.weight`, 2) as [number, number];
    return textSizes(tensors, facts, dim);
  },

  *shapes(sizes) {
    const { width, contextLength, vocabularySize, dim } = sizes;
    yield [TOKEN_TABLE, [vocabularySize, width]];
    yield ["positional_embedding", [contextLength, width]];
    yield* transformerShapes("transformer", sizes);
    yield* normShapes("ln_final", width);
    yield* linearShapes(PROJECTION, width, dim);
  },

  async *read(read, sizes) {
    for (const [name] of siglipText.shapes(sizes)) {
      if (name !== TOKEN_TABLE) yield [name, await read(name)];
    }
  },

  build: siglipTextTransformer,
};
