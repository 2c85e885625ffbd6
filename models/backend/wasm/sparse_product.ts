/** SparseProduct for wasm, as models/ops/sparse_product.ts defines it: a loop of the host's, sums in double precision. */
import { sparseProductKernel } from "../../ops/sparse_product.ts";
import { implement } from "../register.ts";

export function registerSparseProduct(): void {
  implement("wasm", sparseProductKernel, ({ inputs, backend: heap }) => {
    const height = inputs.starts.size - 1, channels = inputs.x.shape[1];
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
