/**
 * AdamUpdate: a weight and its moments after one step, as models/ops/adam_update.ts defines them, in one pass. They are
 * overwritten in their own buffers where no other tensor shares these.
 */
import { adamKernel } from "../../ops/adam_update.ts";
import { sizeOf } from "../../shapes.ts";
import { implement } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { componentsOf, integers } from "./program.ts";
import { takeForWriting } from "./tensor_buffers.ts";

export function registerAdam(): void {
  implement("webgpu", adamKernel, ({ inputs: { weight, m, v, gradient, coefficients }, backend }) => {
    const components = componentsOf(sizeOf(gradient.shape)), count = sizeOf(gradient.shape) / components;
    const [ownWeight, ownM, ownV] = [weight, m, v].map((tensor) => takeForWriting(backend, tensor));
    return dispatch(backend, {
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
  });
}
