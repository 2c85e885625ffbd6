/** AdamUpdate: a weight's next moments and its update, as pipeline/adam.ts defines them, in one pass. */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { replaceKernel } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { componentsOf, floats, integers, size } from "./program.ts";

interface Inputs {
  readonly gradient: tf.Tensor;
  readonly m: tf.Tensor;
  readonly v: tf.Tensor;
}

interface Attributes {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** α / (1 − β₁ᵗ) */
  readonly rate: number;
  /** 1 / (1 − β₂ᵗ) */
  readonly correction: number;
}

export function registerAdam(): void {
  replaceKernel<Inputs, Attributes, tf.TensorInfo[]>(
    "webgpu",
    "AdamUpdate",
    () => ({ inputs: { gradient, m, v }, attributes, backend }) => {
      const { beta1, beta2, epsilon, rate, correction } = attributes;
      const { shape } = gradient, components = componentsOf(size(shape));
      const count = size(shape) / components;
      return dispatch(backend as WebGPUBackend, {
        name: `adam ${components}`,
        inputs: { gradient: [gradient, components], m: [m, components], v: [v, components] },
        results: { nextM: [shape, components], nextV: [shape, components], update: [shape, components] },
        uniforms: "count : i32, epsilon : f32, decay : vec4<f32>, rate : f32, correction : f32",
        uniformValues: [
          integers(count),
          floats(epsilon),
          floats(beta1, 1 - beta1, beta2, 1 - beta2),
          floats(rate),
          floats(correction),
        ],
        workgroups: Math.ceil(count / INVOCATIONS),
        code: `
          fn main(group : i32, local : i32) {
            let i = group * ${INVOCATIONS} + local;
            if (i >= uniforms.count) { return; }
            let g = gradientAt(i);
            let m = mAt(i) * uniforms.decay.x + g * uniforms.decay.y;
            let v = vAt(i) * uniforms.decay.z + g * g * uniforms.decay.w;
            nextM[i] = m;
            nextV[i] = v;
            update[i] = m * -uniforms.rate / (sqrt(v * uniforms.correction) + uniforms.epsilon);
          }`,
      });
    },
  );
}
