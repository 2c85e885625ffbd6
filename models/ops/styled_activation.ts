import * as tf from "@tensorflow/tfjs";
import { overPixels } from "./channel_scale.ts";
import { checkShape } from "./check_shape.ts";
import { whereUnbound } from "./clamp.ts";
import { withGradient } from "./custom_gradient.ts";
import { defineKernel, type NoAttributes, run } from "./kernel.ts";
import { GAIN, leakyRelu, leakyReluSlope } from "./leaky_relu.ts";
import { sumOfProducts, sumOverPixels } from "./pixel_sum.ts";

/** Noise [1 or batch, height, width, 1] and its learned strength [1]. */
export interface NoiseInjection {
  noise: tf.Tensor4D;
  strength: tf.Tensor1D;
}

/** What `styledActivation` takes beside its tensors. */
export interface StyledActivationOptions {
  /** The largest magnitude of the result: see clamp(). Default no bound. */
  readonly clamp?: number | undefined;
}

/** As `styledActivation`; without noise, both `noise` and `strength` are left out. */
export const styledActivationKernel = defineKernel<
  {
    /** [batch, height, width, channels] */
    readonly x: tf.Tensor4D;
    /** [batch, channels] */
    readonly factors: tf.Tensor2D;
    /** [channels] */
    readonly bias: tf.Tensor1D;
    /** [1 or batch, height, width, 1] */
    readonly noise?: tf.Tensor4D | undefined;
    /** [1] */
    readonly strength?: tf.Tensor1D | undefined;
  },
  NoAttributes,
  tf.Tensor4D
>("StyledActivation");

/**
 * All sums over pixels in one pass. With dv = √2 · slope · dy, where the slope is 1 or 0.2:
 *
 *   dx = factors ⊙ dv,   dfactors[b, c] = Σᵢⱼ dv · x,   dbias[c] = Σ_bᵢⱼ dv,   noiseSums[c] = Σ_bᵢⱼ dv · noise
 *
 * the last one only where there is noise.
 */
export const styledActivationGradientKernel = defineKernel<
  {
    /** [batch, height, width, channels], as are x and y */
    readonly dy: tf.Tensor4D;
    readonly x: tf.Tensor4D;
    readonly y: tf.Tensor4D;
    /** [batch, channels] */
    readonly factors: tf.Tensor2D;
    /** [1 or batch, height, width, 1] */
    readonly noise?: tf.Tensor4D | undefined;
  },
  NoAttributes,
  [dx: tf.Tensor, dfactors: tf.Tensor, dbias: tf.Tensor, noiseSums?: tf.Tensor]
>("StyledActivationGradient");

/**
 * What follows the convolution of a styled layer:
 *
 *   y = √2 · leakyRelu(d ⊙ x + strength · noise + bias)
 *
 * One kernel, or three passes over the image on a backend without it. The gain is then moved inside, onto small
 * tensors: the activation commutes with positive factors. A bound is a pass more, and keeps no image more: the sign of
 * what it leaves, from which the gradient is computed, is the same.
 *
 * @param x [batch, height, width, channels]
 * @param factors Demodulation d [batch, channels]
 * @param bias [channels]
 * @returns [batch, height, width, channels]
 * @throws {TypeError} naming the tensor whose shape does not go with x's
 *
 * Karras et al., "Analyzing and Improving the Image Quality of StyleGAN", CVPR 2020, figure 2d.
 */
export function styledActivation(
  x: tf.Tensor4D,
  factors: tf.Tensor2D,
  bias: tf.Tensor1D,
  injection?: NoiseInjection,
  { clamp: limit }: StyledActivationOptions = {},
): tf.Tensor4D {
  const { noise, strength } = injection ?? {};
  const inputs = { x, factors, bias, noise, strength };
  checkShapes(inputs);
  return withGradient(inputs, () => {
    const unbound = run(styledActivationKernel, inputs) ?? composed(inputs);
    const y = limit === undefined ? unbound : tf.clipByValue<tf.Tensor4D>(unbound, -limit, limit);
    return {
      value: y,
      saved: { x, y, factors, noise, strength },
      gradient: (dOut, { x, y, factors, noise, strength }) => {
        const dy = limit === undefined ? dOut : whereUnbound(dOut, y, limit);
        const dv = () => tf.mul<tf.Tensor4D>(dy, leakyReluSlope(y)); // but for √2
        const [dx, dFactors, dBias, noiseSums] =
          run(styledActivationGradientKernel, { dy, x, y, factors, noise }) ??
            tf.tidy(() => gradientsOfLayer(dv(), x, tf.mul(factors, GAIN)));
        return {
          x: () => dx,
          factors: () => dFactors,
          bias: () => dBias,
          noise: () => tf.mul(gradientOfAddend(dv(), noise!), strength!),
          strength: () =>
            noiseSums
              ? tf.sum(noiseSums, 0, true)
              : tf.sum(sumOverPixels(tf.mul(gradientOfAddend(dv(), noise!), noise!)), 0),
        };
      },
    };
  });
}

/** Tensors of a styled layer. */
interface LayerInputs {
  readonly x: tf.Tensor4D;
  readonly factors: tf.Tensor2D;
  readonly bias: tf.Tensor1D;
  readonly noise: tf.Tensor4D | undefined;
  readonly strength: tf.Tensor1D | undefined;
}

function checkShapes({ x, factors, bias, noise, strength }: LayerInputs): void {
  checkShape("styledActivation", "x", x, [null, null, null, null]);
  const [batch, height, width, channels] = x.shape;
  checkShape("styledActivation", "factors", factors, [batch, channels]);
  checkShape("styledActivation", "bias", bias, [channels]);
  if (noise) checkShape("styledActivation", "noise", noise, [[1, batch], height, width, 1]);
  if (strength) checkShape("styledActivation", "strength", strength, [1]);
}

function composed({ x, factors, bias, noise, strength }: LayerInputs): tf.Tensor4D {
  const gains = tf.mul<tf.Tensor2D>(factors, GAIN);
  const shift = tf.mul(noise && strength ? tf.add(tf.mul(noise, strength), bias) : bias, GAIN);
  return leakyRelu(tf.add<tf.Tensor4D>(tf.mul(x, overPixels(gains)), shift));
}

/** Those of x, of the factors and of the bias. @param dv [batch, height, width, channels] @param gains factors · √2 */
function gradientsOfLayer(
  dv: tf.Tensor4D,
  x: tf.Tensor4D,
  gains: tf.Tensor2D,
): [dx: tf.Tensor, dFactors: tf.Tensor, dBias: tf.Tensor] {
  return [
    tf.mul(dv, overPixels(gains)),
    tf.mul(sumOfProducts(dv, x), GAIN),
    tf.mul(tf.sum(sumOverPixels(dv), 0), GAIN),
  ];
}

/** The gradient of strength · noise, of the noise's shape: summed over channels, and over images that share a map. */
function gradientOfAddend(dv: tf.Tensor4D, noise: tf.Tensor4D): tf.Tensor4D {
  const [batch, height, width, channels] = dv.shape;
  const sums = tf.matMul(tf.reshape(dv, [-1, channels]), tf.fill([channels, 1], GAIN));
  const perPixel = tf.reshape<tf.Rank.R4>(sums, [batch, height, width, 1]);
  return noise.shape[0] === batch ? perPixel : tf.sum(perPixel, 0, true);
}
