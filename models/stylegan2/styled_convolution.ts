import * as tf from "@tensorflow/tfjs";
import { scaleChannels } from "../ops/channel_scale.ts";
import { shiftChannels } from "../ops/channel_shift.ts";
import { clamp } from "../ops/clamp.ts";
import { convolve, type Resampling } from "../ops/resampling_convolution.ts";
import { demodulation } from "../ops/demodulation.ts";
import { activated } from "./activations.ts";
import { equalLinear } from "./equal_linear.ts";
import { offsetStyles, styleScale } from "./modulated_convolution.ts";
import { type StyleGAN2Settings, USUAL_SETTINGS } from "./settings.ts";
import { styledActivation } from "../ops/styled_activation.ts";

/** The tensors of one styled layer, in memory order. */
export interface StyledConvolutionWeights {
  /** [size, size, inputs, outputs]; for "up" [size, size, outputs, inputs] */
  weight: tf.Tensor4D;
  /** w to styles: [latentDim, inputs], [inputs] */
  modulationWeight: tf.Tensor2D;
  modulationBias: tf.Tensor1D;
  /** δ [inputs]: see `channelMultipliers`; left out where there are none */
  inputOffsets?: tf.Tensor1D;
  /** [1]; left out where the network takes no noise */
  noiseStrength?: tf.Tensor1D;
  /** [outputs] */
  bias: tf.Tensor1D;
}

/**
 * A layer of the synthesis network: modulated convolution, noise, bias, activation.
 *
 *   y = √2 · leakyRelu(modulatedConvolution(x, weight, s) + strength · noise + bias),   s = equalLinear(w)
 *
 * with the activation, the bound and the filter that the settings say.
 *
 * Karras et al., "Analyzing and Improving the Image Quality of StyleGAN", CVPR 2020, figure 2 d.
 *
 * @param x [batch, height, width, inputs]
 * @param w [batch, latentDim]
 * @param noise [1 or batch, height, width, 1] at the size of the result
 * @returns [batch, height, width, outputs], twice as high and wide for "up"
 */
export function styledConvolution(
  x: tf.Tensor4D,
  w: tf.Tensor2D,
  weights: StyledConvolutionWeights,
  noise: tf.Tensor4D | undefined,
  resampling: Resampling,
  { activation, clamp: limit, filter }: StyleGAN2Settings = USUAL_SETTINGS,
): tf.Tensor4D {
  const { weight, modulationWeight, modulationBias, inputOffsets, noiseStrength, bias } = weights;
  return tf.tidy(() => {
    const gain = styleScale(weight, modulationBias.shape[0]);
    const styles = equalLinear(w, modulationWeight, modulationBias, { gain });
    const y = convolve(scaleChannels(x, offsetStyles(styles, inputOffsets)), weight, resampling, filter);
    const factors = demodulation(weight, styles, resampling);
    const injection = noise && noiseStrength && { noise, strength: noiseStrength };
    if (activation === "lrelu") return styledActivation(y, factors, bias, injection, { clamp: limit });
    const sum = shiftChannels(scaleChannels(y, factors), bias);
    const noisy = injection ? tf.add<tf.Tensor4D>(sum, tf.mul(noise!, noiseStrength!)) : sum;
    const out = activated(noisy, activation);
    return limit === undefined ? out : clamp(out, limit);
  });
}
