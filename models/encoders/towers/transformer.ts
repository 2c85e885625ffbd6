import * as tf from "@tensorflow/tfjs";
import { WeightsError } from "../../weights/types.ts";
import { attendToEachOther } from "../../ops/attention.ts";
import { layerNorm } from "../../ops/layer_norm.ts";
import { linear } from "../../ops/linear.ts";
import type { Activation, Fact, HeadCount, TowerFacts } from "../files/facts.ts";
import { ACTIVATIONS } from "./activations.ts";
import { parameter, type Parameters } from "./parameters.ts";
import type { TensorShapes } from "./tower_kind.ts";
import type { Tensor2D, Tensor3D } from "../../tensors.ts";

/** Sizes of a stack of residual attention blocks, as both towers have them. */
export interface TransformerSizes {
  /** Width of the tokens. */
  readonly width: number;
  /** How many blocks. */
  readonly layers: number;
  /** Attention heads of each block. */
  readonly heads: number;
  /** Width of the hidden layer of each block's perceptron, most networks: 4 · width. */
  readonly hidden: number;
  /** What is applied to the hidden layer. */
  readonly activation: Activation;
  /** Added to the variance in layer normalisations. */
  readonly epsilon: number;
}

/** What OpenAI's networks have in all of their transformers. */
export const OPENAI_BLOCKS = { activation: "quick_gelu", epsilon: 1e-5 } as const satisfies Partial<
  TransformerSizes
>;

/** tokens [batch, count, width] to tokens of the same shape. */
export type Block = (tokens: Tensor3D, mask?: Tensor2D) => Tensor3D;

/**
 * The blocks `<prefix>.resblocks.0` and so on, each
 *
 *   x ← x + attention(ln_1(x));   x ← x + c_proj(activation(c_fc(ln_2(x))))
 */
export function transformerBlocks(
  parameters: Parameters,
  prefix: string,
  sizes: TransformerSizes,
): readonly Block[] {
  return Array.from({ length: sizes.layers }, (_, i) => block(parameters, `${prefix}.resblocks.${i}`, sizes));
}

function block(
  parameters: Parameters,
  prefix: string,
  { heads, activation, epsilon }: TransformerSizes,
): Block {
  const get = <R extends tf.Rank>(name: string) => parameter<R>(parameters, `${prefix}.${name}`);
  const norm = (x: tf.Tensor3D, name: string) =>
    layerNorm(x, get(`${name}.weight`), get(`${name}.bias`), epsilon);
  const dense = (x: tf.Tensor3D, name: string) => linear(x, get(`${name}.weight`), get(`${name}.bias`));
  const activate = ACTIVATIONS[activation];
  return (x, mask) => {
    const projected = linear(norm(x, "ln_1"), get("attn.in_proj_weight"), get("attn.in_proj_bias"));
    const seen = attendToEachOther(projected, heads, mask);
    const attended = tf.add<tf.Tensor3D>(x, dense(seen, "attn.out_proj"));
    return tf.add(attended, dense(activate(dense(norm(attended, "ln_2"), "mlp.c_fc")), "mlp.c_proj"));
  };
}

/** OpenAI's networks have one head for every 64 of the width. */
export function defaultHeads(width: number): number {
  return Math.max(1, Math.floor(width / 64));
}

/**
 * The heads stated.
 *
 * @param what For the error: what they are to divide.
 * @throws {WeightsError} where none are stated, or they do not divide the width
 */
export function headsOf(path: string, what: string, width: number, { heads }: TowerFacts): number {
  const { value, source } = stated(path, "heads", heads);
  const count = typeof value === "number" ? value : width / value.width;
  if (Number.isInteger(count) && count >= 1 && width % count === 0) return count;
  throw new WeightsError(
    path,
    `${what}, which ${inWords(value)} do not divide (from ${source}): give its number of heads`,
  );
}

function inWords(heads: HeadCount): string {
  return typeof heads === "number" ? `${heads} heads` : `heads of width ${heads.width}`;
}

/** What is to be stated, or to follow from a rule, before a tower is described. @throws {WeightsError} */
export function stated<T>(path: string, name: string, fact: Fact<T> | undefined): Fact<T> {
  if (fact) return fact;
  throw new WeightsError(path, `states no ${name}, and no rule tells it: give it as an option`);
}

/** The sizes that a stack's tensors imply. @throws {WeightsError} where the heads do not divide the width */
export function transformerSizes(
  tensors: TensorShapes,
  prefix: string,
  width: number,
  facts: TowerFacts,
): TransformerSizes {
  const heads = headsOf(tensors.path, `has a transformer of width ${width}`, width, facts);
  const layers = tensors.count(`${prefix}.resblocks.`);
  const [hidden] = layers ? tensors.shape(`${prefix}.resblocks.0.mlp.c_fc.weight`, 2) : [4 * width];
  const { value: activation } = stated(tensors.path, "activation", facts.activation);
  const { value: epsilon } = stated(tensors.path, "epsilon", facts.epsilon);
  return { width, layers, heads, hidden: hidden!, activation, epsilon };
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
