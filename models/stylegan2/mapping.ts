import * as tf from "@tensorflow/tfjs";
import type { Activation } from "./activation_names.ts";
import { equalLinear } from "./equal_linear.ts";
import { LEARNING_RATE_MULTIPLIER } from "./settings.ts";

/** Guards the all-zero vector. */
const EPSILON = 1e-8;

/**
 * x / √(mean(x²) + 1e-8) over the features, [batch, features].
 *
 * Karras et al., "Progressive Growing of GANs", ICLR 2018, section 4.2.
 */
export function pixelNorm(x: tf.Tensor2D): tf.Tensor2D {
  return tf.mul(x, tf.rsqrt(tf.add(tf.mean(tf.square(x), 1, true), EPSILON)));
}

/**
 * The mapping network f: z [batch, zDim] to w [batch, latentDim]:
 *
 *   w₀ = pixelNorm(z);   wᵢ = √2 · leakyRelu(equalLinear(wᵢ₋₁)),   leakyRelu(x) = max(x, 0.2 x)
 *
 * or with another activation than leakyRelu.
 *
 * Karras et al., "A Style-Based Generator Architecture for GANs", CVPR 2019, section 2.
 *
 * @param weights `style.1.weight`, `style.1.bias`, `style.2.weight`, ... in memory order
 */
export function mapLatents(
  z: tf.Tensor2D,
  weights: ReadonlyMap<string, tf.Tensor>,
  depth: number,
  activation: Activation = "lrelu",
): tf.Tensor2D {
  let w = pixelNorm(z);
  for (let layer = 1; layer <= depth; layer++) {
    const weight = weights.get(`style.${layer}.weight`) as tf.Tensor2D;
    const bias = weights.get(`style.${layer}.bias`) as tf.Tensor1D;
    w = equalLinear(w, weight, bias, {
      learningRateMultiplier: LEARNING_RATE_MULTIPLIER,
      activation,
    });
  }
  return w;
}
