import * as tf from "@tensorflow/tfjs";
import { WeightsError } from "../../weights/types.ts";
import { attendToEachOther } from "../../ops/attention.ts";
import { layerNorm } from "../../ops/layer_norm.ts";
import { linear } from "../../ops/linear.ts";
import { quickGelu } from "../../ops/swish.ts";
import { parameter, type Parameters } from "./parameters.ts";
import type { PublishedTensors } from "../files/published_tensors.ts";
import type { Tensor2D, Tensor3D } from "../../tensors.ts";

/** Sizes of a stack of residual attention blocks, as both towers have them. */
export interface TransformerSizes {
  /** Width of the tokens. */
  readonly width: number;
  /** How many blocks. */
  readonly layers: number;
  /** Attention heads of each block. */
  readonly heads: number;
  /** Width of the hidden layer of each block's perceptron, published networks: 4 · width. */
  readonly hidden: number;
}

/** tokens [batch, count, width] to tokens of the same shape. */
export type Block = (tokens: Tensor3D, mask?: Tensor2D) => Tensor3D;

/**
 * The blocks `<prefix>.resblocks.0` and so on, each
 *
 *   x ← x + attention(ln_1(x));   x ← x + c_proj(quickGelu(c_fc(ln_2(x))))
 */
export function transformerBlocks(
  parameters: Parameters,
  prefix: string,
  { layers, heads }: TransformerSizes,
): readonly Block[] {
  return Array.from({ length: layers }, (_, i) => block(parameters, `${prefix}.resblocks.${i}`, heads));
}

function block(parameters: Parameters, prefix: string, heads: number): Block {
  const get = <R extends tf.Rank>(name: string) => parameter<R>(parameters, `${prefix}.${name}`);
  const norm = (x: tf.Tensor3D, name: string) => layerNorm(x, get(`${name}.weight`), get(`${name}.bias`));
  const dense = (x: tf.Tensor3D, name: string) => linear(x, get(`${name}.weight`), get(`${name}.bias`));
  return (x, mask) => {
    const projected = linear(norm(x, "ln_1"), get("attn.in_proj_weight"), get("attn.in_proj_bias"));
    const seen = attendToEachOther(projected, heads, mask);
    const attended = tf.add<tf.Tensor3D>(x, dense(seen, "attn.out_proj"));
    return tf.add(attended, dense(quickGelu(dense(norm(attended, "ln_2"), "mlp.c_fc")), "mlp.c_proj"));
  };
}

/** OpenAI's networks have one head for every 64 of the width. */
export function defaultHeads(width: number): number {
  return Math.max(1, Math.floor(width / 64));
}

/**
 * The sizes that a stack's tensors imply. Its heads they do not tell.
 *
 * @throws {WeightsError} where the heads do not divide the width
 */
export function transformerSizes(
  tensors: PublishedTensors,
  prefix: string,
  width: number,
  heads = defaultHeads(width),
): TransformerSizes {
  if (!Number.isInteger(heads) || heads < 1 || width % heads !== 0) {
    throw new WeightsError(
      tensors.path,
      `has a transformer of width ${width}, which ${heads} heads do not divide: give its number of heads`,
    );
  }
  const layers = tensors.count(`${prefix}.resblocks.`);
  const [hidden] = layers ? tensors.shape(`${prefix}.resblocks.0.mlp.c_fc.weight`, 2) : [4 * width];
  return { width, layers, heads, hidden: hidden! };
}

/** The published name and shape of every parameter of such a stack. */
export function* transformerShapes(
  prefix: string,
  { layers, width, hidden }: TransformerSizes,
): Generator<[string, number[]]> {
  for (let i = 0; i < layers; i++) {
    const name = `${prefix}.resblocks.${i}`;
    yield* normShapes(`${name}.ln_1`, width);
    yield [`${name}.attn.in_proj_weight`, [3 * width, width]];
    yield [`${name}.attn.in_proj_bias`, [3 * width]];
    yield* linearShapes(`${name}.attn.out_proj`, width, width);
    yield* normShapes(`${name}.ln_2`, width);
    yield* linearShapes(`${name}.mlp.c_fc`, width, hidden);
    yield* linearShapes(`${name}.mlp.c_proj`, hidden, width);
  }
}

export function* normShapes(name: string, width: number): Generator<[string, number[]]> {
  yield [`${name}.weight`, [width]];
  yield [`${name}.bias`, [width]];
}

export function* linearShapes(name: string, inputs: number, outputs: number): Generator<[string, number[]]> {
  yield [`${name}.weight`, [outputs, inputs]];
  yield [`${name}.bias`, [outputs]];
}
