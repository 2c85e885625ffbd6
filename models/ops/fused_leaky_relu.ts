import * as tf from "@tensorflow/tfjs";
import { withGradient } from "./custom_gradient.ts";
import { GAIN, leakyRelu, leakyReluSlope } from "./leaky_relu.ts";
import { sumOverPixels } from "./pixel_sum.ts";

/**
 * y = √2 · leakyRelu(x + bias), slope 0.2.
 *
 * @param x [batch, channels] or [batch, height, width, channels]
 * @param bias [channels]
 * @returns of x's shape
 *
 * After `fused_bias_act` in NVIDIA's code for Karras et al., "Analyzing and Improving the Image Quality of StyleGAN",
 * CVPR 2020.
 */
export function fusedLeakyRelu<R extends tf.Rank.R2 | tf.Rank.R4>(
  x: tf.Tensor<R>,
  bias?: tf.Tensor1D,
): tf.Tensor<R> {
  return withGradient({ x, bias }, () => {
    const y = leakyRelu(tf.mul<tf.Tensor<R>>(bias ? tf.add(x, bias) : x, GAIN));
    return {
      value: y,
      saved: { y },
      gradient: (dy, { y }) => {
        const dx = tf.tidy(() => tf.mul(tf.mul(dy, leakyReluSlope(y)), GAIN));
        return { x: () => dx, bias: () => sumOverAllButChannels(dx) };
      },
    };
  });
}

function sumOverAllButChannels(x: tf.Tensor): tf.Tensor1D {
  return tf.sum(x.rank === 4 ? sumOverPixels(x as tf.Tensor4D) : x, 0);
}
