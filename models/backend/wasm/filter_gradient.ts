/**
 * The gradient of a convolution with respect to its filter.
 *
 *   dw[k, l, c, o] = Σ x[b, s i + k − p, s j + l − q, c] dy[b, i, j, o]
 *
 * is a convolution of xᵀ [c, height, width, b] with the filter dyᵀ [i, j, b, o], dilated by the stride; it
 * yields [c, k, l, o].
 */
import * as tf from "@tensorflow/tfjs";
import { type ConvolutionGeometry, hasDisjointWindows } from "../geometry.ts";
import { cropped } from "./crop.ts";

export function filterGradient(x: tf.Tensor4D, dy: tf.Tensor4D, geometry: ConvolutionGeometry): tf.Tensor {
  if (hasDisjointWindows(geometry)) return fromDisjointWindows(x, dy, geometry);
  const { inChannels, outChannels, filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = geometry;
  const gradient = tf.conv2d(
    tf.transpose(x, [3, 1, 2, 0]),
    tf.transpose(dy, [1, 2, 0, 3]),
    1,
    [[0, 0], [padInfo.top, padInfo.bottom], [padInfo.left, padInfo.right], [0, 0]],
    "NHWC",
    [strideHeight, strideWidth],
  ); // larger than the filter where the stride left rows of x unused
  const [, height, width] = gradient.shape;
  const used = height === filterHeight && width === filterWidth
    ? gradient
    : tf.slice(gradient, [0, 0, 0, 0], [inChannels, filterHeight, filterWidth, outChannels]);
  return tf.transpose(used, [1, 2, 0, 3]);
}

/** Each window is a row of a matrix, and the gradient that matrix's product with dy. */
function fromDisjointWindows(x: tf.Tensor4D, dy: tf.Tensor4D, geometry: ConvolutionGeometry): tf.Tensor {
  const { batchSize, inChannels, outHeight, outWidth, outChannels, strideHeight, strideWidth } = geometry;
  const used = cropped(x, [0, 0], [outHeight * strideHeight, outWidth * strideWidth]);
  const grid = tf.reshape(used, [batchSize * outHeight, strideHeight, outWidth, strideWidth * inChannels]);
  const windows = tf.reshape(tf.transpose(grid, [0, 2, 1, 3]), [-1, strideHeight * strideWidth * inChannels]);
  return tf.reshape(tf.matMul(windows, tf.reshape(dy, [-1, outChannels]), true), geometry.filterShape);
}
