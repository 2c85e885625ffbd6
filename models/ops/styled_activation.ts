import * as tf from "@tensorflow/tfjs";
import { fused, hasKernel } from "./kernel.ts";
import { overPixels } from "./channel_scale.ts";
import { withGradient } from "./custom_gradient.ts";
import { GAIN, leakyRelu, leakyReluSlope } from "./leaky_relu.ts";
import { sumOfProducts, sumOverPixels } from "./pixel_sum.ts";

/** Noise [1 or batch, height, width, 1] and its learned strength [1]. */
export interface NoiseInjection {
  noise: tf.Tensor4D;
  strength: tf.Tensor1D;
}

/** Where a backend has kernels for this and its gradient, they bear this name. */
const KERNEL = "StyledActivation";

/**
 * What follows the convolution of a styled layer:
 *
 *   y = √2 · leakyRelu(d ⊙ x + strength · noise + bias)
 *
 * One kernel, or three passes over the image on a backend without it. The gain is then moved inside, onto small
 * tensors: the activation commutes with positive factors.
 *
 * @param x [batch, height, width, channels]
 * @param factors Demodulation d [batch, channels]
 * @param bias [channels]
 */
export function styledActivation(
  x: tf.Tensor4D,
  factors: tf.Tensor2D,
  bias: tf.Tensor1D,
  injection?: NoiseInjection,
): tf.Tensor4D {
  const { noise, strength } = injection ?? {};
  if (hasKernel(KERNEL)) {
    const none = tf.scalar(0);
    const inputs = { x, factors, bias, noise: noise ?? none, strength: strength ?? none };
    return tf.engine().runKernel(KERNEL, inputs, { hasNoise: injection !== undefined });
  }
  const inputs = noise && strength ? [x, factors, bias, noise, strength] : [x, factors, bias];
  return withGradient(inputs, () => {
    const gains = tf.mul<tf.Tensor2D>(factors, GAIN);
    const shift = tf.mul(noise && strength ? tf.add(tf.mul(noise, strength), bias) : bias, GAIN);
    const y = leakyRelu(tf.add<tf.Tensor4D>(tf.mul(x, overPixels(gains)), shift));
    return {
      value: y,
      saved: noise && strength ? [x, y, gains, noise, strength] : [x, y, gains],
      gradient: (dy, ...saved: tf.Tensor[]) => {
        const [x, y, gains, noise, strength] = saved as [
          tf.Tensor4D,
          tf.Tensor4D,
          tf.Tensor2D,
          tf.Tensor4D?,
          tf.Tensor1D?,
        ];
        const slope = tf.mul<tf.Tensor4D>(dy, leakyReluSlope(y));
        const gradients = layerGradients(slope, x, gains);
        if (noise && strength) gradients.push(...noiseGradients(slope, noise, strength));
        return gradients;
      },
    };
  });
}

/** Unlike a custom gradient's, a kernel's parts are computed when asked for: that of the noise never is. */
tf.registerGradient({
  kernelName: KERNEL,
  inputsToSave: ["x", "factors", "noise", "strength"],
  outputsToSave: [true],
  gradFunc(cotangent, saved, attributes) {
    const [x, factors, noise, strength, y] = saved as [
      tf.Tensor4D,
      tf.Tensor2D,
      tf.Tensor4D,
      tf.Tensor1D,
      tf.Tensor4D,
    ];
    const dy = cotangent as tf.Tensor4D;
    const inputs = { dy, x, y, factors, noise, strength };
    const sums = fused<tf.Tensor[]>(`${KERNEL}Gradient`, inputs, attributes);
    const slope = () => tf.mul<tf.Tensor4D>(dy, leakyReluSlope(y));
    const [dx, dFactors, dBias] = sums ?? layerGradients(slope(), x, tf.mul(factors, GAIN));
    return {
      x: () => tf.clone(dx!),
      factors: () => tf.clone(dFactors!),
      bias: () => tf.clone(dBias!),
      noise: () => noiseGradients(slope(), noise, strength)[0]!,
      strength: () => sums ? tf.sum(sums[3]!, 0, true) : noiseGradients(slope(), noise, strength)[1]!,
    };
  },
});

/** Those of x, of the factors and of the bias. @param gains factors · √2 */
function layerGradients(slope: tf.Tensor4D, x: tf.Tensor4D, gains: tf.Tensor2D): tf.Tensor[] {
  return [
    tf.mul(slope, overPixels(gains)),
    tf.mul(sumOfProducts(slope, x), GAIN),
    tf.mul(tf.sum(sumOverPixels(slope), 0), GAIN),
  ];
}

function noiseGradients(slope: tf.Tensor4D, noise: tf.Tensor4D, strength: tf.Tensor1D): tf.Tensor[] {
  const [batch, height, width, channels] = slope.shape;
  const sums = tf.matMul(tf.reshape(slope, [-1, channels]), tf.fill([channels, 1], GAIN));
  const perPixel = tf.reshape(sums, [batch, height, width, 1]);
  const dNoise = noise.shape[0] === batch ? perPixel : tf.sum(perPixel, 0, true);
  return [tf.mul(dNoise, strength), tf.sum(sumOverPixels(tf.mul(dNoise, noise)), 0)];
}
