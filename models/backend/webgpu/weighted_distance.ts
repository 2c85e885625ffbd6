/** WeightedSquaredDistance and its gradient, as models/ops/weighted_distance.ts defines them. */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { weightedDistanceGradientKernel, weightedDistanceKernel } from "../../ops/weighted_distance.ts";
import { implement, type KernelInputs } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { addPartialSums } from "./partial_sums.ts";
import { componentsOf, integers } from "./program.ts";

/** Fewest values that an invocation adds if there are several workgroups; and most workgroups. */
const SHORTEST_STRIP = 64, MOST_WORKGROUPS = 256;

export function registerWeightedDistance(): void {
  implement("webgpu", weightedDistanceKernel, ({ inputs, backend }) => distance(backend, inputs));
  implement("webgpu", weightedDistanceGradientKernel, ({ inputs, backend }) => gradient(backend, inputs));
}

/** [] */
function distance(
  backend: WebGPUBackend,
  { x, reference, factors }: KernelInputs<typeof weightedDistanceKernel>,
): tf.TensorInfo {
  const { components, count, type } = layoutOf(x);
  const wanted = Math.ceil(count / INVOCATIONS / SHORTEST_STRIP);
  const workgroups = Math.max(1, Math.min(wanted, MOST_WORKGROUPS));
  const [partial] = dispatch(backend, {
    name: `weighted_distance ${components}`,
    inputs: { x: [x, components], reference: [reference, components], factors: [factors, components] },
    results: { sums: [workgroups === 1 ? [] : [workgroups], 1] },
    uniforms: "count : i32, workgroups : i32",
    uniformValues: [integers(count), integers(workgroups)],
    workgroups,
    code: `
      var<workgroup> shared_sums : array<f32, ${INVOCATIONS}>;
      fn main(group : i32, local : i32) {
        var sum = ${type}(0.0);
        for (var i = group * ${INVOCATIONS} + local; i < uniforms.count; i += uniforms.workgroups * ${INVOCATIONS}) {
          let difference = xAt(i) - referenceAt(i);
          sum += factorsAt(i) * difference * difference;
        }
        shared_sums[local] = ${components === 4 ? "dot(sum, vec4<f32>(1.0))" : "sum"};
        for (var half = ${INVOCATIONS / 2}; half > 0; half /= 2) {
          workgroupBarrier();
          if (local < half) { shared_sums[local] += shared_sums[local + half]; }
        }
        if (local == 0 && group < uniforms.workgroups) { sums[group] = shared_sums[0]; }
      }`,
  });
  if (workgroups === 1) return partial!;
  const { dataId } = addPartialSums(backend, partial!, workgroups);
  return { dataId, shape: [], dtype: "float32" };
}

/** Of x's shape. */
function gradient(
  backend: WebGPUBackend,
  { dy, x, reference, factors }: KernelInputs<typeof weightedDistanceGradientKernel>,
): tf.TensorInfo {
  const { components, count } = layoutOf(x);
  const [dx] = dispatch(backend, {
    name: `weighted_distance_gradient ${components}`,
    inputs: {
      dy: [dy, 1],
      x: [x, components],
      reference: [reference, components],
      factors: [factors, components],
    },
    results: { dx: [x.shape, components] },
    uniforms: "count : i32",
    uniformValues: [integers(count)],
    workgroups: Math.ceil(count / INVOCATIONS),
    code: `
      fn main(group : i32, local : i32) {
        let i = group * ${INVOCATIONS} + local;
        if (i >= uniforms.count) { return; }
        dx[i] = 2.0 * dyAt(0) * factorsAt(i) * (xAt(i) - referenceAt(i));
      }`,
  });
  return dx!;
}

function layoutOf({ size }: tf.Tensor) {
  const components = componentsOf(size);
  return { components, count: size / components, type: components === 4 ? "vec4<f32>" : "f32" };
}
