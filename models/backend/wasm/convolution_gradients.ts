/**
 * Both gradients of a convolution for wasm, as convolutions themselves, so that XNNPACK's fast forward kernel
 * computes them. Stock wasm has no filter gradient, and a scalar loop for the input's.
 */
import * as tf from "@tensorflow/tfjs";
import { type ConvolutionAttributes, geometryOf } from "../geometry.ts";
import { replaceKernel } from "../register.ts";
import { filterGradient } from "./filter_gradient.ts";
import { inputGradient } from "./input_gradient.ts";

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
