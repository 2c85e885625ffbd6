import * as tf from "@tensorflow/tfjs";
import { adamCoefficients, adamUpdates } from "../../models/ops/adam_update.ts";
import {
  allows,
  asMade,
  checkOptions,
  madeBy,
  number,
  type OptionTable,
  orOfStep,
} from "../../models/options/mod.ts";
import type { Tensor } from "../../models/tensors.ts";
import { ConfigError } from "../errors.ts";
import { appliedBy, type GradientTransform, mapTensors, type Tensors } from "./optimizer.ts";

/** By weight name: first and second moments, and how many gradients they have seen. */
export type AdamState = {
  readonly counts: { readonly [name: string]: number };
  readonly m: Tensors;
  readonly v: Tensors;
};

/** What `adam` is made with. */
export interface AdamOptions {
  /** α, above 0; or a function of the step, counted from 0, that may also give 0. @default {0.002} */
  readonly learningRate?: number | ((step: number) => number);
  /** Decay of the mean of gradients, from 0 to below 1. @default {0} the mean is the gradient itself */
  readonly beta1?: number;
  /** Decay of the mean of squared gradients, from 0 to below 1. @default {0.99} */
  readonly beta2?: number;
  /** Guards the division where a weight's gradients have all been zero; above 0. @default {1e-8} */
  readonly epsilon?: number;
}

const decay = number({ least: 0, below: 1 }), rateOfStep = number({ least: 0 });

/** What they may be. */
export const ADAM_OPTIONS: OptionTable<AdamOptions> = {
  learningRate: orOfStep(number({ above: 0 })),
  beta1: decay,
  beta2: decay,
  epsilon: number({ above: 0 }),
};

/**
 * Adam, with its moments keyed by weight name.
 *
 *   m ← β₁m + (1 − β₁)g      v ← β₂v + (1 − β₂)g²
 *   Δ = −α · m̂ / (√v̂ + ε)    m̂ = m / (1 − β₁ᵗ)    v̂ = v / (1 − β₂ᵗ)
 *
 * t counts the gradients of each weight by itself: a weight without one at some step keeps its moments and does
 * not move, and one that learns late starts as gently as the others did, as in PyTorch. Kingma and Ba, 2014,
 * https://arxiv.org/abs/1412.6980, algorithm 1; ε stands outside the root, as there and in PyTorch. The defaults are those
 * of StyleGAN2's training and of a config without an optimizer, where Kingma and Ba have β₁ = 0.9 and β₂ = 0.999.
 *
 * @throws {TypeError} where an option is unknown, or lies outside of its range
 */
export function adam(given: AdamOptions = {}): GradientTransform<AdamState> {
  checkOptions("adam", given, ADAM_OPTIONS);
  const { learningRate = 0.002, beta1 = 0, beta2 = 0.99, epsilon = 1e-8 } = given;
  const apply = (weights: Tensors, gradients: Tensors, state: AdamState, step: number) => {
    const alpha = rateAt(learningRate, step);
    const counts = { ...state.counts }, m = { ...state.m }, v = { ...state.v };
    const next: Record<string, Tensor> = {};
    for (const name of Object.keys(gradients)) counts[name] = counts[name]! + 1;
    for (const [count, names] of Map.groupBy(Object.keys(gradients), (name) => counts[name]!)) {
      const coefficients = adamCoefficients(alpha, count, { beta1, beta2, epsilon });
      const moments = names.map((name) => ({ weight: weights[name]!, m: m[name]!, v: v[name]! }));
      const results = adamUpdates(moments, names.map((name) => gradients[name]!), coefficients);
      names.forEach((name, i) => {
        next[name] = results[i]!.weight;
        m[name] = results[i]!.m;
        v[name] = results[i]!.v;
      });
    }
    return { weights: next, state: { counts, m, v } };
  };
  const transform: GradientTransform<AdamState> = {
    options: { adam: { learningRate, beta1, beta2, epsilon } },
    made: madeBy(adam, given, ADAM_OPTIONS),
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
  return asMade(appliedBy(transform, apply));
}

/** @throws {ConfigError} where a function of the step gives what no rate can be */
function rateAt(learningRate: number | ((step: number) => number), step: number): number {
  if (typeof learningRate === "number") return learningRate;
  const rate = learningRate(step);
  if (allows(rateOfStep, rate)) return rate;
  throw new ConfigError(
    [`adam(): learningRate is ${rate} at step ${step}. It must be ${rateOfStep.wanted}`],
    "Cannot continue the run",
  );
}
