import * as tf from "@tensorflow/tfjs";
import { shiftChannels } from "../ops/channel_shift.ts";
import { equalLinear } from "./equal_linear.ts";
import type { Padding } from "../ops/padding.ts";
import { blurKernel, upfirdn2d } from "../ops/upfirdn2d.ts";

/** The tensors of one RGB layer, in memory order. */
export interface ToRgbWeights {
  /** [1, 1, channels, 3] */
  weight: tf.Tensor4D;
  /** w to styles: [latentDim, channels], [channels] */
  modulationWeight: tf.Tensor2D;
  modulationBias: tf.Tensor1D;
  /** [3] */
  bias: tf.Tensor1D;
}

/**
 * Features to RGB by a modulated 1×1 convolution without demodulation, plus the image so far at twice its size:
 *
 *   y[b, p, c] = Σᵢ x[b, p, i] (s[b, i] / √channels) weight[i, c] + bias[c] + up(skip)[b, p, c]
 *
 * with s the styles of w, p a pixel and up the enlargement by the filter [1, 3, 3, 1] (Karras et al., "Analyzing and
 * Improving the Image Quality of StyleGAN", CVPR 2020, section 4.1).
 *
 * Here weights per sample are cheap, three numbers a channel, and spare a pass over the features.
 *
 * @param x [batch, height, width, channels]
 * @param w [batch, latentDim]
 * @param skip [batch, height / 2, width / 2, 3]
 * @returns [batch, height, width, 3]
 */
export function toRgb(
  x: tf.Tensor4D,
  w: tf.Tensor2D,
  weights: ToRgbWeights,
  skip?: tf.Tensor4D,
): tf.Tensor4D {
  const [batch, height, width, channels] = x.shape;
  const { weight, modulationWeight, modulationBias, bias } = weights;
  const colors = weight.shape[3];
  return tf.tidy(() => {
    const styles = tf.mul(equalLinear(w, modulationWeight, modulationBias), 1 / Math.sqrt(channels));
    const matrices = tf.mul(
      tf.reshape(styles, [batch, channels, 1]),
      tf.reshape(weight, [1, channels, colors]),
    );
    const pixels = tf.matMul(tf.reshape(x, [batch, height * width, channels]), matrices);
    const rgb = shiftChannels(tf.reshape(pixels, [batch, height, width, colors]), bias);
    return skip ? tf.add(rgb, upsampleImage(skip)) : rgb;
  });
}

/** Twice the size, smoothly. */
function upsampleImage(image: tf.Tensor4D): tf.Tensor4D {
  const pad: Padding = [2, 1];
  return upfirdn2d(image, blurKernel(4), { up: [2, 2], pad: [pad, pad] });
}
