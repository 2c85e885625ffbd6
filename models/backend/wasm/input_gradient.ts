/**
 * The gradient of a convolution with respect to its input, which is also the transposed convolution.
 *
 *   dx[b, y, x, c] = Σ dy[b, (y + p − k) / s, (x + q − l) / s, o] w[k, l, c, o]
 *
 * over the taps for which the divisions are exact. Rows of dx with the same y + p modulo s (a phase) use
 * the same taps of the filter: each phase is a dense convolution of stride 1. The phases of the columns share
 * one convolution as groups of its output channels, so that they come out interleaved.
 */
import * as tf from "@tensorflow/tfjs";
import { type ConvolutionGeometry, hasDisjointWindows } from "../geometry.ts";
import { cropped } from "./crop.ts";

export function inputGradient(
  dy: tf.Tensor4D,
  filter: tf.Tensor4D,
  geometry: ConvolutionGeometry,
): tf.Tensor {
  if (hasDisjointWindows(geometry)) return toDisjointWindows(dy, filter, geometry);
  const { batchSize, inHeight, inWidth, inChannels, strideHeight, strideWidth, padInfo } = geometry;
  const rows = phasesOf(padInfo.top, inHeight, strideHeight, geometry.outHeight);
  const columns = phasesOf(padInfo.left, inWidth, strideWidth, geometry.outWidth);
  const width = columns.count * strideWidth;

  const filters = filtersOfPhases(filter, geometry);
  const phases = filters.map((filter) => {
    if (!filter) return tf.zeros([batchSize * rows.count, 1, width * inChannels]);
    const [height, across] = filter.shape;
    const y = convolvePadded(
      dy,
      filter,
      [height - 1 - rows.first, rows.excess],
      [across - 1 - columns.first, columns.excess],
    );
    return tf.reshape(y, [batchSize * rows.count, 1, width * inChannels]);
  });
  const whole: tf.Tensor4D = tf.reshape(tf.concat(phases, 1), [
    batchSize,
    rows.count * strideHeight,
    width,
    inChannels,
  ]);
  const start: [number, number] = [
    padInfo.top - strideHeight * rows.first,
    padInfo.left - strideWidth * columns.first,
  ];
  return cropped(whole, start, [inHeight, inWidth]);
}

/** Where the phases lie along one axis: position n of dx, counted from the padding's edge, is s · q + phase. */
function phasesOf(before: number, size: number, stride: number, out: number) {
  const first = Math.floor(before / stride), last = Math.floor((before + size - 1) / stride);
  return {
    /** The smallest q; and how many there are. */
    first,
    count: last - first + 1,
    /** Positions that the last q needs beyond dy's end; negative where dy's last ones are not needed. */
    excess: last - (out - 1),
  };
}

/**
 * For each phase of the rows, the filter [taps down, taps across, out, stride · in], turned by 180°; null for a
 * phase that no tap reaches.
 */
function filtersOfPhases(filter: tf.Tensor4D, geometry: ConvolutionGeometry): (tf.Tensor4D | null)[] {
  const { inChannels, outChannels, filterHeight, filterWidth, strideHeight, strideWidth } = geometry;
  const matrices = tf.reshape<tf.Rank.R3>(filter, [filterHeight * filterWidth, inChannels, outChannels]);
  const taps = tf.split(tf.transpose(matrices, [0, 2, 1]), filterHeight * filterWidth) as tf.Tensor3D[];
  const absent = tf.zeros<tf.Rank.R3>([1, outChannels, inChannels]);
  const across = Math.ceil(filterWidth / strideWidth);

  return Array.from({ length: strideHeight }, (_, rowPhase) => {
    const down = Math.ceil((filterHeight - rowPhase) / strideHeight);
    if (down <= 0) return null;
    const turned = Array.from({ length: down * across }, (_, i) => {
      const k = rowPhase + strideHeight * (down - 1 - Math.floor(i / across));
      const groups = Array.from({ length: strideWidth }, (_, columnPhase) => {
        const l = columnPhase + strideWidth * (across - 1 - i % across);
        return l < filterWidth ? taps[k * filterWidth + l]! : absent;
      });
      return tf.concat(groups, 2);
    });
    return tf.reshape(tf.concat(turned, 0), [down, across, outChannels, strideWidth * inChannels]);
  });
}

/** A convolution of stride 1 whose padding may be negative, which crops. */
function convolvePadded(
  x: tf.Tensor4D,
  filter: tf.Tensor4D,
  [top, bottom]: [number, number],
  [left, right]: [number, number],
): tf.Tensor4D {
  const [, height, width] = x.shape;
  const crop = (pad: number) => Math.max(0, -pad), grow = (pad: number) => Math.max(0, pad);
  const inner = cropped(x, [crop(top), crop(left)], [
    height - crop(top) - crop(bottom),
    width - crop(left) - crop(right),
  ]);
  return tf.conv2d(inner, filter, 1, [[0, 0], [grow(top), grow(bottom)], [grow(left), grow(right)], [0, 0]]);
}

/** Each window is a row of a matrix product; pixels at the edges that no window covers are zero. */
function toDisjointWindows(dy: tf.Tensor4D, filter: tf.Tensor4D, geometry: ConvolutionGeometry): tf.Tensor {
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
