/**
 * LayerNorm, Standardize and their gradients in x, as models/ops/layer_norm.ts defines them: a workgroup for each row.
 */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import {
  layerNormGradientKernel,
  layerNormKernel,
  standardizeGradientKernel,
  standardizeKernel,
} from "../../ops/layer_norm.ts";
import { implement } from "../register.ts";
import { dispatch } from "./dispatch.ts";
import { floats, integers } from "./program.ts";
import { workgroupSum } from "./workgroup_sum.ts";

export function registerNormalization(): void {
  implement(
    "webgpu",
    layerNormKernel,
    ({ inputs, attributes: { epsilon }, backend }) =>
      overRows(
        backend,
        "LayerNorm",
        inputs,
        epsilon,
        valueCode("standard * weightAt(i % uniforms.period) + biasAt(i % uniforms.period)"),
      ),
  );
  implement(
    "webgpu",
    standardizeKernel,
    ({ inputs, attributes: { epsilon }, backend }) =>
      overRows(backend, "Standardize", inputs, epsilon, valueCode("standard")),
  );
  implement("webgpu", layerNormGradientKernel, ({ inputs, attributes: { epsilon }, backend }) =>
    overRows(
      backend,
      "LayerNormGradient",
      inputs,
      epsilon,
      gradientCode("dyAt(first + i) * weightAt(i % uniforms.period)"),
    ));
  implement(
    "webgpu",
    standardizeGradientKernel,
    ({ inputs, attributes: { epsilon }, backend }) =>
      overRows(backend, "StandardizeGradient", inputs, epsilon, gradientCode("dyAt(first + i)")),
  );
}

/** @param result WGSL of value i of a row, given the standardized one as `standard` */
function valueCode(result: string): string {
  return `
      for (var i = local; i < uniforms.width; i += INVOCATIONS) {
        let standard = (xAt(first + i) - moments.x) * moments.y;
        result[first + i] = ${result};
      }`;
}

/** @param scaled WGSL of the gradient of the standardized value i of a row */
function gradientCode(scaled: string): string {
  return `
        var sums = vec2<f32>(0.0);
        for (var i = local; i < uniforms.width; i += INVOCATIONS) {
          let scaled = ${scaled};
          sums += vec2<f32>(scaled, scaled * (xAt(first + i) - moments.x) * moments.y);
        }
        let means = total(local, sums) / f32(uniforms.width);
        for (var i = local; i < uniforms.width; i += INVOCATIONS) {
          let standard = (xAt(first + i) - moments.x) * moments.y;
          result[first + i] = (${scaled} - means.x - standard * means.y) * moments.y;
        }`;
}

/** Invocations for a row: a whole image is a long one. */
const FEW = 64, MANY = 256, LONG = 2048;

/**
 * A tensor of x's shape, computed row by row.
 *
 * @param finish WGSL that writes `result` from `first` on, given `moments`: the row's mean and 1 / σ
 */
function overRows(
  backend: WebGPUBackend,
  kernel: string,
  inputs: { readonly x: tf.Tensor; readonly weight?: tf.Tensor } & Readonly<Record<string, tf.Tensor>>,
  epsilon: number,
  finish: string,
): tf.TensorInfo {
  const { x } = inputs, width = x.shape.at(-1)!, rows = x.size / width;
  const invocations = width > LONG ? MANY : FEW;
  const [result] = dispatch(backend, {
    name: `${kernel} ${invocations}`,
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, tensor]) => [name, [tensor, 1] as const])),
    results: { result: [x.shape, 1] },
    uniforms: "rows : i32, width : i32, period : i32, epsilon : f32",
    uniformValues: [integers(rows), integers(width), integers(inputs.weight?.size ?? width), floats(epsilon)],
    workgroups: rows,
    invocations,
    code: `
      const INVOCATIONS = ${invocations};
      ${workgroupSum("vec2<f32>", invocations)}
      ${MOMENTS}
      fn main(group : i32, local : i32) {
        if (group >= uniforms.rows) { return; }
        let first = group * uniforms.width;
        let moments = momentsOf(local, first);
        ${finish}
      }`,
  });
  return result!;
}

const MOMENTS = `
  fn momentsOf(local : i32, first : i32) -> vec2<f32> {
    var sum = 0.0;
    for (var i = local; i < uniforms.width; i += INVOCATIONS) { sum += xAt(first + i); }
    let mean = total(local, vec2<f32>(sum, 0.0)).x / f32(uniforms.width);
    var squares = 0.0;
    for (var i = local; i < uniforms.width; i += INVOCATIONS) {
      let centred = xAt(first + i) - mean;
      squares += centred * centred;
    }
    let variance = total(local, vec2<f32>(squares, 0.0)).x / f32(uniforms.width);
    return vec2<f32>(mean, inverseSqrt(variance + uniforms.epsilon));
  }`;
