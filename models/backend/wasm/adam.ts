/**
 * AdamUpdate for wasm: a weight and its moments after one step, as models/ops/adam_update.ts defines them, in one pass over
 * the native heap. Composed of tfjs' kernels it takes fourteen, each through memory.
 *
 * Nothing is overwritten: XNNPACK keeps what it has made of a filter for as long as the filter's tensor lives.
 */
import type { TensorInfo } from "@tensorflow/tfjs";
import type { AdamUpdateInputs } from "../../ops/kernel_arguments.ts";
import { replaceKernel } from "../register.ts";
import type { WasmHeap } from "./heap.ts";
import { runFlat } from "./native/elementwise.ts";
import { addressOf, withWorkspace } from "./native/workspace.ts";

export function registerAdam(): void {
  replaceKernel<AdamUpdateInputs, unknown, TensorInfo[]>(
    "wasm",
    "AdamUpdate",
    () => ({ inputs: { weight, m, v, gradient, coefficients }, backend }) => {
      const heap = backend as WasmHeap;
      const outputs = [m, v, weight].map(({ shape }) => heap.makeOutput(shape, "float32"));
      const numbers = heap.typedArrayFromHeap(coefficients).slice();
      const addresses = [weight, m, v, gradient, ...outputs].map((tensor) => addressOf(heap, tensor));
      withWorkspace(
        heap,
        (workspace) => runFlat(heap, workspace, "adam", gradient.size, addresses, numbers),
      );
      const [nextM, nextV, nextWeight] = outputs;
      return [nextWeight!, nextM!, nextV!];
    },
  );
}
