/** Sizes, strides and padding of a convolution, for the kernels of its value and of both gradients. */
import * as tf from "@tensorflow/tfjs";

type Sizes = [number, number, number, number];

/** The attributes that tfjs-core gives to Conv2D and to its gradients. */
export interface ConvolutionAttributes {
  strides: number | [number, number];
  dilations?: number | [number, number];
  pad: Parameters<typeof tf.backend_util.computeConv2DInfo>[4];
  dataFormat?: "NHWC" | "NCHW";
  dimRoundingMode?: "floor" | "round" | "ceil";
}

export type ConvolutionGeometry = ReturnType<typeof tf.backend_util.computeConv2DInfo>;

/**
 * @param input [batch, height, width, channels]
 * @param filter [height, width, input channels, output channels], or for depthwise convolutions
 *   [height, width, channels, multiplier]
 */
export function geometryOf(
  input: readonly number[],
  filter: readonly number[],
  { strides, dilations = 1, pad, dataFormat = "NHWC", dimRoundingMode }: ConvolutionAttributes,
  depthwise = false,
): ConvolutionGeometry {
  return tf.backend_util.computeConv2DInfo(
    [...input] as Sizes,
    [...filter] as Sizes,
    strides,
    dilations,
    pad,
    dimRoundingMode,
    depthwise,
    dataFormat === "NHWC" ? "channelsLast" : "channelsFirst",
  );
}

/** Whether no two windows overlap and none reaches into padding: patches, and 1 × 1 convolutions. */
export function hasDisjointWindows(geometry: ConvolutionGeometry): boolean {
  const { filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = geometry;
  const { top, bottom, left, right } = padInfo;
  return filterHeight === strideHeight && filterWidth === strideWidth && top + bottom + left + right === 0;
}
