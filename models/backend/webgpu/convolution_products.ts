/**
 * Conv2D and both of its gradients as products of matrices (implicit GEMM): windows of the image are read where they lie
 * and never written out.
 *
 *   y[b, i, j, o] = Σ x[b, s i + k − p, s j + l − q, c] w[k, l, c, o]
 */
import { elementCount } from "../../shape.ts";
import type { ConvolutionGeometry } from "../geometry.ts";
import { componentsOf, integers, type Uniform } from "./program.ts";
import type { Operand } from "./tile.ts";
import type { TiledProduct } from "./tiled_product.ts";

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
export function forward(geometry: ConvolutionGeometry): TiledProduct {
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
export function inputGradient(geometry: ConvolutionGeometry): TiledProduct {
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
export function filterGradient(geometry: ConvolutionGeometry): TiledProduct {
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
