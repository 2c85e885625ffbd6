import * as tf from "@tensorflow/tfjs";
import { attend } from "../../ops/attention.ts";
import { layerNorm } from "../../ops/layer_norm.ts";
import { linear } from "../../ops/linear.ts";
import { ACTIVATIONS } from "./activations.ts";
import { parameter, type Parameters } from "./parameters.ts";
import { linearShapes, normShapes, type TransformerSizes } from "./transformer.ts";
import type { Tensor2D, Tensor3D } from "../../tensors.ts";

/**
 * Pools tokens by attention with one query that was learned, the probe (Lee et al. 2019, "Set Transformer", PMA):
 *
 *   h = out_proj(attention(W_q probe + b_q; keys and values of all tokens));   y = h + c_proj(activation(c_fc(ln(h))))
 *
 * @param prefix Of its parameters' names.
 * @returns tokens [batch, count, width] to [batch, width]
 */
export function attentionPool(
  parameters: Parameters,
  prefix: string,
  { width, heads, activation, epsilon }: TransformerSizes,
): (tokens: Tensor3D) => Tensor2D {
  const get = <R extends tf.Rank>(name: string) => parameter<R>(parameters, `${prefix}.${name}`);
  const dense = (x: Tensor2D, name: string) => linear(x, get(`${name}.weight`), get(`${name}.bias`));
  /** The columns of the stacked projection from `begin` on, and their biases. */
  const project = <T extends tf.Tensor>(x: T, begin: number, count: number): T =>
    linear(
      x,
      tf.slice(get<tf.Rank.R2>("in_proj_weight"), [0, begin], [-1, count]),
      tf.slice(get<tf.Rank.R1>("in_proj_bias"), begin, count),
    );
  return (tokens) => {
    const [batch] = tokens.shape;
    const query = project(tf.tile(get<tf.Rank.R3>("probe"), [batch, 1, 1]), 0, width);
    const [key, value] = tf.split(project(tokens, width, 2 * width), 2, -1) as [Tensor3D, Tensor3D];
    const seen = tf.reshape<tf.Rank.R2>(attend(query, key, value, heads), [batch, width]);
    const pooled = dense(seen, "out_proj");
    const normalised = layerNorm(pooled, get("ln.weight"), get("ln.bias"), epsilon);
    return tf.add(pooled, dense(ACTIVATIONS[activation](dense(normalised, "mlp.c_fc")), "mlp.c_proj"));
  };
}

/** The published name and shape of every parameter of such a pool. */
export function* attentionPoolShapes(
  prefix: string,
  { width, hidden }: TransformerSizes,
): Generator<[string, number[]]> {
  yield [`${prefix}.probe`, [1, 1, width]];
  yield [`${prefix}.in_proj_weight`, [3 * width, width]];
  yield [`${prefix}.in_proj_bias`, [3 * width]];
  yield* linearShapes(`${prefix}.out_proj`, width, width);
  yield* normShapes(`${prefix}.ln`, width);
  yield* linearShapes(`${prefix}.mlp.c_fc`, width, hidden);
  yield* linearShapes(`${prefix}.mlp.c_proj`, hidden, width);
}
