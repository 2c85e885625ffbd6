/** From a trunk's features to latents. */
import * as tf from "@tensorflow/tfjs";
import { adaptiveMean } from "../../ops/adaptive_mean.ts";
import { prelu } from "../../ops/prelu.ts";
import { type Convolution, convolve, type NetworkReader } from "./network_reader.ts";
import { globalMean } from "./residual_blocks.ts";
import type { Taps } from "./trunks.ts";
import type { Tensor2D, Tensor3D, Tensor4D } from "../../tensors.ts";

/** Slope below zero between the convolutions of a head. */
const SLOPE = 0.01;

/** Side to which one of the heads pools before it flattens. */
const POOLED = 7;

/** Features [batch, side, side, channels] to a row of latents [batch, dim]. */
export type StyleHead = (features: Tensor4D) => Tensor2D;

/** Convolutions of a head: each halves the features, until one pixel is left. */
export function convolutionsOf(head: NetworkReader): number {
  let count = 0;
  while (head.has(`convs.${2 * count}.weight`)) count++;
  return count;
}

/**
 * A style's head: convolutions of stride 2 with leaky ReLUs of slope 0.01 between, then a linear layer. Richardson et
 * al., "Encoding in Style", CVPR 2021, section 3.1, `map2style`.
 *
 * @param module `styles.{j}`: `convs.{0, 2, …}`, `linear`
 */
export async function styleHead(module: NetworkReader): Promise<StyleHead> {
  const convolutions: Convolution[] = [];
  for (let i = 0; i < convolutionsOf(module); i++) {
    convolutions.push(await module.convolution(`convs.${2 * i}`));
  }
  const linear = await module.equalLinear("linear");
  return (features) =>
    tf.tidy(() => {
      const last = convolutions.reduce((x, filter) => prelu(convolve(x, filter, 2), SLOPE), features);
      return linear(tf.reshape<tf.Rank.R2>(last, [features.shape[0], -1]));
    });
}

/** x at the size of y, bilinearly with the corners aligned, plus y: how a feature pyramid goes up. */
export function upsampleAdd(x: Tensor4D, y: Tensor4D): Tensor4D {
  return tf.tidy(() => tf.add(tf.image.resizeBilinear(x, [y.shape[1], y.shape[2]], true), y));
}

/**
 * A feature pyramid on top of the taps: what the coarse ones say is added to the finer ones. Lin et al., "Feature Pyramid
 * Networks for Object Detection", CVPR 2017.
 */
export async function featurePyramid(network: NetworkReader): Promise<(taps: Taps) => Taps> {
  const middleMap = await network.convolution("latlayer1"), fineMap = await network.convolution("latlayer2");
  return ({ fine, middle, coarse }) =>
    tf.tidy(() => {
      const above = upsampleAdd(coarse, convolve(middle, middleMap));
      return { fine: upsampleAdd(above, convolve(fine, fineMap)), middle: above, coarse: tf.clone(coarse) };
    });
}

/** The mean of the coarse features through a linear layer: one w. */
export async function meanHead(network: NetworkReader): Promise<(taps: Taps) => Tensor3D> {
  const linear = await network.equalLinear("linear");
  return ({ coarse }) => tf.tidy(() => tf.expandDims(linear(globalMean(coarse)), 1) as Tensor3D);
}

/**
 * The coarse features, normalised and pooled to 7 × 7, through two linear layers: all rows at once.
 *
 * @param network `output_layer_2.{0, 3}`, `linear`
 */
export async function flatHead(network: NetworkReader): Promise<(taps: Taps) => Tensor3D> {
  const norm = await network.norm("output_layer_2.0");
  const [dim] = network.shape("output_layer_2.3.weight", 2) as [number, number];
  const weight = await network.matrix("output_layer_2.3.weight");
  const bias = await network.vector("output_layer_2.3.bias"), linear = await network.equalLinear("linear");
  return ({ coarse }) =>
    tf.tidy(() => {
      const pooled = tf.transpose(adaptiveMean(norm(coarse), POOLED, POOLED), [0, 3, 1, 2]);
      const flat = tf.reshape<tf.Rank.R2>(pooled, [coarse.shape[0], -1]);
      return tf.reshape<tf.Rank.R3>(linear(tf.add(tf.matMul(flat, weight), bias)), [
        coarse.shape[0],
        -1,
        dim,
      ]);
    });
}
