/** Swish for wasm, x · sigmoid(slope · x), and its gradient, as models/ops/layers.ts defines them. */
import type * as tf from "@tensorflow/tfjs";
import { replaceKernel } from "../register.ts";
import type { WasmHeap } from "./heap.ts";
import { runFlat } from "./native/elementwise.ts";
import { addressOf, withWorkspace } from "./native/workspace.ts";

interface Inputs {
  readonly x: tf.Tensor;
  /** For the gradient. */
  readonly dy?: tf.Tensor;
}

export function registerSwish(): void {
  for (const [kernel, strip] of [["Swish", "swish"], ["SwishGradient", "swishGradient"]] as const) {
    replaceKernel<Inputs, { readonly slope: number }>(
      "wasm",
      kernel,
      () => ({ inputs: { x, dy }, attributes: { slope }, backend }) => {
        const heap = backend as WasmHeap;
        const result = heap.makeOutput(x.shape, "float32");
        const addresses = [...(dy ? [dy] : []), x, result].map((tensor) => addressOf(heap, tensor));
        withWorkspace(heap, (workspace) => runFlat(heap, workspace, strip, x.size, addresses, [-slope]));
        return result;
      },
    );
  }
}
