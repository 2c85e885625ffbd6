/** IPL's mapper, from a w to the words of a prompt. */
import * as tf from "@tensorflow/tfjs";
import type { Random, Tensor1D, Tensor2D, Tensor3D, Tensors } from "../pipeline/mod.ts";

const LAYERS = 4, RATE = 0.01, SLOPE = 0.2, EPSILON = 1e-8;

/**
 * The mapper before it has learnt anything: weights from N(0, 1) / 0.01 and biases of zero, under the published names. The
 * caller owns them.
 *
 * @param inputs Width of w, and of the layers between
 * @param outputs Numbers of a prompt
 */
export function initialMapper(seed: Random, inputs: number, outputs: number): Tensors {
  return tf.tidy(() => {
    const tensors: Record<string, tf.Tensor> = {};
    for (let layer = 1; layer <= LAYERS; layer++) {
      const rows = layer === LAYERS ? outputs : inputs, name = `mapping.mapping.${layer}`;
      tensors[`${name}.weight`] = tf.div(seed.fork(layer).normal([rows, inputs]), RATE);
      tensors[`${name}.bias`] = tf.zeros([rows]);
    }
    return tensors;
  });
}

/**
 * M: w [n, inputs] to prompts [n, count, width].
 *
 *   x₀ = w / √(mean w² + 10⁻⁸),   xᵢ = √2 · leakyRelu(0.01/√inputs · Wᵢ xᵢ₋₁ + 0.01 bᵢ),   M(w) = x₄, row by row
 *
 * with a slope of 0.2, the last layer included.
 *
 * @param mapper Weights [outputs, inputs] and biases, by their published names
 */
export function mapPrompts(mapper: Tensors, w: Tensor2D, count: number): Tensor3D {
  return tf.tidy(() => {
    let x = tf.mul<Tensor2D>(w, tf.rsqrt(tf.add(tf.mean(tf.square(w), 1, true), EPSILON)));
    for (let layer = 1; layer <= LAYERS; layer++) {
      const weight = mapper[`mapping.mapping.${layer}.weight`] as Tensor2D;
      const bias = mapper[`mapping.mapping.${layer}.bias`] as Tensor1D;
      const y = tf.matMul(tf.mul<Tensor2D>(x, RATE / Math.sqrt(weight.shape[1])), weight, false, true);
      x = tf.mul(tf.leakyRelu<Tensor2D>(tf.add(y, tf.mul(bias, RATE)), SLOPE), Math.SQRT2);
    }
    return tf.reshape(x, [w.shape[0], count, -1]);
  });
}
