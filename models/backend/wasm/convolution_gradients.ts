/**
 * Both gradients of a convolution as convolutions themselves, so that XNNPACK's fast forward kernel computes
 * them. Stock wasm has no filter gradient, and runs a scalar loop for the input's.
 *
 *   y[b, i, j, o] = Σ x[b, s i + k − p, s j + l − q, c] w[k, l, c, o]
 */
import * as tf from "@tensorflow/tfjs";
import { type ConvolutionAttributes, type ConvolutionGeometry, geometryOf } from "../geometry.ts";
import { replaceKernel } from "../register.ts";

export function registerConvolutionGradients(): void {
  replaceKernel<{ dy: tf.Tensor4D; filter: tf.Tensor4D }, ConvolutionAttributes & { inputShape: number[] }>(
    "wasm",
    "Conv2DBackpropInput",
    () => ({ inputs: { dy, filter }, attributes }) =>
      tf.tidy(() => inputGradient(dy, filter, geometryOf(attributes.inputShape, filter.shape, attributes))),
  );
  replaceKernel<{ x: tf.Tensor4D; dy: tf.Tensor4D }, ConvolutionAttributes & { filterShape: number[] }>(
    "wasm",
    "Conv2DBackpropFilter",
    () => ({ inputs: { x, dy }, attributes }) =>
      tf.tidy(() => filterGradient(x, dy, geometryOf(x.shape, attributes.filterShape, attributes))),
  );
}

/**
 * dx[b, y, x, c] = Σ dy[b, (y + p − k) / s, (x + q − l) / s, o] w[k, l, c, o]
 *
 * over the taps for which the division leaves no rest. Rows of dx with the same y + p modulo s (a phase) see
 * the same taps of the filter: each phase is a dense stride-1 convolution. The phases of the columns share one
 * convolution as groups of its output channels, so that they come out interleaved.
 */
function inputGradient(dy: tf.Tensor4D, filter: tf.Tensor4D, geometry: ConvolutionGeometry): tf.Tensor {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels } = geometry;
  const { filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = geometry;
  if (tilesExactly(geometry)) {
    const patches = tf.matMul(
      tf.reshape(dy, [-1, outChannels]),
      tf.reshape(filter, [-1, outChannels]),
      false,
      true,
    ); // [batch · out height · out width, stride · stride · channels]
    const grid = tf.reshape(patches, [
      batchSize * outHeight,
      outWidth,
      strideHeight,
      strideWidth * inChannels,
    ]);
    const covered = tf.reshape<tf.Rank.R4>(tf.transpose(grid, [0, 2, 1, 3]), [
      batchSize,
      outHeight * strideHeight,
      outWidth * strideWidth,
      inChannels,
    ]);
    const restHeight = inHeight - covered.shape[1], restWidth = inWidth - covered.shape[2];
    return restHeight || restWidth
      ? tf.pad(covered, [[0, 0], [0, restHeight], [0, restWidth], [0, 0]])
      : covered;
  }

  const rows = phases(padInfo.top, inHeight, strideHeight, filterHeight, outHeight);
  const columns = phases(padInfo.left, inWidth, strideWidth, filterWidth, outWidth);
  const transposed = tf.transpose(
    tf.reshape(filter, [filterHeight * filterWidth, inChannels, outChannels]),
    [0, 2, 1],
  );
  const taps = tf.split(transposed, filterHeight * filterWidth, 0) as tf.Tensor3D[]; // [1, out, in] each
  const absent = tf.zeros<tf.Rank.R3>([1, outChannels, inChannels]);

  const convolve = (phase: number): tf.Tensor => {
    const height = Math.ceil((filterHeight - phase) / strideHeight);
    if (height <= 0) {
      return tf.zeros([batchSize * rows.count, 1, columns.count * strideWidth * inChannels]);
    }
    const matrices: tf.Tensor3D[] = [];
    for (let u = height - 1; u >= 0; u--) {
      for (let v = columns.taps - 1; v >= 0; v--) {
        const group = Array.from({ length: strideWidth }, (_, columnPhase) => {
          const k = phase + strideHeight * u, l = columnPhase + strideWidth * v;
          return l < filterWidth ? taps[k * filterWidth + l]! : absent;
        });
        matrices.push(tf.concat(group, 2));
      }
    }
    const kernel = tf.reshape<tf.Rank.R4>(tf.concat(matrices, 0), [
      height,
      columns.taps,
      outChannels,
      strideWidth * inChannels,
    ]);
    return tf.reshape(
      convolvePadded(dy, kernel, [height - 1 - rows.first, rows.after], [
        columns.taps - 1 - columns.first,
        columns.after,
      ]),
      [batchSize * rows.count, 1, columns.count * strideWidth * inChannels],
    );
  };
  const interleaved = tf.concat(Array.from({ length: strideHeight }, (_, phase) => convolve(phase)), 1);
  return cropped(
    tf.reshape<tf.Rank.R4>(interleaved, [
      batchSize,
      rows.count * strideHeight,
      columns.count * strideWidth,
      inChannels,
    ]),
    [padInfo.top - strideHeight * rows.first, padInfo.left - strideWidth * columns.first],
    [inHeight, inWidth],
  );
}

/** How one axis of dx divides into phases: dx's position n, counted from the padding's edge, is s·q + phase. */
function phases(before: number, size: number, stride: number, filter: number, out: number) {
  const first = Math.floor(before / stride), last = Math.floor((before + size - 1) / stride);
  return {
    /** The smallest q; and how many there are. */
    first,
    count: last - first + 1,
    /** Taps of the longest phase. */
    taps: Math.ceil(filter / stride),
    /** Rows of dy that the last q needs beyond dy's end; negative where it needs fewer. */
    after: last - (out - 1),
  };
}

/** Stride-1 convolution whose padding may be negative, which crops. */
function convolvePadded(
  x: tf.Tensor4D,
  kernel: tf.Tensor4D,
  [top, bottom]: [number, number],
  [left, right]: [number, number],
): tf.Tensor4D {
  const [, height, width] = x.shape;
  const crop = (pad: number) => Math.max(0, -pad), grow = (pad: number) => Math.max(0, pad);
  const inner = cropped(x, [crop(top), crop(left)], [
    height - crop(top) - crop(bottom),
    width - crop(left) - crop(right),
  ]);
  return tf.conv2d(inner, kernel, 1, [[0, 0], [grow(top), grow(bottom)], [grow(left), grow(right)], [0, 0]]);
}

/** Cut out of the image, whole runs of pixels at a time. */
function cropped(
  x: tf.Tensor4D,
  [top, left]: [number, number],
  [height, width]: [number, number],
): tf.Tensor4D {
  const [batch, fullHeight, fullWidth, channels] = x.shape;
  if (height === fullHeight && width === fullWidth) return x;
  const rows = tf.reshape(x, [batch, fullHeight, fullWidth * channels]);
  const cut = tf.slice(rows, [0, top, left * channels], [batch, height, width * channels]);
  return tf.reshape(cut, [batch, height, width, channels]);
}

/**
 * dw[k, l, c, o] = Σ x[b, s i + k − p, s j + l − q, c] dy[b, i, j, o]
 *
 * is a convolution of xᵀ [c, height, width, b] with the filter dyᵀ [i, j, b, o], dilated by the stride; it
 * yields [c, k, l, o].
 */
function filterGradient(x: tf.Tensor4D, dy: tf.Tensor4D, geometry: ConvolutionGeometry): tf.Tensor {
  const { batchSize, inChannels, outHeight, outWidth, outChannels, filterHeight, filterWidth } = geometry;
  const { strideHeight, strideWidth, padInfo } = geometry;
  if (tilesExactly(geometry)) {
    const used = cropped(x, [0, 0], [outHeight * strideHeight, outWidth * strideWidth]);
    const grid = tf.reshape(used, [
      batchSize * outHeight,
      strideHeight,
      outWidth,
      strideWidth * inChannels,
    ]);
    const patches = tf.reshape(tf.transpose(grid, [0, 2, 1, 3]), [
      -1,
      strideHeight * strideWidth * inChannels,
    ]);
    return tf.reshape(
      tf.matMul(patches, tf.reshape(dy, [-1, outChannels]), true, false),
      geometry.filterShape,
    );
  }
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

/** Whether filter windows do not overlap and nothing is padded: then each pixel of x belongs to one window. */
function tilesExactly(geometry: ConvolutionGeometry): boolean {
  const { filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = geometry;
  const { top, bottom, left, right } = padInfo;
  return filterHeight === strideHeight && filterWidth === strideWidth && top + bottom + left + right === 0;
}
