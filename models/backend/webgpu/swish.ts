/** Swish, x · sigmoid(slope · x), and its gradient, as models/ops/swish.ts defines them. */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { swishGradientKernel, swishKernel } from "../../ops/swish.ts";
import { implement } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { componentsOf, floats, integers } from "./program.ts";

export function registerSwish(): void {
  implement(
    "webgpu",
    swishKernel,
    ({ inputs, attributes: { slope }, backend }) => compute(backend, "Swish", inputs, slope, "x * gate"),
  );
  implement("webgpu", swishGradientKernel, ({ inputs, attributes: { slope }, backend }) =>
    compute(
      backend,
      "SwishGradient",
      inputs,
      slope,
      "dyAt(i) * gate * (1.0 + uniforms.slope * x * (1.0 - gate))",
    ));
}

/** A tensor of x's shape. @param value WGSL of its value i, given `x` and `gate` */
function compute(
  backend: WebGPUBackend,
  kernel: string,
  { x, dy }: { readonly x: tf.Tensor; readonly dy?: tf.Tensor },
  slope: number,
  value: string,
): tf.TensorInfo {
  const components = componentsOf(x.size), count = x.size / components;
  const [y] = dispatch(backend, {
    name: `${kernel} ${components}`,
    inputs: { x: [x, components], ...(dy && { dy: [dy, components] }) },
    results: { y: [x.shape, components] },
    uniforms: "count : i32, slope : f32",
    uniformValues: [integers(count), floats(slope)],
    workgroups: Math.ceil(count / INVOCATIONS),
    code: `
      fn main(group : i32, local : i32) {
        let i = group * ${INVOCATIONS} + local;
        if (i >= uniforms.count) { return; }
        let x = xAt(i);
        let gate = 1.0 / (1.0 + exp(-uniforms.slope * x));
        y[i] = ${value};
      }`,
  });
  return y!;
}
