/**
 * AdamUpdate for wasm: a weight and its moments after one step, as models/ops/adam_update.ts defines them, in one pass over
 * the native heap. Composed of tfjs' kernels it takes fourteen, each through memory.
 *
 * Nothing is overwritten: XNNPACK keeps what it has made of a filter for as long as the filter's tensor lives.
 */
import { adamKernel } from "../../ops/adam_update.ts";
import { implement } from "../register.ts";
import { runFlat } from "./native/elementwise.ts";
import { addressOf, withWorkspace } from "./native/workspace.ts";

export function registerAdam(): void {
  implement("wasm", adamKernel, ({ inputs: { weight, m, v, gradient, coefficients }, backend: heap }) => {
    const outputs = [m, v, weight].map(({ shape }) => heap.makeOutput(shape, "float32"));
    const numbers = heap.typedArrayFromHeap(coefficients).slice();
    const addresses = [weight, m, v, gradient, ...outputs].map((tensor) => addressOf(heap, tensor));
    withWorkspace(heap, (workspace) => runFlat(heap, workspace, "adam", gradient.size, addresses, numbers));
    const [nextM, nextV, nextWeight] = outputs;
    return [nextWeight!, nextM!, nextV!];
  });
}
