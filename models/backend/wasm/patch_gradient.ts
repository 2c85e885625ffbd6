import * as tf from "@tensorflow/tfjs";
import type { ConvolutionGeometry } from "../geometry.ts";

/**
 * The gradient of a convolution whose windows are disjoint, as those of patches, with respect to its input: each window is
 * a row of a matrix product. Pixels at the edges that no window covers are zero.
 */
export function gradientOfPatches(
  dy: tf.Tensor4D,
  filter: tf.Tensor4D,
  geometry: ConvolutionGeometry,
): tf.Tensor {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels } = geometry;
  const { strideHeight, strideWidth } = geometry;
  const height = outHeight * strideHeight, width = outWidth * strideWidth;
  const [left, right] = [dy, filter].map((x) => tf.reshape(x, [-1, outChannels]));
  const windows = tf.matMul(left!, right!, false, true);
  const grid = tf.reshape(windows, [batchSize * outHeight, outWidth, strideHeight, strideWidth * inChannels]);
  const covered = tf.reshape(tf.transpose(grid, [0, 2, 1, 3]), [batchSize, height, width, inChannels]);
  if (height === inHeight && width === inWidth) return covered;
  return tf.pad(covered, [[0, 0], [0, inHeight - height], [0, inWidth - width], [0, 0]]);
}
