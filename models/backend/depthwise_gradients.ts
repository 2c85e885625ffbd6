/**
 * Both gradients of a depthwise convolution, which wasm lacks and WebGPU computes slowly, made of operations
 * that every backend is good at.
 */
import * as tf from "@tensorflow/tfjs";
import { type ConvolutionAttributes, type ConvolutionGeometry, geometryOf } from "./geometry.ts";
import { replaceKernel } from "./register.ts";

export function registerDepthwiseGradients(backendName: string): void {
  replaceKernel<{ dy: tf.Tensor4D; filter: tf.Tensor4D }, ConvolutionAttributes & { inputShape: number[] }>(
    backendName,
    "DepthwiseConv2dNativeBackpropInput",
    (stock) => (call) => {
      const { inputs: { dy, filter }, attributes } = call;
      const geometry = geometryOf(attributes.inputShape, filter.shape, attributes, true);
      return isSupported(geometry) ? tf.tidy(() => inputGradient(dy, filter, geometry)) : stock(call);
    },
  );
  replaceKernel<{ x: tf.Tensor4D; dy: tf.Tensor4D }, ConvolutionAttributes & { filterShape: number[] }>(
    backendName,
    "DepthwiseConv2dNativeBackpropFilter",
    (stock) => (call) => {
      const { inputs: { x, dy }, attributes } = call;
      const geometry = geometryOf(x.shape, attributes.filterShape, attributes, true);
      return isSupported(geometry) ? tf.tidy(() => filterGradient(x, dy, geometry)) : stock(call);
    },
  );
}

function isSupported(
  { inChannels, outChannels, dilationHeight, dilationWidth }: ConvolutionGeometry,
): boolean {
  return outChannels === inChannels && dilationHeight === 1 && dilationWidth === 1;
}

/** A depthwise convolution of dy, with zeros between its pixels according to the stride, and the filter turned by 180°. */
function inputGradient(dy: tf.Tensor4D, filter: tf.Tensor4D, geometry: ConvolutionGeometry): tf.Tensor {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = geometry;
  const { strideHeight, strideWidth, filterHeight, filterWidth } = geometry;
  const rows = spread(dy, batchSize * outHeight, outWidth * inChannels, strideHeight);
  const columns = spread(rows, batchSize * outHeight * strideHeight * outWidth, inChannels, strideWidth);
  const height = outHeight * strideHeight, width = outWidth * strideWidth;
  const apart = tf.reshape<tf.Rank.R4>(columns, [batchSize, height, width, inChannels]);

  const edges = (before: number, filter: number, size: number, own: number) => {
    const head = filter - 1 - before, tail = size + before - own;
    return { pad: [Math.max(0, head), Math.max(0, tail)] as [number, number], skip: Math.max(0, -head) };
  };
  const y = edges(padInfo.top, filterHeight, inHeight, height);
  const x = edges(padInfo.left, filterWidth, inWidth, width);
  const padded = tf.pad(apart, [[0, 0], y.pad, x.pad, [0, 0]]);
  const gradient = tf.depthwiseConv2d(padded, tf.reverse(filter, [0, 1]), 1, "valid");
  if (gradient.shape[1] === inHeight && gradient.shape[2] === inWidth) return gradient;
  return tf.slice(gradient, [0, y.skip, x.skip, 0], [batchSize, inHeight, inWidth, inChannels]);
}

/** Inserts `stride - 1` runs of zeros after each of `count` runs of values. */
function spread(x: tf.Tensor, count: number, run: number, stride: number): tf.Tensor {
  if (stride === 1) return x;
  return tf.pad(tf.reshape(x, [count, 1, run]), [[0, 0], [0, stride - 1], [0, 0]]);
}

/** One weighted sum over pixels per tap. Filters are small here, and mostly constant: blurs. */
function filterGradient(x: tf.Tensor4D, dy: tf.Tensor4D, geometry: ConvolutionGeometry): tf.Tensor {
  const { batchSize, inChannels, outHeight, outWidth, padInfo } = geometry;
  const { strideHeight, strideWidth, filterHeight, filterWidth } = geometry;
  const { top, bottom, left, right } = padInfo;
  const padded = tf.pad(x, [[0, 0], [top, bottom], [left, right], [0, 0]]);
  const taps: tf.Tensor[] = [];
  for (let k = 0; k < filterHeight; k++) {
    for (let l = 0; l < filterWidth; l++) {
      const end = [
        batchSize,
        k + (outHeight - 1) * strideHeight + 1,
        l + (outWidth - 1) * strideWidth + 1,
        inChannels,
      ];
      const seen = tf.stridedSlice(padded, [0, k, l, 0], end, [1, strideHeight, strideWidth, 1]);
      taps.push(tf.sum(tf.mul(seen, dy), [0, 1, 2]));
    }
  }
  return tf.reshape(tf.stack(taps), geometry.filterShape);
}
