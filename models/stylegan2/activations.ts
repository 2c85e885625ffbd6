import * as tf from "@tensorflow/tfjs";
import { silu } from "../ops/swish.ts";

/** As NVIDIA's `bias_act` calls them: leaky ReLU of slope 0.2, ReLU, none, and x · sigmoid(x). */
export type Activation = "lrelu" | "relu" | "linear" | "swish";

/** Each with the gain that gives back the variance that it takes. */
const ACTIVATIONS: Readonly<
  Record<Activation, { readonly gain: number; apply<T extends tf.Tensor>(x: T): T }>
> = {
  lrelu: { gain: Math.SQRT2, apply: (x) => tf.leakyRelu(x, 0.2) },
  relu: { gain: Math.SQRT2, apply: (x) => tf.relu(x) },
  linear: { gain: 1, apply: (x) => x },
  swish: { gain: Math.SQRT2, apply: silu },
};

export function isActivation(name: unknown): name is Activation {
  return typeof name === "string" && Object.hasOwn(ACTIVATIONS, name);
}

/** All names, for messages. */
export const activationNames = Object.keys(ACTIVATIONS);

export function gainOfActivation(name: Activation): number {
  return ACTIVATIONS[name].gain;
}

/** gain · activation(x), of x's shape; within a tidy. */
export function activated<T extends tf.Tensor>(x: T, name: Activation): T {
  const { gain, apply } = ACTIVATIONS[name];
  return gain === 1 ? apply(x) : tf.mul(apply(x), gain);
}
