import * as tf from "@tensorflow/tfjs";
import { silu } from "../ops/swish.ts";
import { type Activation, gainOfActivation } from "./activation_names.ts";

const FUNCTIONS: Readonly<Record<Activation, <T extends tf.Tensor>(x: T) => T>> = {
  lrelu: (x) => tf.leakyRelu(x, 0.2),
  relu: (x) => tf.relu(x),
  linear: (x) => x,
  swish: silu,
};

/** gain · activation(x), of x's shape; within a tidy. */
export function activated<T extends tf.Tensor>(x: T, name: Activation): T {
  const gain = gainOfActivation(name), y = FUNCTIONS[name](x);
  return gain === 1 ? y : tf.mul(y, gain);
}
