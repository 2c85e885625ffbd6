/** result[i] = Σ_s partial[s, i], in the order of s. */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { componentsOf, flat, flatOutput, integers, type Program, size } from "./program.ts";

const THREADS = 64;

/** Takes ownership of `partial`, which holds `count` addends one behind the other. */
export function addPartialSums(backend: WebGPUBackend, partial: tf.TensorInfo, count: number): tf.TensorInfo {
  const length = size(partial.shape) / count;
  const components = componentsOf(length);
  const program: Program = {
    shaderKey: `partial_sums_${components}`,
    variableNames: ["partial"],
    outputComponent: components,
    outputShape: flatOutput(length),
    dispatchLayout: { x: [0] },
    dispatch: [Math.ceil(length / components / THREADS), 1, 1],
    workgroupSize: [THREADS, 1, 1],
    size: true,
    uniforms: "count : i32,",
    getUserCode: () => `
      fn main(index : i32) {
        if (index < uniforms.size) {
          var sum = partial[index];
          for (var s = 1; s < uniforms.count; s++) {
            sum += partial[s * uniforms.size + index];
          }
          result[index] = sum;
        }
      }`,
  };
  const sum = backend.runWebGPUProgram(program, [flat(partial)], "float32", [integers(count)]);
  backend.disposeData(partial.dataId);
  return sum;
}
