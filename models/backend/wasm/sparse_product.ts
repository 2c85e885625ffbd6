/** SparseProduct for wasm, as models/ops/sparse_product.ts defines it: a loop of the host's, sums in double precision. */
import type { SparseProductInputs } from "../../ops/sparse_product.ts";
import { replaceKernel } from "../register.ts";
import type { WasmHeap } from "./heap.ts";

export function registerSparseProduct(): void {
  replaceKernel<SparseProductInputs, unknown>("wasm", "SparseProduct", () => ({ inputs, backend }) => {
    const heap = backend as WasmHeap, height = inputs.starts.size - 1, channels = inputs.x.shape[1];
    const y = heap.makeOutput([height, channels], "float32");
    const sums = heap.typedArrayFromHeap(y);
    const [starts, columns] = [inputs.starts, inputs.columns].map((tensor) =>
      heap.typedArrayFromHeap(tensor)
    );
    const [values, x] = [inputs.values, inputs.x].map((tensor) => heap.typedArrayFromHeap(tensor));
    for (let i = 0; i < height; i++) {
      const begin = starts![i]!, end = starts![i + 1]!;
      for (let c = 0; c < channels; c++) {
        let sum = 0;
        for (let t = begin; t < end; t++) sum += values![t]! * x![columns![t]! * channels + c]!;
        sums[i * channels + c] = sum;
      }
    }
    return y;
  });
}
