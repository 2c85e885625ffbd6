/**
 * Conv2D and both of its gradients as tiled matrix products over windows of the image that are never written
 * out (implicit GEMM).
 *
 *   y[b, i, j, o] = Σ x[b, s i + k − p, s j + l − q, c] w[k, l, c, o]
 */
import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { elementCount } from "../../shape.ts";
import {
  type ConvolutionAttributes,
  type ConvolutionGeometry,
  geometryOf,
  hasDisjointWindows,
} from "../geometry.ts";
import { replaceKernel } from "../register.ts";
import { componentsOf, integers, type Uniform } from "./program.ts";
import type { Operand } from "./tile.ts";
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

/** The geometry as the shaders read it: vectors are (height, width, ...). */
const UNIFORMS = "image : vec4<i32>, output : vec4<i32>, window : vec4<i32>, pad : vec2<i32>,";

function uniformValues(geometry: ConvolutionGeometry): Uniform[] {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, batchSize } = geometry;
  const { filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = geometry;
  return [
    integers(inHeight, inWidth, inChannels, batchSize),
    integers(outHeight, outWidth, outChannels, batchSize),
    integers(filterHeight, filterWidth, strideHeight, strideWidth),
    integers(padInfo.top, padInfo.left),
  ];
}

/** Pixel `index` of a batch of images, as (member of the batch, y, x); its place in memory. */
const PIXELS = `
  fn pixelOf(index : i32, image : vec4<i32>) -> vec3<i32> {
    let row = index / image.y;
    return vec3<i32>(row / image.x, row % image.x, index % image.y);
  }
  fn addressOf(batch : i32, place : vec2<i32>, channel : i32, image : vec4<i32>) -> i32 {
    if (any(place < vec2<i32>(0)) || any(place >= image.xy)) { return -1; }
    return ((batch * image.x + place.x) * image.y + place.y) * image.z + channel;
  }`;

/** Rows of `image.z` or `output.z` values, one for each k. */
function rowMajor(components: 1 | 4, width: string): Operand {
  return {
    components,
    along: "line",
    line: `return vec4<i32>(line, 0, 0, i32(line < uniforms.sizes.y));`,
    step: `return vec4<i32>(k * ${width}, 0, 0, i32(k < reduction));`,
    at: `return line.x + step.x;`,
  };
}

/** Rows of C are the pixels of y, columns its channels; the reduction runs over taps and x's channels. */
function forward(geometry: ConvolutionGeometry): TiledProduct {
  const { inChannels, outHeight, outWidth, outChannels, batchSize, filterHeight, filterWidth } = geometry;
  return {
    name: "convolution",
    a: {
      components: componentsOf(inChannels),
      along: "reduction",
      line: `
        let pixel = pixelOf(line, uniforms.output);
        return vec4<i32>(pixel.x, pixel.yz * uniforms.window.zw - uniforms.pad, i32(line < uniforms.sizes.x));`,
      step: `
        let tap = k / uniforms.image.z;
        return vec4<i32>(tap / uniforms.window.y, tap % uniforms.window.y, k % uniforms.image.z, i32(k < reduction));`,
      at: `return addressOf(line.x, line.yz + step.xy, step.z, uniforms.image);`,
    },
    b: rowMajor(componentsOf(outChannels), "uniforms.output.z"),
    members: 1,
    rows: batchSize * outHeight * outWidth,
    columns: outChannels,
    reduction: filterHeight * filterWidth * inChannels,
    uniforms: UNIFORMS,
    uniformValues: uniformValues(geometry),
    declarations: PIXELS,
    rowOffset: `return row * uniforms.sizes.y;`,
    size: elementCount(geometry.outShape),
  };
}

/**
 * dx[b, y, x, c] = Σ dy[b, (y + p − k) / s, (x + q − l) / s, o] w[k, l, c, o]
 *
 * over the taps for which the divisions are exact. Pixels whose y + p and x + q are equal modulo s (a phase)
 * use the same taps: each phase is a member of the batch, a dense product without a wasted multiplication. Rows of
 * C are the pixels of a phase, columns the channels of x; the reduction runs over the phase's taps and dy's
 * channels.
 */
function inputGradient(geometry: ConvolutionGeometry): TiledProduct {
  const { inHeight, inWidth, inChannels, outChannels, batchSize } = geometry;
  const { filterHeight, filterWidth, strideHeight, strideWidth } = geometry;
  const phaseHeight = Math.ceil(inHeight / strideHeight), phaseWidth = Math.ceil(inWidth / strideWidth);
  return {
    name: "convolution_input_gradient",
    a: {
      components: componentsOf(outChannels),
      along: "reduction",
      line: `
        let pixel = pixelOf(line, uniforms.phases);
        return vec4<i32>(pixel.x, pixel.yz + first, i32(line < uniforms.sizes.x));`,
      step: `
        let tap = k / uniforms.output.z;
        return vec4<i32>(tap / taps.y, tap % taps.y, k % uniforms.output.z, i32(k < reduction));`,
      at: `return addressOf(line.x, line.yz - step.xy, step.z, uniforms.output);`,
    },
    b: {
      components: componentsOf(outChannels),
      along: "reduction",
      line: `return vec4<i32>(line * uniforms.output.z, 0, 0, i32(line < uniforms.sizes.y));`,
      step: `
        let tap = k / uniforms.output.z;
        let place = phase + vec2<i32>(tap / taps.y, tap % taps.y) * uniforms.window.zw;
        let matrix = (place.x * uniforms.window.y + place.y) * uniforms.image.z * uniforms.output.z;
        return vec4<i32>(matrix + k % uniforms.output.z, 0, 0, i32(k < reduction));`,
      at: `return line.x + step.x;`,
    },
    members: strideHeight * strideWidth,
    rows: batchSize * phaseHeight * phaseWidth,
    columns: inChannels,
    reduction: Math.ceil(filterHeight / strideHeight) * Math.ceil(filterWidth / strideWidth) * outChannels,
    uniforms: UNIFORMS + "phases : vec4<i32>,",
    uniformValues: [...uniformValues(geometry), integers(phaseHeight, phaseWidth, inChannels, batchSize)],
    prologue: `
      let stride = uniforms.window.zw;
      let ofPhase = vec2<i32>(place / stride.y, place % stride.y);
      let ofTaps = max((uniforms.window.xy - ofPhase + stride - 1) / stride, vec2<i32>(0)); // none if the stride exceeds the filter
      phase = ofPhase;
      taps = ofTaps;
      first = (max(uniforms.pad - phase, vec2<i32>(0)) + stride - 1) / stride;
      length = ofTaps.x * ofTaps.y * uniforms.output.z;`,
    declarations: PIXELS + `
      var<private> phase : vec2<i32>; // y + p and x + q modulo the stride
      var<private> taps : vec2<i32>; // of the filter in this phase
      var<private> first : vec2<i32>; // (y + p) / s and (x + q) / s of the phase's first pixel`,
    rowOffset: `
      let pixel = pixelOf(row, uniforms.phases);
      let place = (pixel.yz + first) * uniforms.window.zw + phase - uniforms.pad;
      return addressOf(pixel.x, place, 0, uniforms.image);`,
    size: elementCount(geometry.inShape),
  };
}

/**
 * dw[k, l, c, o] = Σ x[b, s i + k − p, s j + l − q, c] dy[b, i, j, o]
 *
 * Rows of C are taps and x's channels, columns are dy's channels; the reduction runs over dy's pixels.
 */
function filterGradient(geometry: ConvolutionGeometry): TiledProduct {
  const { inChannels, outHeight, outWidth, outChannels, batchSize, filterHeight, filterWidth } = geometry;
  return {
    name: "convolution_filter_gradient",
    a: {
      components: componentsOf(inChannels),
      along: "line",
      line: `
        let tap = line / uniforms.image.z;
        let place = vec2<i32>(tap / uniforms.window.y, tap % uniforms.window.y) - uniforms.pad;
        return vec4<i32>(line % uniforms.image.z, place, i32(line < uniforms.sizes.x));`,
      step: `
        let pixel = pixelOf(k, uniforms.output);
        return vec4<i32>(pixel.x, pixel.yz * uniforms.window.zw, i32(k < reduction));`,
      at: `return addressOf(step.x, line.yz + step.yz, line.x, uniforms.image);`,
    },
    b: rowMajor(componentsOf(outChannels), "uniforms.output.z"),
    members: 1,
    rows: filterHeight * filterWidth * inChannels,
    columns: outChannels,
    reduction: batchSize * outHeight * outWidth,
    uniforms: UNIFORMS,
    uniformValues: uniformValues(geometry),
    declarations: PIXELS,
    rowOffset: `return row * uniforms.sizes.y;`,
    size: elementCount(geometry.filterShape),
  };
}
