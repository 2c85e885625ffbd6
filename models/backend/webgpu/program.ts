/** What kernels use of tfjs' WebGPU backend. */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { sizeOf } from "../../shapes.ts";

/** A compute shader and how it is dispatched. Its `main` receives the index of the invocation. */
export type Program = Parameters<WebGPUBackend["runWebGPUProgram"]>[0];

/** The value of a uniform, in the order in which the program's `uniforms` declares them. */
export type Uniform = NonNullable<Parameters<WebGPUBackend["runWebGPUProgram"]>[3]>[number];

/** One to four 32-bit integers: an `i32` or a `vecN<i32>` in the shader. */
export function integers(...data: number[]): Uniform {
  return { type: "int32", data };
}

/** One to four 32-bit floats: an `f32` or a `vecN<f32>` in the shader. */
export function floats(...data: number[]): Uniform {
  return { type: "float32", data };
}

/**
 * The same values without their shape. tfjs compiles a shader again for each new combination of ranks and
 * equal shapes; kernels that take all sizes as uniforms describe their inputs and outputs as flat.
 */
export function flat({ dataId, shape, dtype }: tf.TensorInfo): tf.TensorInfo {
  return { dataId, shape: [sizeOf(shape)], dtype };
}

/** The shape of a flat output: its rank differs from a flat input's, so that the two shapes are never equal. */
export function flatOutput(size: number): number[] {
  return [1, size];
}

/** Values per access: 4 where rows of that length allow it, else 1. */
export function componentsOf(rowLength: number): 1 | 4 {
  return rowLength % 4 === 0 ? 4 : 1;
}
