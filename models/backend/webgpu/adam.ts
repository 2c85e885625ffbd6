/**
 * AdamUpdates: weights and their moments after one step, as models/ops/adam_update.ts defines them, in one pass. They are
 * overwritten in their own buffers where no other tensor shares these.
 */
import type * as tf from "@tensorflow/tfjs";
import { adamUpdatesKernel } from "../../ops/adam_update.ts";
import { listed } from "../../ops/named_tensors.ts";
import { implement } from "../register.ts";
import { INVOCATIONS } from "./dispatch.ts";
import { dispatchEach, workgroupsFor } from "./dispatch_each.ts";
import { takeForWriting } from "./tensor_buffers.ts";

export function registerAdam(): void {
  implement("webgpu", adamUpdatesKernel, ({ inputs: { coefficients, ...tensors }, backend }) => {
    const own = (tensor: tf.Tensor) => takeForWriting(backend, tensor);
    return dispatchEach(backend, {
      name: "adam",
      sets: listed(tensors, ["weight", "m", "v", "gradient"]).map(({ weight, m, v, gradient }) => ({
        inputs: { gradient },
        results: { weight: own(weight), m: own(m), v: own(v) },
        workgroups: workgroupsFor(gradient),
      })),
      shared: { coefficients },
      code: () => `
        let i = group * ${INVOCATIONS} + local;
        if (i >= count) { return; }
        let g = $gradient(i);
        $m[i] = $m[i] * coefficientsAt(0) + g * coefficientsAt(1);
        $v[i] = $v[i] * coefficientsAt(2) + g * g * coefficientsAt(3);
        $weight[i] += $m[i] * coefficientsAt(5) / (sqrt($v[i] * coefficientsAt(6)) + coefficientsAt(4));`,
    }).flat();
  });
}
