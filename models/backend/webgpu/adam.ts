/**
 * AdamUpdate: a weight and its moments after one step, as models/ops/adam_update.ts defines them, in one pass. Where nobody
 * else has their values, they stay where they are and are overwritten.
 */
import type { TensorInfo } from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import type { AdamUpdateInputs } from "../../ops/kernel_arguments.ts";
import { replaceKernel } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { componentsOf, integers, size } from "./program.ts";
import { takeForWriting } from "./tensor_buffers.ts";

export function registerAdam(): void {
  replaceKernel<AdamUpdateInputs, unknown, TensorInfo[]>(
    "webgpu",
    "AdamUpdate",
    () => ({ inputs: { weight, m, v, gradient, coefficients }, backend }) => {
      const components = componentsOf(size(gradient.shape)), count = size(gradient.shape) / components;
      const [ownWeight, ownM, ownV] = [weight, m, v].map((tensor) =>
        takeForWriting(backend as WebGPUBackend, tensor)
      );
      return dispatch(backend as WebGPUBackend, {
        name: `adam ${components}`,
        inputs: { gradient: [gradient, components], coefficients: [coefficients, 1] },
        results: { weight: [ownWeight!, components], m: [ownM!, components], v: [ownV!, components] },
        uniforms: "count : i32",
        uniformValues: [integers(count)],
        workgroups: Math.ceil(count / INVOCATIONS),
        code: `
          fn main(group : i32, local : i32) {
            let i = group * ${INVOCATIONS} + local;
            if (i >= uniforms.count) { return; }
            let g = gradientAt(i);
            m[i] = m[i] * coefficientsAt(0) + g * coefficientsAt(1);
            v[i] = v[i] * coefficientsAt(2) + g * g * coefficientsAt(3);
            weight[i] += m[i] * coefficientsAt(5) / (sqrt(v[i] * coefficientsAt(6)) + coefficientsAt(4));
          }`,
      });
    },
  );
}
