/**
 * LayerNorm and QuickGelu with their gradients, as models/clip/layers.ts defines them. Weights that stand still,
 * as a CLIP's do in an adaptation, cost nothing on the way back.
 */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { replaceKernel } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { componentsOf, floats, integers, size } from "./program.ts";

export function registerTransformer(): void {
  registerLayerNorm();
  registerQuickGelu();
}

/** Sums a `vec2<f32>` over the workgroup; every invocation receives the sum. */
const SUM_OVER_WORKGROUP = `
  var<workgroup> addends : array<vec2<f32>, ${INVOCATIONS}>;
  fn total(local : i32, own : vec2<f32>) -> vec2<f32> {
    workgroupBarrier(); // the last sum has been read
    addends[local] = own;
    for (var half = ${INVOCATIONS / 2}; half > 0; half /= 2) {
      workgroupBarrier();
      if (local < half) { addends[local] += addends[local + half]; }
    }
    workgroupBarrier();
    return addends[0];
  }
  fn meanAndInverse(local : i32, first : i32) -> vec2<f32> {
    var sum = 0.0;
    for (var i = local; i < uniforms.width; i += ${INVOCATIONS}) { sum += xAt(first + i); }
    let mean = total(local, vec2<f32>(sum, 0.0)).x / f32(uniforms.width);
    var squares = 0.0;
    for (var i = local; i < uniforms.width; i += ${INVOCATIONS}) {
      let centred = xAt(first + i) - mean;
      squares += centred * centred;
    }
    let variance = total(local, vec2<f32>(squares, 0.0)).x / f32(uniforms.width);
    return vec2<f32>(mean, inverseSqrt(variance + uniforms.epsilon));
  }`;

/** A workgroup for each row. */
function registerLayerNorm(): void {
  type Attributes = { readonly epsilon: number };
  replaceKernel<{ x: tf.Tensor; weight: tf.Tensor1D; bias: tf.Tensor1D }, Attributes>(
    "webgpu",
    "LayerNorm",
    () => ({ inputs: { x, weight, bias }, attributes, backend }) => {
      const { uniforms, rows } = rowsOf(x, attributes.epsilon);
      const [y] = dispatch(backend as WebGPUBackend, {
        name: "layer_norm",
        inputs: { x: [x, 1], weight: [weight, 1], bias: [bias, 1] },
        results: { y: [x.shape, 1] },
        ...uniforms,
        workgroups: rows,
        code: `
          ${SUM_OVER_WORKGROUP}
          fn main(group : i32, local : i32) {
            if (group >= uniforms.rows) { return; }
            let first = group * uniforms.width;
            let moments = meanAndInverse(local, first);
            for (var i = local; i < uniforms.width; i += ${INVOCATIONS}) {
              y[first + i] = (xAt(first + i) - moments.x) * moments.y * weightAt(i) + biasAt(i);
            }
          }`,
      });
      return y!;
    },
  );
  replaceKernel<{ dy: tf.Tensor; x: tf.Tensor; weight: tf.Tensor1D }, Attributes>(
    "webgpu",
    "LayerNormGradient",
    () => ({ inputs: { dy, x, weight }, attributes, backend }) => {
      const { uniforms, rows } = rowsOf(x, attributes.epsilon);
      const [dx] = dispatch(backend as WebGPUBackend, {
        name: "layer_norm_gradient",
        inputs: { dy: [dy, 1], x: [x, 1], weight: [weight, 1] },
        results: { dx: [x.shape, 1] },
        ...uniforms,
        workgroups: rows,
        code: `
          ${SUM_OVER_WORKGROUP}
          fn main(group : i32, local : i32) {
            if (group >= uniforms.rows) { return; }
            let first = group * uniforms.width;
            let moments = meanAndInverse(local, first);
            var sums = vec2<f32>(0.0);
            for (var i = local; i < uniforms.width; i += ${INVOCATIONS}) {
              let scaled = dyAt(first + i) * weightAt(i);
              sums += vec2<f32>(scaled, scaled * (xAt(first + i) - moments.x) * moments.y);
            }
            let means = total(local, sums) / f32(uniforms.width);
            for (var i = local; i < uniforms.width; i += ${INVOCATIONS}) {
              let standard = (xAt(first + i) - moments.x) * moments.y;
              dx[first + i] = (dyAt(first + i) * weightAt(i) - means.x - standard * means.y) * moments.y;
            }
          }`,
      });
      return dx!;
    },
  );
}

function rowsOf({ shape }: tf.Tensor, epsilon: number) {
  const width = shape.at(-1)!, rows = size(shape) / width;
  return {
    rows,
    uniforms: {
      uniforms: "rows : i32, width : i32, epsilon : f32",
      uniformValues: [integers(rows), integers(width), floats(epsilon)],
    },
  };
}

function registerQuickGelu(): void {
  replaceKernel<{ x: tf.Tensor }, unknown>(
    "webgpu",
    "QuickGelu",
    () => ({ inputs, backend }) => elementwise(backend, "quick_gelu", inputs, "x * gate"),
  );
  replaceKernel<{ x: tf.Tensor; dy: tf.Tensor }, unknown>(
    "webgpu",
    "QuickGeluGradient",
    () => ({ inputs, backend }) =>
      elementwise(
        backend,
        "quick_gelu_gradient",
        inputs,
        "dyAt(i) * gate * (1.0 + 1.702 * x * (1.0 - gate))",
      ),
  );
}

function elementwise(
  backend: unknown,
  name: string,
  inputs: { readonly x: tf.Tensor; readonly dy?: tf.Tensor },
  value: string,
): tf.TensorInfo {
  const { shape } = inputs.x, components = componentsOf(size(shape)), count = size(shape) / components;
  const [y] = dispatch(backend as WebGPUBackend, {
    name: `${name} ${components}`,
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([name, tensor]) => [name, [tensor, components] as const]),
    ),
    results: { y: [shape, components] },
    uniforms: "count : i32",
    uniformValues: [integers(count)],
    workgroups: Math.ceil(count / INVOCATIONS),
    code: `
      fn main(group : i32, local : i32) {
        let i = group * ${INVOCATIONS} + local;
        if (i >= uniforms.count) { return; }
        let x = xAt(i);
        let gate = 1.0 / (1.0 + exp(-1.702 * x));
        y[i] = ${value};
      }`,
  });
  return y!;
}
