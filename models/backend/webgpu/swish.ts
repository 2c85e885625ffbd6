/** Swish, x · sigmoid(slope · x), and its gradient, as models/ops/layers.ts defines them. */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { replaceKernel } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { componentsOf, floats, integers } from "./program.ts";

interface Inputs {
  readonly x: tf.Tensor;
  /** For the gradient. */
  readonly dy?: tf.Tensor;
}

export function registerSwish(): void {
  register("Swish", "x * gate");
  register("SwishGradient", "dyAt(i) * gate * (1.0 + uniforms.slope * x * (1.0 - gate))");
}

function register(kernel: string, value: string): void {
  replaceKernel<Inputs, { readonly slope: number }>(
    "webgpu",
    kernel,
    () => ({ inputs: { x, dy }, attributes: { slope }, backend }) => {
      const components = componentsOf(x.size), count = x.size / components;
      const [y] = dispatch(backend as WebGPUBackend, {
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
    },
  );
}
