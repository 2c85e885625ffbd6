/** Long sums in two stages, without atomics: strips in parallel, then the strips' sums in a fixed order. */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { sizeOf } from "../../shapes.ts";
import { componentsOf, flat, flatOutput, integers, type Program } from "./program.ts";

const THREADS = 64;

/** Fewest values that one invocation adds. */
const SHORTEST_STRIP = 16;

/** Invocations that occupy a large device. */
const INVOCATIONS = 65536;

/** Most strips that one invocation adds. */
const MOST_STRIPS = 64;

/** Length and number of the strips for `sums` sums of `length` values each. */
export function stripsOf(length: number, sums: number): { strip: number; strips: number } {
  const strip = Math.max(SHORTEST_STRIP, Math.ceil(length * sums / INVOCATIONS));
  const strips = Math.ceil(length / strip);
  // Many are added in two stages, the first of which leaves `MOST_STRIPS`; the last strips may be empty.
  return {
    strip,
    strips: strips <= MOST_STRIPS ? strips : Math.ceil(strips / MOST_STRIPS) * MOST_STRIPS,
  };
}

/** The first of the two stages, where there are many strips. Takes ownership of `partial`. */
export function addManyStrips(
  backend: WebGPUBackend,
  partial: tf.TensorInfo,
  strips: number,
): { sums: tf.TensorInfo; strips: number } {
  if (strips <= MOST_STRIPS) return { sums: partial, strips };
  return { sums: addPartialSums(backend, partial, strips / MOST_STRIPS), strips: MOST_STRIPS };
}

/** result[i] = Σ_s partial[s, i], in the order of s. Takes ownership of `partial`. */
export function addStrips(backend: WebGPUBackend, partial: tf.TensorInfo, strips: number): tf.TensorInfo {
  const few = addManyStrips(backend, partial, strips);
  return few.strips === 1 ? few.sums : addPartialSums(backend, few.sums, few.strips);
}

/** As `addStrips`, in one stage. */
export function addPartialSums(backend: WebGPUBackend, partial: tf.TensorInfo, count: number): tf.TensorInfo {
  const length = sizeOf(partial.shape) / count;
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
