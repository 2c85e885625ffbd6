/**
 * Convolutions and both their gradients for wasm, by native kernels of our own. Stock wasm has no filter gradient and
 * a scalar loop for the input's. Shapes too small for the native kernels' tiles run as convolutions of XNNPACK, but for the
 * input's gradient, which is computed beside zeros.
 */
import * as tf from "@tensorflow/tfjs";
import {
  type ConvolutionAttributes,
  type ConvolutionGeometry,
  geometryOf,
  hasDisjointWindows,
} from "../geometry.ts";
import { replaceKernel } from "../register.ts";
import { filterGradient } from "./filter_gradient.ts";
import type { WasmHeap } from "./heap.ts";
import { gradientOfPatches } from "./patch_gradient.ts";
import { TILE_COLUMNS } from "./native/code/micro_kernel.ts";
import * as native from "./native/convolution_gemm.ts";
import { canDifferentiateFilter, filterGradientByGemm } from "./native/filter_gradient_gemm.ts";

export function registerConvolutions(): void {
  replaceKernel<{ x: tf.Tensor4D; filter: tf.Tensor4D }, ConvolutionAttributes>(
    "wasm",
    "Conv2D",
    (stock) => (call) => {
      const { inputs: { x, filter }, attributes, backend } = call;
      const geometry = geometryOf(x.shape, filter.shape, attributes);
      if (!native.canConvolve(geometry)) {
        const pad = paddingOf(geometry); // given "same" or "valid", XNNPACK may pad, and count outputs, differently
        return stock({ ...call, attributes: { ...attributes, pad } });
      }
      return native.convolveByGemm(backend as WasmHeap, x, filter, geometry);
    },
  );
  replaceKernel<{ dy: tf.Tensor4D; filter: tf.Tensor4D }, ConvolutionAttributes & { inputShape: number[] }>(
    "wasm",
    "Conv2DBackpropInput",
    () => ({ inputs: { dy, filter }, attributes, backend }) => {
      const geometry = geometryOf(attributes.inputShape, filter.shape, attributes);
      if (geometry.inChannels < TILE_COLUMNS && hasDisjointWindows(geometry)) {
        return tf.tidy(() => gradientOfPatches(dy, filter, geometry));
      }
      return native.inputGradientByGemm(backend as WasmHeap, dy, filter, geometry);
    },
  );
  replaceKernel<{ x: tf.Tensor4D; dy: tf.Tensor4D }, ConvolutionAttributes & { filterShape: number[] }>(
    "wasm",
    "Conv2DBackpropFilter",
    () => ({ inputs: { x, dy }, attributes, backend }) => {
      const geometry = geometryOf(x.shape, attributes.filterShape, attributes);
      if (canDifferentiateFilter(geometry)) {
        return filterGradientByGemm(backend as WasmHeap, x, dy, geometry);
      }
      return tf.tidy(() => filterGradient(x, dy, geometry));
    },
  );
}

/** The padding as numbers: as many zeros as windows reach. */
function paddingOf(geometry: ConvolutionGeometry): ConvolutionAttributes["pad"] {
  const { inHeight, outHeight, strideHeight, effectiveFilterHeight, padInfo: { top, left } } = geometry;
  const { inWidth, outWidth, strideWidth, effectiveFilterWidth } = geometry;
  const bottom = (outHeight - 1) * strideHeight + effectiveFilterHeight - inHeight - top;
  const right = (outWidth - 1) * strideWidth + effectiveFilterWidth - inWidth - left;
  return [[0, 0], [top, Math.max(0, bottom)], [left, Math.max(0, right)], [0, 0]];
}
