import * as tf from "@tensorflow/tfjs";
import { adamCoefficients, adamUpdate } from "../../models/ops/adam_update.ts";
import { appliedBy, type GradientTransform, mapTensors, type Tensors } from "./optimizer.ts";

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
  const apply = (weights: Tensors, gradients: Tensors, state: AdamState, step: number) => {
    const alpha = typeof learningRate === "number" ? learningRate : learningRate(step);
    const counts = { ...state.counts }, m = { ...state.m }, v = { ...state.v };
    const seen = Object.keys(gradients).map((name) => counts[name] = counts[name]! + 1);
    const decay = { beta1, beta2, epsilon };
    const coefficients = new Map(Array.from(new Set(seen), (t) => [t, adamCoefficients(alpha, t, decay)]));
    const next = mapTensors(gradients, (gradient, name) => {
      const moments = { weight: weights[name]!, m: m[name]!, v: v[name]! };
      const result = adamUpdate(moments, gradient, coefficients.get(counts[name]!)!);
      m[name] = result.m;
      v[name] = result.v;
      return result.weight;
    });
    return { weights: next, state: { counts, m, v } };
  };
  const transform: GradientTransform<AdamState> = {
    options: { adam: { learningRate, beta1, beta2, epsilon } },
    init: (parameters) => ({
      counts: Object.fromEntries(Object.keys(parameters).map((name) => [name, 0])),
      m: mapTensors(parameters, (p) => tf.zerosLike(p)),
      v: mapTensors(parameters, (p) => tf.zerosLike(p)),
    }),
    update(gradients, state, step) { // of clones, which are not overwritten
      const m = mapTensors(state.m, (tensor) => tf.clone(tensor));
      const v = mapTensors(state.v, (tensor) => tf.clone(tensor));
      const zeros = mapTensors(gradients, (gradient) => tf.zerosLike(gradient));
      const { weights: updates, state: next } = apply(zeros, gradients, { ...state, m, v }, step);
      return { updates, state: next };
    },
  };
  return appliedBy(transform, apply);
}
