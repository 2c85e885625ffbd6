/**
 * PixelSum and PixelProductSum, as models/ops/pixel_sum.ts defines them: each channel's sum over all pixels,
 * of an image or of the product of two. Strips of pixels are summed side by side and added in a fixed order.
 */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { pixelProductSumKernel, pixelSumKernel } from "../../ops/pixel_sum.ts";
import { implement } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { addStrips, stripsOf } from "./partial_sums.ts";
import { componentsOf, integers } from "./program.ts";

export function registerPixelSum(): void {
  implement("webgpu", pixelSumKernel, ({ inputs: { x }, backend }) => sum(backend, x));
  implement("webgpu", pixelProductSumKernel, ({ inputs: { x, y }, backend }) => sum(backend, x, y));
}

/** [batch, channels], of x or of x ⊙ y: [batch, height, width, channels] */
function sum(backend: WebGPUBackend, x: tf.Tensor4D, y?: tf.Tensor4D): tf.TensorInfo {
  const [batch, height, width, channels] = x.shape, pixels = height * width;
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
  const { dataId } = addStrips(backend, partial!, strips);
  return { dataId, shape: [batch, channels], dtype: "float32" };
}
