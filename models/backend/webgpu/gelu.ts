/** Both GELUs and their gradients, as models/ops/gelu.ts defines them. */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import {
  geluGradientKernel,
  geluKernel,
  NORMAL_TAIL,
  TANH_GELU,
  tanhGeluGradientKernel,
  tanhGeluKernel,
} from "../../ops/gelu.ts";
import { implement } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { componentsOf, integers } from "./program.ts";

export function registerGelu(): void {
  for (const [kernel, value] of [[geluKernel, GELU], [tanhGeluKernel, TANH]] as const) {
    implement(
      "webgpu",
      kernel,
      ({ inputs, backend }) => compute(backend, kernel.kernelName, inputs, value),
    );
  }
  for (
    const [kernel, slope] of [[geluGradientKernel, GELU_SLOPE], [tanhGeluGradientKernel, TANH_SLOPE]] as const
  ) {
    implement(
      "webgpu",
      kernel,
      ({ inputs, backend }) => compute(backend, kernel.kernelName, inputs, `${slope} result *= dyAt(i);`),
    );
  }
}

/** WGSL of Φ(x) as `distribution`, and of e^(−x²/2) as `density`. */
const NORMAL = `
        let density = exp(-0.5 * x * x);
        let t = 1.0 / (1.0 + abs(x) * ${NORMAL_TAIL.rate});
        let tail = density * t * ${
  NORMAL_TAIL.coefficients.reduceRight((sum, c) => sum === "" ? `Value(${c})` : `(${sum} * t + ${c})`, "")
};
        let distribution = select(tail, 1.0 - tail, x > Value(0.0));`;

const GELU = `${NORMAL}
        let result = x * distribution;`;

const GELU_SLOPE = `${NORMAL}
        var result = distribution + x * density * ${1 / Math.sqrt(2 * Math.PI)};`;

/** WGSL of sigmoid(u(x)) as `gate`. */
const GATE = `
        let gate = 1.0 / (1.0 + exp(-x * (${TANH_GELU.slope} + ${TANH_GELU.cube} * x * x)));`;

const TANH = `${GATE}
        let result = x * gate;`;

const TANH_SLOPE = `${GATE}
        let slope = ${TANH_GELU.slope} + ${3 * TANH_GELU.cube} * x * x;
        var result = gate * (1.0 + x * slope * (1.0 - gate));`;

/** A tensor of x's shape. @param code WGSL that computes `result`, value i or values i, given `x` */
function compute(
  backend: WebGPUBackend,
  kernel: string,
  { x, dy }: { readonly x: tf.Tensor; readonly dy?: tf.Tensor },
  code: string,
): tf.TensorInfo {
  const components = componentsOf(x.size), count = x.size / components;
  const [y] = dispatch(backend, {
    name: `${kernel} ${components}`,
    inputs: { x: [x, components], ...(dy && { dy: [dy, components] }) },
    results: { y: [x.shape, components] },
    uniforms: "count : i32",
    uniformValues: [integers(count)],
    workgroups: Math.ceil(count / INVOCATIONS),
    code: `
      alias Value = ${components === 4 ? "vec4<f32>" : "f32"};
      fn main(group : i32, local : i32) {
        let i = group * ${INVOCATIONS} + local;
        if (i >= uniforms.count) { return; }
        let x = xAt(i);
        ${code}
        y[i] = result;
      }`,
  });
  return y!;
}
