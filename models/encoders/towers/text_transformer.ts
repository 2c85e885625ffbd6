import * as tf from "@tensorflow/tfjs";
import { causalMask } from "../../ops/attention.ts";
import { float32 } from "../../weights/host_tensors.ts";
import { layerNorm } from "../../ops/layer_norm.ts";
import type { TextTowerFacts } from "../files/facts.ts";
import { parameter, type Parameters } from "./parameters.ts";
import type { TextSizes, TextTower, TextTowerKind, TokenIds, TokenTable } from "./text_tower.ts";
import { rowsOf } from "./text_rows.ts";
import type { TensorShapes } from "./tower_kind.ts";
import {
  normShapes,
  OPENAI_BLOCKS,
  stated,
  transformerBlocks,
  transformerShapes,
  transformerSizes,
} from "./transformer.ts";
import type { Tensor2D, Tensor3D } from "../../tensors.ts";

/** The published name of the token table. */
export const TOKEN_TABLE = "token_embedding.weight";

/** What OpenAI's text towers have. */
export const OPENAI_TEXT = {
  ...OPENAI_BLOCKS,
  mask: "causal",
  pooling: "end token",
} as const satisfies Partial<
  TextSizes
>;

/**
 * CLIP's text transformer on `parameters`, which it uses and does not own:
 *
 *   x = token_embedding[ids] + positional_embedding; blocks; ln_final(x[pooled]) @ text_projection
 *
 * or what `project` makes of the normalised tokens. See `rowsOf` for which token is pooled. Behind a causal mask what follows that token cannot be seen from there, so
 * rows are cut behind the last one, which changes no feature.
 */
export function textTransformer(
  parameters: Parameters,
  sizes: TextSizes,
  table: TokenTable = parameter<tf.Rank.R2>(parameters, TOKEN_TABLE),
  project = (features: Tensor2D): Tensor2D => tf.matMul(features, parameter(parameters, "text_projection")),
): TextTower {
  const { width, contextLength, vocabularySize, epsilon } = sizes;
  const get = <R extends tf.Rank>(name: string) => parameter<R>(parameters, name);
  const blocks = transformerBlocks(parameters, "transformer", sizes);

  function lookUp(texts: readonly TokenIds[]): Tensor3D {
    texts.forEach((ids) => checkIds(ids, contextLength, vocabularySize));
    return tf.reshape(embedTokens(table, texts.flat()), [texts.length, texts[0]?.length ?? 0, width]);
  }

  function withPositions(tokens: Tensor3D): Tensor3D {
    return tf.add(tokens, tf.slice(get("positional_embedding"), [0, 0], [tokens.shape[1], -1]));
  }

  function encodeEmbedded(tokens: Tensor3D, positions: readonly number[]): Tensor2D {
    return tf.tidy(() => {
      const mask = sizes.mask === "causal" ? causalMask(tokens.shape[1]) : undefined;
      return pool(blocks.reduce((x, block) => block(x, mask), withPositions(tokens)), positions);
    });
  }

  function pool(tokens: Tensor3D, positions: readonly number[]): Tensor2D {
    const [, length] = tokens.shape;
    const rows = tf.tensor1d(positions.map((position, text) => text * length + position), "int32");
    const pooled = tf.gather<Tensor2D>(tf.reshape(tokens, [-1, width]), rows);
    return project(layerNorm(pooled, get("ln_final.weight"), get("ln_final.bias"), epsilon));
  }

  function encode(texts: readonly TokenIds[]): Tensor2D {
    texts.forEach((ids) => checkIds(ids, contextLength, vocabularySize));
    if (texts.length === 0) return tf.zeros([0, sizes.dim]);
    return tf.tidy(() => {
      const { rows, positions } = rowsOf(texts, sizes);
      return encodeEmbedded(lookUp(rows), positions);
    });
  }

  const embed = (texts: readonly TokenIds[]) => withPositions(lookUp(texts));
  return { ...sizes, parameters, encode, lookUp, embed, encodeEmbedded, blocks, pool };
}

/** Rows of the table, one for each id. [ids, width] */
function embedTokens(table: TokenTable, ids: readonly number[]): Tensor2D {
  if (table instanceof tf.Tensor) return tf.gather(table, tf.tensor1d([...ids], "int32"));
  const used = "read" in table ? [...new Set(ids)].sort((a, b) => a - b) : [];
  const held = "read" in table ? table.read(used) : table;
  const places = new Map(used.map((id, place) => [id, place]));
  const width = held.shape[1]!, values = float32(held), rows = new Float32Array(ids.length * width);
  ids.forEach((id, row) => {
    const place = places.get(id) ?? id;
    rows.set(values.subarray(place * width, (place + 1) * width), row * width);
  });
  return tf.tensor2d(rows, [ids.length, width]);
}

function checkIds(ids: TokenIds, contextLength: number, vocabularySize: number): void {
  if (ids.length === 0 || ids.length > contextLength) {
    throw new RangeError(
      `Cannot encode a text of ${ids.length} tokens: this CLIP reads 1 to ${contextLength}`,
    );
  }
  const unknown = ids.find((id) => !Number.isInteger(id) || id < 0 || id >= vocabularySize);
  if (unknown !== undefined) {
    throw new RangeError(
      `Cannot encode the token id ${unknown}: this CLIP knows 0 to ${vocabularySize - 1}. ` +
        "Give it the tokenizer it was trained with",
    );
  }
}

/** The sizes that the tensors imply, with what is stated. @param dim Of the features @throws {WeightsError} */
export function textSizes(tensors: TensorShapes, facts: TextTowerFacts, dim: number): TextSizes {
  const [vocabularySize, width] = tensors.shape(TOKEN_TABLE, 2) as [number, number];
  const [contextLength] = tensors.shape("positional_embedding", 2) as [number, number];
  return {
    vocabularySize,
    contextLength,
    dim,
    ...transformerSizes(tensors, "transformer", width, facts),
    mask: stated(tensors.path, "mask", facts.mask).value,
    pooling: stated(tensors.path, "pooling", facts.pooling).value,
    endToken: facts.endToken?.value,
    padToken: facts.padToken?.value,
  };
}

/** The id that ends texts in OpenAI's vocabulary, the last one; and how many tokens people add behind it. */
const OPENAI_END = 49_407, MOST_ADDED = 1000;

/** CLIP's causal text transformer, of whatever size. */
export const causalText: TextTowerKind = {
  tokenTable: TOKEN_TABLE,

  recognizes: (names) => Array.from(names).includes(TOKEN_TABLE),

  needs: ["heads", "activation", "epsilon", "mask", "pooling"],

  rules(tensors) {
    const source = "the rule for CLIP's transformers";
    const [vocabularySize] = tensors.shape(TOKEN_TABLE, 2) as [number, number];
    const isOpenAis = vocabularySize > OPENAI_END && vocabularySize <= OPENAI_END + 1 + MOST_ADDED;
    return {
      endToken: isOpenAis ? { value: OPENAI_END, source: "the rule for CLIP's vocabulary" } : undefined,
      epsilon: { value: 1e-5, source },
      mask: { value: "causal", source },
      pooling: { value: "end token", source },
    };
  },

  describe(tensors, facts) {
    const [, dim] = tensors.shape("text_projection", 2) as [number, number];
    return textSizes(tensors, facts, dim);
  },

  *shapes(sizes) {
    const { width, contextLength, vocabularySize, dim } = sizes;
    yield [TOKEN_TABLE, [vocabularySize, width]];
    yield ["positional_embedding", [contextLength, width]];
    yield* transformerShapes("transformer", sizes);
    yield* normShapes("ln_final", width);
    yield ["text_projection", [width, dim]];
  },

  async *read(read, sizes) {
    for (const [name] of causalText.shapes(sizes)) {
      if (name !== TOKEN_TABLE) yield [name, await read(name)];
    }
  },

  build: textTransformer,
};
