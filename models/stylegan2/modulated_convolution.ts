import * as tf from "@tensorflow/tfjs";
import { scaleChannels } from "../ops/channel_scale.ts";
import { convolve, type Resampling } from "../ops/resampling_convolution.ts";
import { demodulation } from "../ops/demodulation.ts";

export interface ModulatedConvolutionOptions {
  /** Default "none". */
  resampling?: Resampling;
  /** Whether outputs are brought back to unit variance. Default yes. */
  demodulate?: boolean;
  /** δ [inputs]: scales what goes in by 1 + δ, and not the demodulation. Default none. */
  inputOffsets?: tf.Tensor1D;
}

/**
 * Convolution whose weights are scaled per sample by styles:
 *
 *   w'[b] = s[b, i] w[k, l, i, o] / √(n k²),   w''[b] = w'[b] / √(Σᵢₖₗ w'[b]² + 1e-8),   y[b] = x[b] ∗ w''[b]
 *
 * Never makes weights per sample: scaling the weights' inputs is scaling the image's channels, and scaling
 * their outputs is scaling the result's.
 *
 * @param x [batch, height, width, inputs]
 * @param weight [size, size, inputs, outputs]; for "up" [size, size, outputs, inputs]
 * @param styles [batch, inputs]
 *
 * Karras et al., "Analyzing and Improving the Image Quality of StyleGAN", CVPR 2020, section 2.2.
 */
export function modulatedConvolution(
  x: tf.Tensor4D,
  weight: tf.Tensor4D,
  styles: tf.Tensor2D,
  { resampling = "none", demodulate = true, inputOffsets }: ModulatedConvolutionOptions = {},
): tf.Tensor4D {
  const scaled = scaledStyles(weight, styles);
  const y = convolve(scaleChannels(x, offsetStyles(scaled, inputOffsets)), weight, resampling);
  return demodulate ? scaleChannels(y, demodulation(weight, scaled, resampling)) : y;
}

/** s (1 + δ): [batch, inputs] */
export function offsetStyles(styles: tf.Tensor2D, offsets: tf.Tensor1D | undefined): tf.Tensor2D {
  return offsets ? tf.mul(styles, tf.add(offsets, 1)) : styles;
}

/** s / √(n k²): the equalised learning rate's scale, moved from the weights to the styles. */
export function scaledStyles(weight: tf.Tensor4D, styles: tf.Tensor2D): tf.Tensor2D {
  return tf.mul(styles, styleScale(weight, styles.shape[1]));
}

/** 1 / √(n k²) of n inputs. */
export function styleScale({ shape: [height, width] }: tf.Tensor4D, inputs: number): number {
  return 1 / Math.sqrt(height * width * inputs);
}
