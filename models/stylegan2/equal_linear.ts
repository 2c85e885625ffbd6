import * as tf from "@tensorflow/tfjs";
import { fusedLeakyRelu } from "../ops/fused_leaky_relu.ts";
import { linear } from "../ops/linear.ts";
import type { Activation } from "./activation_names.ts";
import { activated } from "./activations.ts";

export interface EqualLinearOptions {
  /** Multiplies weight and bias at run time, which divides their effective learning rate. Default 1. */
  learningRateMultiplier?: number;
  /** What follows, with its gain. Default nothing. */
  activation?: Activation;
  /** Multiplies the result before the activation. Default 1. */
  gain?: number;
}

/**
 * A linear layer with equalised learning rate: weights are stored at unit variance and scaled when used.
 *
 *   y = g ((m / √n) x W + m b),   n the number of inputs, m the learning rate multiplier, g the gain
 *
 * @param x [batch, inputs]
 * @param weight [inputs, outputs]
 * @param bias [outputs]
 *
 * Karras et al., "Progressive Growing of GANs", ICLR 2018, section 4.1.
 */
export function equalLinear(
  x: tf.Tensor2D,
  weight: tf.Tensor2D,
  bias: tf.Tensor1D,
  { learningRateMultiplier = 1, activation = "linear", gain = 1 }: EqualLinearOptions = {},
): tf.Tensor2D {
  const scales = { scale: learningRateMultiplier / Math.sqrt(weight.shape[0]), gain };
  if (activation !== "lrelu") {
    return activated(linear(x, weight, bias, { ...scales, biasScale: learningRateMultiplier }), activation);
  }
  const factor = gain * learningRateMultiplier;
  const shift = factor === 1 ? bias : tf.mul<tf.Tensor1D>(bias, factor);
  return fusedLeakyRelu(linear(x, weight, undefined, scales), shift);
}
