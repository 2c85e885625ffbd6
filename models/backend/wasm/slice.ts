/**
 * Slice and SplitV for wasm. For each piece, the stock kernels copy the whole tensor out of the native heap.
 */
import * as tf from "@tensorflow/tfjs";
import { sizeOf } from "../../shapes.ts";
import { replaceKernel } from "../register.ts";
import type { WasmHeap } from "./heap.ts";

export function registerSlice(): void {
  replaceKernel<{ x: tf.Tensor }, { begin: number[]; size: number[] }>(
    "wasm",
    "Slice",
    (stock) => (call) => {
      const { inputs: { x }, attributes, backend } = call;
      if (x.dtype === "string") return stock(call);
      const [begin, size] = tf.slice_util.parseSliceParams(x, attributes.begin, attributes.size);
      return cut(backend as WasmHeap, x, begin!, size!);
    },
  );
  replaceKernel<{ x: tf.Tensor }, { numOrSizeSplits: number | number[]; axis: number }, tf.TensorInfo[]>(
    "wasm",
    "SplitV",
    (stock) => (call) => {
      const { inputs: { x }, attributes, backend } = call;
      if (x.dtype === "string") return stock(call);
      const axis = tf.util.parseAxisParam(attributes.axis, x.shape)[0]!;
      const begin = x.shape.map(() => 0);
      return tf.backend_util.prepareSplitSize(x, attributes.numOrSizeSplits, axis).map((length) => {
        const piece = cut(backend as WasmHeap, x, begin, x.shape.map((all, i) => i === axis ? length : all));
        begin[axis]! += length;
        return piece;
      });
    },
  );
}

/** Below this many values, a loop is faster than a call that copies them. */
const SHORT_RUN = 16;

function cut(heap: WasmHeap, x: tf.Tensor, begin: number[], size: number[]): tf.TensorInfo {
  const out = heap.makeOutput(size, x.dtype);
  if (sizeOf(size) === 0) return out;
  const source = heap.typedArrayFromHeap(x), target = heap.typedArrayFromHeap(out);

  // Values along the innermost axis that is cut, and along all axes within it, are contiguous in memory.
  const whole = (axis: number) => size[axis] === x.shape[axis];
  let inner = x.rank - 1;
  while (inner > 0 && whole(inner)) inner--;
  const strides = [...tf.util.computeStrides(x.shape), 1];
  const run = sizeOf(size.slice(inner));

  let written = 0;
  const copy = (axis: number, offset: number) => {
    const from = offset + (begin[axis] ?? 0) * strides[axis]!;
    if (axis < inner) {
      for (let i = 0; i < size[axis]!; i++) copy(axis + 1, from + i * strides[axis]!);
      return;
    }
    if (run < SHORT_RUN) {
      for (let i = 0; i < run; i++) target[written + i] = source[from + i]!;
    } else {
      target.set(source.subarray(from, from + run), written);
    }
    written += run;
  };
  copy(0, 0);
  return out;
}
