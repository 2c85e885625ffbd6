/** Both GELUs for wasm and their gradients, as models/ops/gelu.ts defines them. */
import type * as tf from "@tensorflow/tfjs";
import { geluGradientKernel, geluKernel, tanhGeluGradientKernel, tanhGeluKernel } from "../../ops/gelu.ts";
import { implement } from "../register.ts";
import type { WasmHeap } from "./heap.ts";
import type { ElementwiseName } from "./native/code/elementwise_formulas.ts";
import { runFlat } from "./native/elementwise.ts";
import { addressOf, withWorkspace } from "./native/workspace.ts";

export function registerGelu(): void {
  for (const [kernel, name] of [[geluKernel, "gelu"], [tanhGeluKernel, "tanhGelu"]] as const) {
    implement("wasm", kernel, ({ inputs: { x }, backend }) => compute(backend, name, [x]));
  }
  for (
    const [kernel, name] of [
      [geluGradientKernel, "geluGradient"],
      [tanhGeluGradientKernel, "tanhGeluGradient"],
    ] as const
  ) {
    implement("wasm", kernel, ({ inputs: { dy, x }, backend }) => compute(backend, name, [dy, x]));
  }
}

/** A tensor of the inputs' shape. */
function compute(
  heap: WasmHeap,
  kernel: ElementwiseName,
  inputs: readonly [tf.Tensor, ...tf.Tensor[]],
): tf.TensorInfo {
  const [{ shape, size }] = inputs;
  const result = heap.makeOutput(shape, "float32");
  const addresses = [...inputs, result].map((tensor) => addressOf(heap, tensor, size));
  withWorkspace(heap, (workspace) => runFlat(heap, workspace, kernel, size, addresses));
  return result;
}
