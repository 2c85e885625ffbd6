/** One step of Adam for weights that have seen as many gradients. */
import * as tf from "@tensorflow/tfjs";
import { checkShape } from "./check_shape.ts";
import { defineKernel, hasKernel, type NoAttributes, run } from "./kernel.ts";
import { numbered } from "./named_tensors.ts";
import type { Tensor, Tensor1D } from "../tensors.ts";

/** A weight and the means of its gradients and of their squares. */
export interface AdamMoments {
  readonly weight: Tensor;
  readonly m: Tensor;
  readonly v: Tensor;
}

/** As `adamUpdates`, of one weight: the next weight, m and v. */
export const adamKernel = defineKernel<
  AdamMoments & { readonly gradient: Tensor; readonly coefficients: Tensor1D },
  NoAttributes,
  [weight: Tensor, m: Tensor, v: Tensor]
>("AdamUpdate");

/** As `adamUpdates`, of numbered sets of `weight`, `m`, `v` and `gradient`: the next weight, m and v of each in turn. */
export const adamUpdatesKernel = defineKernel<
  { readonly [numbered: string]: Tensor; readonly coefficients: Tensor1D },
  NoAttributes,
  readonly Tensor[]
>("AdamUpdates");

/** What Adam is made with, beside its rate. */
export interface AdamDecay {
  /** β₁, of the mean of gradients. */
  readonly beta1: number;
  /** β₂, of the mean of squared gradients. */
  readonly beta2: number;
  /** ε, outside the root. */
  readonly epsilon: number;
}

/** The coefficients of `adamUpdate` for rate α after `count` gradients, this one counted. The caller owns them. */
export function adamCoefficients(
  alpha: number,
  count: number,
  { beta1, beta2, epsilon }: AdamDecay,
): Tensor1D {
  const rate = -alpha / (1 - beta1 ** count), correction = 1 / (1 - beta2 ** count);
  return tf.tensor1d([beta1, 1 - beta1, beta2, 1 - beta2, epsilon, rate, correction]);
}

/**
 * For each weight
 *
 *   m ← β₁m + (1 − β₁)g      v ← β₂v + (1 − β₂)g²      weight ← weight + r m / (√(c v) + ε)
 *
 * The values of `moments` are undefined afterwards: WebGPU overwrites what has no clones. Its tensors are still to be
 * disposed of, and so are the results. It has no gradient.
 *
 * @param gradients g of each, of the weight's shape, as are m and v
 * @param coefficients [7]: β₁, 1 − β₁, β₂, 1 − β₂, ε, r = −α / (1 − β₁ᵗ) and c = 1 / (1 − β₂ᵗ)
 *
 * @throws {TypeError} naming a tensor of another shape
 *
 * Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, algorithm 1.
 */
export function adamUpdates(
  moments: readonly AdamMoments[],
  gradients: readonly Tensor[],
  coefficients: Tensor1D,
): AdamMoments[] {
  const results: AdamMoments[] = [];
  eachAdamUpdate(moments, gradients, coefficients, (next) => results.push(next));
  return results;
}

/**
 * As `adamUpdates`, with each result handed to `take`: where no kernel takes many sets at once, before the next one is
 * made, so that what `take` frees is room for it.
 */
export function eachAdamUpdate(
  moments: readonly AdamMoments[],
  gradients: readonly Tensor[],
  coefficients: Tensor1D,
  take: (next: AdamMoments, i: number) => void,
): void {
  const sets = moments.map(({ weight, m, v }, i) => ({ weight, m, v, gradient: gradients[i]! }));
  for (const { weight, ...others } of sets) {
    for (const [name, tensor] of Object.entries(others)) {
      checkShape("adamUpdates", name, tensor, weight.shape);
    }
  }
  checkShape("adamUpdates", "coefficients", coefficients, [7]);
  const all = hasKernel(adamUpdatesKernel) && run(adamUpdatesKernel, { ...numbered(sets), coefficients });
  for (const [i, { gradient, ...own }] of sets.entries()) {
    const results = all ? all.slice(3 * i, 3 * i + 3) : run(adamKernel, { ...own, gradient, coefficients });
    const next = results && { weight: results[0]!, m: results[1]!, v: results[2]! };
    take(next ?? composed(own, gradient, coefficients), i);
  }
}

function composed({ weight, m, v }: AdamMoments, gradient: Tensor, coefficients: Tensor1D): AdamMoments {
  return tf.tidy(() => { // one weight's intermediate values at a time
    const [beta1, rest1, beta2, rest2, epsilon, rate, correction] = tf.unstack(coefficients);
    const nextM = tf.add(tf.mul(m, beta1!), tf.mul(gradient, rest1!));
    const nextV = tf.add(tf.mul(v, beta2!), tf.mul(tf.square(gradient), rest2!));
    const deviation = tf.sqrt(tf.mul(nextV, correction!));
    const update = tf.div(tf.mul(nextM, rate!), tf.add(deviation, epsilon!));
    return { weight: tf.add(weight, update), m: nextM, v: nextV };
  });
}
