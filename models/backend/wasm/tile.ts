/** Tile for wasm where whole tensors are repeated along the first axis. The stock kernel copies value by value. */
import type * as tf from "@tensorflow/tfjs";
import { replaceKernel } from "../register.ts";
import { addressIn, valueBytes, type WasmHeap } from "./heap.ts";
import { copyRuns } from "./host_functions.ts";
import { onHost } from "./recorder.ts";

export function registerTile(): void {
  replaceKernel<{ x: tf.Tensor }, { reps: number[] }>("wasm", "Tile", (stock) => (call) => {
    const { inputs: { x }, attributes: { reps }, backend } = call;
    const [count = 1, ...others] = reps;
    if (x.dtype === "string" || reps.length !== x.rank || others.some((times) => times !== 1)) {
      return stock(call);
    }
    const heap = backend as WasmHeap;
    const out = heap.makeOutput([x.shape[0]! * count, ...x.shape.slice(1)], x.dtype);
    const bytes = x.size * valueBytes(x.dtype);
    onHost(heap, copyRuns, addressIn(heap, x), addressIn(heap, out), bytes, count, 0, bytes);
    return out;
  });
}
