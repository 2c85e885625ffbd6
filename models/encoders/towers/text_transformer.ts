import * as tf from "@tensorflow/tfjs";
import type { HostTensor } from "../../weights/types.ts";
import { causalMask } from "../../ops/attention.ts";
import { float32 } from "../../weights/host_tensors.ts";
import { layerNorm } from "../../ops/layer_norm.ts";
import { parameter, type Parameters } from "./parameters.ts";
import {
  type Block,
  normShapes,
  transformerBlocks,
  transformerShapes,
  type TransformerSizes,
} from "./transformer.ts";
import type { Tensor2D, Tensor3D } from "../../tensors.ts";

/** Sizes of a text tower. */
export interface TextSizes extends TransformerSizes {
  /** The most tokens a text may have, start and end included. */
  readonly contextLength: number;
  /** How many token ids there are. */
  readonly vocabularySize: number;
  /** Width of the features. */
  readonly dim: number;
}

/**
 * The token table [vocabulary, width]: on the host, whence rows are copied as texts need them (OpenAI's
 * largest, 49,408 rows of 768 and more, exceed what WebGPU binds at once); or on the device, to be trained.
 */
export type TokenTable = HostTensor | Tensor2D;

/** Token ids of one text, from the start token to the end token and perhaps padding behind it. */
export type TokenIds = readonly number[];

/** CLIP's text transformer. Its parts are public for those who look inside. */
export interface TextTower extends TextSizes {
  /** Its weights, in the layout in which they are used. */
  readonly parameters: Parameters;
  /** Texts to features [texts, dim], not normalised. @throws {RangeError} where ids do not fit the network */
  encode(texts: readonly TokenIds[]): Tensor2D;
  /** Rows of equal length to embedded tokens with their positions [texts, length, width]. */
  embed(texts: readonly TokenIds[]): Tensor3D;
  /** What the embedded tokens go through, one after the other. */
  readonly blocks: readonly Block[];
  /** Tokens after the last block to features: each text's token at `positions`, normalised and projected. */
  pool(tokens: Tensor3D, positions: readonly number[]): Tensor2D;
}

/**
 * The text transformer on `parameters`, which it uses and does not own:
 *
 *   x = token_embedding[ids] + positional_embedding; causal blocks; ln_final(x[end]) @ text_projection
 *
 * The end token has the largest id of all; of several the first one counts, as in OpenAI's code. What follows
 * it cannot be seen from there, so rows are cut behind the last end token, which changes no feature.
 */
export function textTransformer(
  parameters: Parameters,
  sizes: TextSizes,
  table: TokenTable = parameter<tf.Rank.R2>(parameters, "token_embedding.weight"),
): TextTower {
  const { width, contextLength, vocabularySize } = sizes;
  const get = <R extends tf.Rank>(name: string) => parameter<R>(parameters, name);
  const blocks = transformerBlocks(parameters, "transformer", sizes);

  function embed(texts: readonly TokenIds[]): Tensor3D {
    const length = texts[0]?.length ?? 0;
    const tokens = tf.reshape<tf.Rank.R3>(embedTokens(table, texts.flat()), [texts.length, length, width]);
    return tf.add(tokens, tf.slice(get("positional_embedding"), [0, 0], [length, -1]));
  }

  function pool(tokens: Tensor3D, positions: readonly number[]): Tensor2D {
    const [, length] = tokens.shape;
    const rows = tf.tensor1d(positions.map((position, text) => text * length + position), "int32");
    const ends = tf.gather<Tensor2D>(tf.reshape(tokens, [-1, width]), rows);
    return tf.matMul(layerNorm(ends, get("ln_final.weight"), get("ln_final.bias")), get("text_projection"));
  }

  function encode(texts: readonly TokenIds[]): Tensor2D {
    texts.forEach((ids) => checkIds(ids, contextLength, vocabularySize));
    if (texts.length === 0) return tf.zeros([0, sizes.dim]);
    return tf.tidy(() => {
      const ends = texts.map((ids) => ids.indexOf(Math.max(...ids)));
      const length = Math.max(...ends) + 1;
      const rows = texts.map((ids) => Array.from({ length }, (_, i) => ids[i] ?? 0));
      const mask = causalMask(length);
      return pool(blocks.reduce((tokens, block) => block(tokens, mask), embed(rows)), ends);
    });
  }

  return { ...sizes, parameters, encode, embed, blocks, pool };
}

/** Rows of the table, one for each id. [ids, width] */
function embedTokens(table: TokenTable, ids: readonly number[]): Tensor2D {
  if (table instanceof tf.Tensor) return tf.gather(table, tf.tensor1d([...ids], "int32"));
  const width = table.shape[1]!, values = float32(table);
  const rows = new Float32Array(ids.length * width);
  ids.forEach((id, row) => rows.set(values.subarray(id * width, (id + 1) * width), row * width));
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

/** The published name and shape of every parameter. */
export function* textShapes(sizes: TextSizes): Generator<[string, number[]]> {
  const { width, contextLength, vocabularySize, dim } = sizes;
  yield ["token_embedding.weight", [vocabularySize, width]];
  yield ["positional_embedding", [contextLength, width]];
  yield* transformerShapes("transformer", sizes);
  yield* normShapes("ln_final", width);
  yield ["text_projection", [width, dim]];
}
