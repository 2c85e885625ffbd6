import type * as tf from "@tensorflow/tfjs";
import { gelu, tanhGelu } from "../../ops/gelu.ts";
import { quickGelu } from "../../ops/swish.ts";
import type { Activation } from "../files/facts.ts";

/** The functions that `Activation` names, element by element. */
export const ACTIVATIONS: Readonly<Record<Activation, <T extends tf.Tensor>(x: T) => T>> = {
  quick_gelu: quickGelu,
  gelu,
  gelu_tanh: tanhGelu,
};
