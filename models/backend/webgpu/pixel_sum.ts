/**
 * PixelSum and PixelProductSum, as models/ops/pixel_sum.ts defines them: each channel's sum over all pixels,
 * of an image or of the product of two; and ColumnSum (models/ops/column_sum.ts). Strips of pixels are summed side by
 * side and added in a fixed order.
 */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { columnSumKernel } from "../../ops/column_sum.ts";
import { pixelProductSumKernel, pixelSumKernel } from "../../ops/pixel_sum.ts";
import { implement } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { addManyStrips, addPartialSums, addRows, addStrips, MOST_STRIPS, stripsOf } from "./partial_sums.ts";
import { componentsOf, integers } from "./program.ts";

export function registerPixelSum(): void {
  implement("webgpu", pixelSumKernel, ({ inputs: { x }, backend }) => sum(backend, x));
  implement("webgpu", pixelProductSumKernel, ({ inputs: { x, y }, backend }) => sum(backend, x, y));
  implement(
    "webgpu",
    columnSumKernel,
    ({ inputs: { x }, attributes: { scale }, backend }) => columnSum(backend, x, scale),
  );
}

/** [columns], scaled */
function columnSum(backend: WebGPUBackend, x: tf.Tensor2D, scale: number): tf.TensorInfo {
  const [rows, columns] = x.shape, finish = { scale, biasScale: 0, columns };
  if (rows <= MOST_STRIPS) return addRows(backend, x, rows, finish);
  const { partial, strips } = partialSums(backend, { x, batch: 1, pixels: rows, channels: columns });
  const few = addManyStrips(backend, partial, strips);
  return addPartialSums(backend, few.sums, few.strips, finish);
}

/** [batch, channels], of x or of x ⊙ y: [batch, height, width, channels] */
function sum(backend: WebGPUBackend, x: tf.Tensor4D, y?: tf.Tensor4D): tf.TensorInfo {
  const [batch, height, width, channels] = x.shape;
  const { partial, strips } = partialSums(backend, { x, y, batch, pixels: height * width, channels });
  const { dataId } = addStrips(backend, partial, strips);
  return { dataId, shape: [batch, channels], dtype: "float32" };
}

/** Images, or two to be multiplied. */
interface Images {
  readonly x: tf.TensorInfo;
  readonly y?: tf.TensorInfo | undefined;
  readonly batch: number;
  readonly pixels: number;
  readonly channels: number;
}

/** The sums of strips of pixels, [strips, batch, channels]. */
function partialSums(
  backend: WebGPUBackend,
  { x, y, batch, pixels, channels }: Images,
): { partial: tf.TensorInfo; strips: number } {
  const components = componentsOf(channels), lanes = channels / components;
  const { strip, strips } = stripsOf(pixels, batch * lanes);
  const [partial] = dispatch(backend, {
    name: `pixel_sum ${components} ${y !== undefined}`,
    inputs: { x: [x, components], ...(y && { y: [y, components] }) },
    results: { sums: [[strips, batch, channels], components] },
    uniforms: "sizes : vec4<i32>, strip : i32",
    uniformValues: [integers(strips, batch, pixels, lanes), integers(strip)],
    workgroups: Math.ceil(strips * batch * lanes / INVOCATIONS),
    code: `
      fn main(group : i32, local : i32) {
        let number = group * ${INVOCATIONS} + local;
        let lanes = uniforms.sizes.w;
        let batch = number / lanes % uniforms.sizes.y;
        let strip = number / lanes / uniforms.sizes.y;
        if (strip >= uniforms.sizes.x) { return; }
        let image = batch * uniforms.sizes.z * lanes + number % lanes;
        let end = min(uniforms.sizes.z, (strip + 1) * uniforms.strip);
        var sum = ${components === 4 ? "vec4<f32>(0.0)" : "0.0"};
        for (var pixel = strip * uniforms.strip; pixel < end; pixel++) {
          let i = image + pixel * lanes;
          sum += xAt(i)${y ? " * yAt(i)" : ""};
        }
        sums[number] = sum;
      }`,
  });
  return { partial: partial!, strips };
}
