/** Long sums in two stages, without atomics: strips in parallel, then the strips' sums in a fixed order. */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { elementCount } from "../../shape.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { endingOf, type Finish, finished, finishUniforms } from "./finish.ts";
import { componentsOf, integers } from "./program.ts";

/** Fewest values that one invocation adds. */
const SHORTEST_STRIP = 16;

/** Invocations that occupy a large device. */
const MANY = 65536;

/** Most strips that one invocation adds. */
export const MOST_STRIPS = 64;

/** Length and number of the strips for `sums` sums of `length` values each. */
export function stripsOf(length: number, sums: number): { strip: number; strips: number } {
  const strip = Math.max(SHORTEST_STRIP, Math.ceil(length * sums / MANY));
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

/** As `addStrips`, in one stage. @param finish As for `addRows` */
export function addPartialSums(
  backend: WebGPUBackend,
  partial: tf.TensorInfo,
  count: number,
  finish?: FinishOfRows,
): tf.TensorInfo {
  const sum = addRows(backend, partial, count, finish);
  backend.disposeData(partial.dataId);
  return sum;
}

/** What becomes of sums that are rows of so many columns. */
type FinishOfRows = Finish & { readonly columns: number };

/** result[i] = Σ_r partial[r, i], in the order of r, which is to be small; or what becomes of that. */
export function addRows(
  backend: WebGPUBackend,
  partial: tf.TensorInfo,
  count: number,
  finish?: FinishOfRows,
): tf.TensorInfo {
  const length = elementCount(partial.shape) / count, components = componentsOf(finish?.columns ?? length);
  const ending = endingOf(finish), { declaration, values } = finishUniforms(finish);
  const period = (finish?.columns ?? length) / components;
  const [sum] = dispatch(backend, {
    name: `partial_sums ${components} ${ending ?? ""}`,
    inputs: {
      partial: [partial, components],
      ...(ending === "biased" && { bias: [finish!.bias!, components] as const }),
    },
    results: { result: [[length], components] },
    uniforms: `sizes : vec4<i32>, ${declaration}`,
    uniformValues: [integers(count, length / components, period, 0), ...values],
    workgroups: Math.ceil(length / components / INVOCATIONS),
    code: `
      fn main(group : i32, local : i32) {
        let index = group * ${INVOCATIONS} + local;
        if (index >= uniforms.sizes.y) { return; }
        var sum = partialAt(index);
        for (var s = 1; s < uniforms.sizes.x; s++) {
          sum += partialAt(s * uniforms.sizes.y + index);
        }
        result[index] = ${finished(ending, "sum", "biasAt(index % uniforms.sizes.z)")};
      }`,
  });
  return sum!;
}
