/** SparseProduct for wasm, as models/ops/sparse_product.ts defines it: a loop of the host's, sums in double precision. */
import { sparseProductKernel } from "../../ops/sparse_product.ts";
import { implement } from "../register.ts";
import { addressIn, type WasmHeap } from "./heap.ts";
import { onHost } from "./recorder.ts";

export function registerSparseProduct(): void {
  implement("wasm", sparseProductKernel, ({ inputs, backend: heap }) => {
    const height = inputs.starts.size - 1, channels = inputs.x.shape[1];
    const y = heap.makeOutput([height, channels], "float32");
    const [starts, columns] = [addressIn(heap, inputs.starts), addressIn(heap, inputs.columns)];
    const [values, x, sums] = [addressIn(heap, inputs.values), addressIn(heap, inputs.x), addressIn(heap, y)];
    onHost(heap, multiply, starts, columns, values, x, sums, height, channels);
    return y;
  });
}

function multiply(
  { wasm }: WasmHeap,
  ...[startsAt, columnsAt, valuesAt, xAt, sumsAt, height, channels]: [
    ...[starts: number, columns: number, values: number, x: number, sums: number],
    ...[height: number, channels: number],
  ]
): void {
  const { buffer } = wasm.HEAPF32;
  const starts = new Int32Array(buffer, startsAt), columns = new Int32Array(buffer, columnsAt);
  const [values, x, sums] = [valuesAt, xAt, sumsAt].map((at) => new Float32Array(buffer, at)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  for (let i = 0; i < height; i++) {
    const begin = starts[i]!, end = starts[i + 1]!;
    for (let c = 0; c < channels; c++) {
      let sum = 0;
      for (let t = begin; t < end; t++) sum += values[t]! * x[columns[t]! * channels + c]!;
      sums[i * channels + c] = sum;
    }
  }
}
