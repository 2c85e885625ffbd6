/**
 * UnsortedSegmentSum, the gradient of tf.gather, added up in the order of the rows. The stock kernel adds with
 * float atomics, in whatever order the device happens to take.
 *
 *   result[s, j] = Σ_i x[i, j]   over the rows i whose segment is s
 */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { sizeOf } from "../../shapes.ts";
import { replaceKernel } from "../register.ts";
import { flat, flatOutput, integers } from "./program.ts";

const INVOCATIONS = 64;

export function registerSegmentSum(): void {
  replaceKernel<{ x: tf.Tensor; segmentIds: tf.Tensor }, { numSegments: number }>(
    "webgpu",
    "UnsortedSegmentSum",
    () => ({ inputs: { x, segmentIds }, attributes: { numSegments }, backend }) => {
      const row = x.shape.slice(segmentIds.rank);
      const length = numSegments * sizeOf(row);
      const { dataId } = (backend as WebGPUBackend).runWebGPUProgram(
        {
          shaderKey: "segment_sum",
          variableNames: ["x", "segments"],
          outputShape: flatOutput(length),
          dispatchLayout: { x: [0] },
          dispatch: [Math.ceil(length / INVOCATIONS), 1, 1],
          workgroupSize: [INVOCATIONS, 1, 1],
          size: true,
          uniforms: "rows : i32, width : i32,",
          getUserCode: () => `
            fn main(index : i32) {
              if (index >= uniforms.size) { return; }
              let segment = index / uniforms.width;
              let column = index % uniforms.width;
              var sum = 0.0;
              for (var i = 0; i < uniforms.rows; i++) {
                if (i32(segments[i]) == segment) { sum += f32(x[i * uniforms.width + column]); }
              }
              result[index] = sum;
            }`,
        },
        [flat(x), flat(segmentIds)],
        "float32",
        [integers(segmentIds.size), integers(sizeOf(row))],
      );
      return { dataId, shape: [numSegments, ...row], dtype: "float32" };
    },
  );
}
