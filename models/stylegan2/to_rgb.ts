import * as tf from "@tensorflow/tfjs";
import { shiftChannels } from "../ops/channel_shift.ts";
import { clamp } from "../ops/clamp.ts";
import { equalLinear } from "./equal_linear.ts";
import { enlarge } from "../ops/resampling_convolution.ts";
import { scaledMatrices } from "../ops/scaled_matrices.ts";
import { type StyleGAN2Settings, USUAL_SETTINGS } from "./settings.ts";

/** The tensors of one RGB layer, in memory order. */
export interface ToRgbWeights {
  /** [1, 1, channels, colors]: three, for RGB, or one or four */
  weight: tf.Tensor4D;
  /** w to styles: [latentDim, channels], [channels] */
  modulationWeight: tf.Tensor2D;
  modulationBias: tf.Tensor1D;
  /** [colors] */
  bias: tf.Tensor1D;
}

/**
 * Features to RGB by a modulated 1×1 convolution without demodulation, plus the image so far at twice its size:
 *
 *   y[b, p, c] = Σᵢ x[b, p, i] (s[b, i] / √channels) weight[i, c] + bias[c] + up(skip)[b, p, c]
 *
 * with s the styles of w, p a pixel and up the enlargement by the filter, as a rule [1, 3, 3, 1] (Karras et al.,
 * "Analyzing and Improving the Image Quality of StyleGAN", CVPR 2020, section 4.1). What is added to the image so far is
 * bound, where the settings say so.
 *
 * Here weights per sample are cheap, three numbers a channel, and spare a pass over the features.
 *
 * @param x [batch, height, width, channels]
 * @param w [batch, latentDim]
 * @param skip [batch, height / 2, width / 2, colors]
 * @returns [batch, height, width, colors]
 */
export function toRgb(
  x: tf.Tensor4D,
  w: tf.Tensor2D,
  weights: ToRgbWeights,
  skip?: tf.Tensor4D,
  { clamp: limit, filter }: StyleGAN2Settings = USUAL_SETTINGS,
): tf.Tensor4D {
  const [batch, height, width, channels] = x.shape;
  const { weight, modulationWeight, modulationBias, bias } = weights;
  const colors = weight.shape[3];
  return tf.tidy(() => {
    const styles = equalLinear(w, modulationWeight, modulationBias, { gain: 1 / Math.sqrt(channels) });
    const matrices = scaledMatrices(styles, tf.reshape(weight, [channels, colors]));
    const pixels = tf.matMul(tf.reshape(x, [batch, height * width, channels]), matrices);
    const unbound = shiftChannels(tf.reshape(pixels, [batch, height, width, colors]), bias);
    const rgb = limit === undefined ? unbound : clamp(unbound, limit);
    return skip ? tf.add(rgb, enlarge(skip, filter)) : rgb;
  });
}
