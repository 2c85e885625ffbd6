import * as tf from "@tensorflow/tfjs";
import { type GradientTransform, mapTensors, type Tensors } from "./optimizer.ts";

/** First and second moments by weight name, and how many updates they have seen. */
export type AdamState = { readonly count: number; readonly m: Tensors; readonly v: Tensors };

export interface AdamOptions {
  readonly learningRate: number | ((step: number) => number);
  /** Decay of the mean of gradients. @default {0.9} */
  readonly beta1?: number;
  /** Decay of the mean of squared gradients. @default {0.999} */
  readonly beta2?: number;
  /** Guards the division where a weight's gradients have all been zero. @default {1e-8} */
  readonly epsilon?: number;
}

/**
 * Adam, with its moments keyed by weight name.
 *
 *   m ← β₁m + (1 − β₁)g      v ← β₂v + (1 − β₂)g²
 *   Δ = −α · m̂ / (√v̂ + ε)    m̂ = m / (1 − β₁ᵗ)    v̂ = v / (1 − β₂ᵗ)
 *
 * A weight without a gradient at some step keeps its moments and does not move. Kingma and Ba, 2014,
 * https://arxiv.org/abs/1412.6980, algorithm 1; ε stands outside the root, as there and in PyTorch.
 */
export function adam(
  { learningRate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamOptions,
): GradientTransform<AdamState> {
  return {
    options: { adam: { learningRate, beta1, beta2, epsilon } },
    init: (parameters) => ({
      count: 0,
      m: mapTensors(parameters, (p) => tf.zerosLike(p)),
      v: mapTensors(parameters, (p) => tf.zerosLike(p)),
    }),
    update(gradients, state, step) {
      const count = state.count + 1;
      const rate = typeof learningRate === "number" ? learningRate : learningRate(step);
      const average = (old: tf.Tensor, value: tf.Tensor | undefined, beta: number) =>
        value ? tf.add(tf.mul(old, beta), tf.mul(value, 1 - beta)) : tf.clone(old);
      const m = mapTensors(state.m, (old, name) => average(old, gradients[name], beta1));
      const v = mapTensors(state.v, (old, name) => {
        const gradient = gradients[name];
        return average(old, gradient && tf.square(gradient), beta2);
      });
      const mScale = -rate / (1 - beta1 ** count), vScale = 1 / (1 - beta2 ** count);
      const updates = mapTensors(gradients, (_, name) => {
        const deviation = tf.sqrt(tf.mul(v[name]!, vScale));
        return tf.div(tf.mul(m[name]!, mScale), tf.add(deviation, epsilon));
      });
      return { updates, state: { count, m, v } };
    },
  };
}
