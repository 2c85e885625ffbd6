import * as tf from "@tensorflow/tfjs";
import { fused } from "../models/fused.ts";
import { type GradientTransform, mapTensors, type Tensors } from "./optimizer.ts";

/** By weight name: first and second moments, and how many gradients they have seen. */
export type AdamState = {
  readonly counts: { readonly [name: string]: number };
  readonly m: Tensors;
  readonly v: Tensors;
};

/** What `adam` is made with. */
export interface AdamOptions {
  /** α, or a function of the step. */
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
 * t counts the gradients of each weight by itself: a weight without one at some step keeps its moments and does
 * not move, and one that learns late starts as gently as the others did, as in PyTorch. Kingma and Ba, 2014,
 * https://arxiv.org/abs/1412.6980, algorithm 1; ε stands outside the root, as there and in PyTorch.
 */
export function adam(
  { learningRate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamOptions,
): GradientTransform<AdamState> {
  return {
    options: { adam: { learningRate, beta1, beta2, epsilon } },
    init: (parameters) => ({
      counts: Object.fromEntries(Object.keys(parameters).map((name) => [name, 0])),
      m: mapTensors(parameters, (p) => tf.zerosLike(p)),
      v: mapTensors(parameters, (p) => tf.zerosLike(p)),
    }),
    update(gradients, state, step) {
      const rate = typeof learningRate === "number" ? learningRate : learningRate(step);
      const counts = { ...state.counts }, m = { ...state.m }, v = { ...state.v };
      const updates = mapTensors(gradients, (gradient, name) => {
        const t = counts[name]! + 1;
        const next = advance(gradient, state.m[name]!, state.v[name]!, {
          beta1,
          beta2,
          epsilon,
          rate: rate / (1 - beta1 ** t),
          correction: 1 / (1 - beta2 ** t),
        });
        counts[name] = t;
        m[name] = next.m;
        v[name] = next.v;
        return next.update;
      });
      return { updates, state: { counts, m, v } };
    },
  };
}

type Coefficients = {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** α / (1 − β₁ᵗ) */
  readonly rate: number;
  /** 1 / (1 − β₂ᵗ) */
  readonly correction: number;
};

/** One weight's next moments and its update. */
function advance(gradient: tf.Tensor, m: tf.Tensor, v: tf.Tensor, coefficients: Coefficients) {
  const results = fused<[tf.Tensor, tf.Tensor, tf.Tensor]>("AdamUpdate", { gradient, m, v }, coefficients);
  if (results) return { m: results[0], v: results[1], update: results[2] };
  const { beta1, beta2, epsilon, rate, correction } = coefficients;
  return tf.tidy(() => { // one weight's intermediate values at a time
    const nextM = average(m, gradient, beta1);
    const nextV = average(v, tf.square(gradient), beta2);
    const deviation = tf.sqrt(tf.mul(nextV, correction));
    return { m: nextM, v: nextV, update: tf.div(tf.mul(nextM, -rate), tf.add(deviation, epsilon)) };
  });
}

function average(old: tf.Tensor, value: tf.Tensor, decay: number): tf.Tensor {
  return tf.add(tf.mul(old, decay), tf.mul(value, 1 - decay));
}
