/** Swish for wasm, x · sigmoid(slope · x), and its gradient, as models/ops/swish.ts defines them. */
import type * as tf from "@tensorflow/tfjs";
import { swishGradientKernel, swishKernel } from "../../ops/swish.ts";
import { implement } from "../register.ts";
import type { WasmHeap } from "./heap.ts";
import { runFlat } from "./native/elementwise.ts";
import { addressOf, withWorkspace } from "./native/workspace.ts";

export function registerSwish(): void {
  implement(
    "wasm",
    swishKernel,
    ({ inputs: { x }, attributes: { slope }, backend }) => compute(backend, "swish", [x], slope),
  );
  implement(
    "wasm",
    swishGradientKernel,
    ({ inputs: { dy, x }, attributes: { slope }, backend }) =>
      compute(backend, "swishGradient", [dy, x], slope),
  );
}

/** A tensor of the inputs' shape. */
function compute(
  heap: WasmHeap,
  kernel: "swish" | "swishGradient",
  inputs: readonly [tf.Tensor, ...tf.Tensor[]],
  slope: number,
): tf.TensorInfo {
  const [{ shape, size }] = inputs;
  const result = heap.makeOutput(shape, "float32");
  const addresses = [...inputs, result].map((tensor) => addressOf(heap, tensor));
  withWorkspace(heap, (workspace) => runFlat(heap, workspace, kernel, size, addresses, [-slope]));
  return result;
}
