import * as tf from "@tensorflow/tfjs";
import { prelu } from "./prelu.ts";

/** Slope of the activation below zero. */
export const SLOPE = 0.2;

/** Gain of every activation: gives back the variance that it takes. */
export const GAIN = Math.SQRT2;

/** max(x, 0.2 x). The gradient is left to the fused operations that call this. */
export function leakyRelu<T extends tf.Tensor>(x: T): T {
  return prelu(x, SLOPE);
}

/** The derivative of leakyRelu, 1 or 0.2, at its input or, which is the same, its output. */
export function leakyReluSlope<T extends tf.Tensor>(y: T): T {
  return tf.step(y, SLOPE);
}
