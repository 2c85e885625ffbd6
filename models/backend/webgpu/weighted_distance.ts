/** WeightedSquaredDistances and its gradient, as models/ops/weighted_distance.ts defines them. */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { listed } from "../../ops/named_tensors.ts";
import {
  type Weighted,
  weightedDistancesGradientKernel,
  weightedDistancesKernel,
} from "../../ops/weighted_distance.ts";
import { implement } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { dispatchEach, workgroupsFor } from "./dispatch_each.ts";
import { integers } from "./program.ts";
import { workgroupSum } from "./workgroup_sum.ts";

/** Fewest values that an invocation adds if there are several workgroups; and most workgroups. */
const SHORTEST_STRIP = 64, MOST_WORKGROUPS = 256;

const ROLES = ["x", "reference", "factors"] as const;

export function registerWeightedDistance(): void {
  implement(
    "webgpu",
    weightedDistancesKernel,
    ({ inputs, backend }) => distance(backend, listed(inputs, ROLES)),
  );
  implement(
    "webgpu",
    weightedDistancesGradientKernel,
    ({ inputs: { dy, ...weighted }, backend }) => gradients(backend, listed(weighted, ROLES), dy),
  );
}

/** []: each workgroup leaves the sum of its values, and one adds these up. */
function distance(backend: WebGPUBackend, weighted: readonly Weighted[]): tf.TensorInfo {
  const counts = weighted.map(({ x }) =>
    Math.min(MOST_WORKGROUPS, Math.ceil(workgroupsFor(x) / SHORTEST_STRIP))
  );
  let count = 0;
  const starts = counts.map((own) => (count += own) - own);
  const partial = backend.makeTensorInfo([count], "float32");
  dispatchEach(backend, {
    name: "weighted_distances",
    sets: weighted.map((inputs, i) => ({
      inputs: { ...inputs },
      results: {},
      workgroups: counts[i]!,
      extra: starts[i]!,
    })),
    shared: {},
    overwritten: { partial },
    declarations: workgroupSum("f32", INVOCATIONS),
    code: (components) => `
      var sum = 0.0;
      for (var i = group * ${INVOCATIONS} + local; i < count; i += groups * ${INVOCATIONS}) {
        let difference = $x(i) - $reference(i);
        sum += ${
      components === 4 ? "dot($factors(i) * difference, difference)" : "$factors(i) * difference * difference"
    };
      }
      let all = total(local, sum);
      if (local == 0) { partial[extra + group] = all; }`,
  });
  const [sum] = dispatch(backend, {
    name: "sum_of_partial_distances",
    inputs: { partial: [partial, 1] },
    results: { sum: [[], 1] },
    uniforms: "count : i32",
    uniformValues: [integers(count)],
    workgroups: 1,
    code: `
      ${workgroupSum("f32", INVOCATIONS)}
      fn main(group : i32, local : i32) {
        var own = 0.0;
        for (var i = local; i < uniforms.count; i += ${INVOCATIONS}) { own += partialAt(i); }
        let all = total(local, own);
        if (group == 0 && local == 0) { sum[0] = all; }
      }`,
  });
  backend.disposeData(partial.dataId);
  return sum!;
}

/** Of x's shape each. */
function gradients(
  backend: WebGPUBackend,
  weighted: readonly Weighted[],
  dy: tf.TensorInfo,
): tf.TensorInfo[] {
  return dispatchEach(backend, {
    name: "weighted_distances_gradient",
    sets: weighted.map((inputs) => ({
      inputs: { ...inputs },
      results: { dx: inputs.x.shape },
      workgroups: workgroupsFor(inputs.x),
    })),
    shared: { dy },
    code: () => `
      let i = group * ${INVOCATIONS} + local;
      if (i >= count) { return; }
      $dx[i] = 2.0 * dyAt(0) * $factors(i) * ($x(i) - $reference(i));`,
  }).flat();
}
