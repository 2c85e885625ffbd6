import * as tf from "@tensorflow/tfjs";
import { fusedLeakyRelu } from "../ops/fused_leaky_relu.ts";
import type { Activation } from "./activation_names.ts";
import { activated } from "./activations.ts";

export interface EqualLinearOptions {
  /** Multiplies weight and bias at run time, which divides their effective learning rate. Default 1. */
  learningRateMultiplier?: number;
  /** What follows, with its gain. Default nothing. */
  activation?: Activation;
}

/**
 * A linear layer with equalised learning rate: weights are stored at unit variance and scaled when used.
 *
 *   y = (m / √n) x W + m b,   n the number of inputs, m the learning rate multiplier
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
  { learningRateMultiplier = 1, activation = "linear" }: EqualLinearOptions = {},
): tf.Tensor2D {
  const scaled = tf.mul(x, learningRateMultiplier / Math.sqrt(weight.shape[0]));
  const shift = learningRateMultiplier === 1 ? bias : tf.mul<tf.Tensor1D>(bias, learningRateMultiplier);
  const y = tf.matMul<tf.Tensor2D>(scaled, weight);
  return activation === "lrelu"
    ? fusedLeakyRelu(y, shift)
    : activated(tf.add<tf.Tensor2D>(y, shift), activation);
}
