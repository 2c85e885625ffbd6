import * as tf from "@tensorflow/tfjs";
import { quickGelu } from "../../ops/swish.ts";
import type { Activation } from "../files/facts.ts";

/** The functions that `Activation` names, element by element. */
export const ACTIVATIONS: Readonly<Record<Activation, <T extends tf.Tensor>(x: T) => T>> = {
  quick_gelu: quickGelu,
  gelu: (x) => tf.mul(x, tf.mul(0.5, tf.add(1, tf.erf(tf.mul(x, Math.SQRT1_2))))),
  gelu_tanh: (x) => {
    const inner = tf.mul(Math.sqrt(2 / Math.PI), tf.add(x, tf.mul(0.044715, tf.pow(x, 3))));
    return tf.mul(x, tf.mul(0.5, tf.add(1, tf.tanh(inner))));
  },
};
