import * as tf from "@tensorflow/tfjs";
import { overPixels } from "./channel_scale.ts";
import { withGradient } from "./custom_gradient.ts";
import { GAIN, leakyRelu, leakyReluSlope } from "./leaky_relu.ts";
import { sumOverPixels } from "./pixel_sum.ts";

/** Noise [1 or batch, height, width, 1] and its learned strength [1]. */
export interface NoiseInjection {
  noise: tf.Tensor4D;
  strength: tf.Tensor1D;
}

/**
 * What follows the convolution of a styled layer, in three passes over the image and one gradient:
 *
 *   y = √2 · leakyRelu(d ⊙ x + strength · noise + bias)
 *
 * The gain is moved inside, onto small tensors: the activation commutes with positive factors.
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
        const gradients: tf.Tensor[] = [
          tf.mul(slope, overPixels(gains)),
          tf.mul(sumOverPixels(tf.mul(slope, x)), GAIN),
          tf.mul(tf.sum(sumOverPixels(slope), 0), GAIN),
        ];
        if (noise && strength) gradients.push(...noiseGradients(slope, noise, strength));
        return gradients;
      },
    };
  });
}

function noiseGradients(slope: tf.Tensor4D, noise: tf.Tensor4D, strength: tf.Tensor1D): tf.Tensor[] {
  const [batch, height, width, channels] = slope.shape;
  const sums = tf.matMul(tf.reshape(slope, [-1, channels]), tf.fill([channels, 1], GAIN));
  const perPixel = tf.reshape(sums, [batch, height, width, 1]);
  const dNoise = noise.shape[0] === batch ? perPixel : tf.sum(perPixel, 0, true);
  return [tf.mul(dNoise, strength), tf.sum(sumOverPixels(tf.mul(dNoise, noise)), 0)];
}
