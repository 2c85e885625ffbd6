/** Conv2D and both of its gradients, as tiled products. */
import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import {
  type ConvolutionAttributes,
  type ConvolutionGeometry,
  geometryOf,
  hasDisjointWindows,
} from "../geometry.ts";
import { replaceKernel } from "../register.ts";
import { filterGradient, forward, inputGradient } from "./convolution_products.ts";
import { runTiledProduct, type TiledProduct } from "./tiled_product.ts";

export function registerConvolution(): void {
  replaceKernel<{ x: tf.Tensor4D; filter: tf.Tensor4D }, ConvolutionAttributes>(
    "webgpu",
    "Conv2D",
    (stock) => (call) => {
      const { inputs: { x, filter }, attributes, backend } = call;
      const geometry = geometryOf(x.shape, filter.shape, attributes);
      if (!isSupported(geometry)) return stock(call);
      if (isPointwise(geometry)) return multiply(x, filter, geometry.outShape);
      return run(backend as WebGPUBackend, forward(geometry), x, filter, geometry.outShape);
    },
  );
  replaceKernel<{ dy: tf.Tensor4D; filter: tf.Tensor4D }, ConvolutionAttributes & { inputShape: number[] }>(
    "webgpu",
    "Conv2DBackpropInput",
    (stock) => (call) => {
      const { inputs: { dy, filter }, attributes, backend } = call;
      const geometry = geometryOf(attributes.inputShape, filter.shape, attributes);
      if (!isSupported(geometry)) return stock(call);
      if (isPointwise(geometry)) return multiply(dy, filter, geometry.inShape, { transposeB: true });
      return run(backend as WebGPUBackend, inputGradient(geometry), dy, filter, geometry.inShape);
    },
  );
  replaceKernel<{ x: tf.Tensor4D; dy: tf.Tensor4D }, ConvolutionAttributes & { filterShape: number[] }>(
    "webgpu",
    "Conv2DBackpropFilter",
    (stock) => (call) => {
      const { inputs: { x, dy }, attributes, backend } = call;
      const geometry = geometryOf(x.shape, attributes.filterShape, attributes);
      if (!isSupported(geometry)) return stock(call);
      if (isPointwise(geometry)) return multiply(x, dy, geometry.filterShape, { transposeA: true });
      return run(backend as WebGPUBackend, filterGradient(geometry), x, dy, geometry.filterShape);
    },
  );
}

function isSupported({ dataFormat, dilationHeight, dilationWidth }: ConvolutionGeometry): boolean {
  return dataFormat === "channelsLast" && dilationHeight === 1 && dilationWidth === 1;
}

function run(
  backend: WebGPUBackend,
  product: TiledProduct,
  a: tf.TensorInfo,
  b: tf.TensorInfo,
  shape: number[],
): tf.TensorInfo {
  const { dataId } = runTiledProduct(backend, product, a, b);
  return { dataId, shape, dtype: "float32" };
}

/** Whether each window is one pixel: then the convolution is a plain matrix product. */
function isPointwise(geometry: ConvolutionGeometry): boolean {
  return hasDisjointWindows(geometry) && geometry.strideHeight * geometry.strideWidth === 1;
}

/** The product of two images or filters as matrices whose rows are channels. */
function multiply(
  a: tf.Tensor4D,
  b: tf.Tensor4D,
  shape: number[],
  { transposeA = false, transposeB = false } = {},
): tf.Tensor {
  return tf.tidy(() => {
    const [left, right] = [a, b].map((x) => tf.reshape(x, [-1, x.shape[3]]));
    return tf.reshape(tf.matMul(left!, right!, transposeA, transposeB), shape);
  });
}
