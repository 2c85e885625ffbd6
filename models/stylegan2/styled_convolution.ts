import * as tf from "@tensorflow/tfjs";
import { scaleChannels } from "../ops/channel_scale.ts";
import { convolve, type Resampling } from "../ops/resampling_convolution.ts";
import { demodulation } from "../ops/demodulation.ts";
import { equalLinear } from "./equal_linear.ts";
import { scaledStyles } from "./modulated_convolution.ts";
import { styledActivation } from "../ops/styled_activation.ts";

/** The tensors of one styled layer, in memory order. */
export interface StyledConvolutionWeights {
  /** [size, size, inputs, outputs]; for "up" [size, size, outputs, inputs] */
  weight: tf.Tensor4D;
  /** w to styles: [latentDim, inputs], [inputs] */
  modulationWeight: tf.Tensor2D;
  modulationBias: tf.Tensor1D;
  /** [1] */
  noiseStrength: tf.Tensor1D;
  /** [outputs] */
  bias: tf.Tensor1D;
}

/**
 * A layer of the synthesis network: modulated convolution, noise, bias, activation.
 *
 *   y = √2 · leakyRelu(modulatedConvolution(x, weight, s) + strength · noise + bias),   s = equalLinear(w)
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
): tf.Tensor4D {
  const { weight, modulationWeight, modulationBias, noiseStrength, bias } = weights;
  return tf.tidy(() => {
    const styles = scaledStyles(weight, equalLinear(w, modulationWeight, modulationBias));
    const y = convolve(scaleChannels(x, styles), weight, resampling);
    const factors = demodulation(weight, styles, resampling);
    return styledActivation(y, factors, bias, noise && { noise, strength: noiseStrength });
  });
}
