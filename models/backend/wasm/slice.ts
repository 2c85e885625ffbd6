/**
 * Slice, StridedSlice, SplitV and Unpack for wasm. For each piece, the stock kernels copy the whole tensor out of the native heap.
 */
import * as tf from "@tensorflow/tfjs";
import { elementCount, rowMajorStrides } from "../../shape.ts";
import { replaceKernel } from "../register.ts";
import { addressIn, valueBytes, type WasmHeap } from "./heap.ts";
import { copyRuns } from "./host_functions.ts";
import { onHost } from "./recorder.ts";

interface StridedSliceAttributes {
  readonly begin: number[];
  readonly end: number[];
  readonly strides: number[];
  readonly beginMask: number;
  readonly endMask: number;
  readonly ellipsisMask: number;
  readonly newAxisMask: number;
  readonly shrinkAxisMask: number;
}

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
  replaceKernel<{ x: tf.Tensor }, StridedSliceAttributes>("wasm", "StridedSlice", (stock) => (call) => {
    const { inputs: { x }, attributes: a, backend } = call;
    // deno-fmt-ignore: as tfjs calls it
    const info = tf.slice_util.sliceInfo(
      x.shape, a.begin, a.end, a.strides,
      a.beginMask, a.endMask, a.ellipsisMask, a.newAxisMask, a.shrinkAxisMask,
    );
    const { isIdentity, sliceDim0, isSimpleSlice, begin, end, strides, finalShape } = info;
    const isRun = (sliceDim0 || isSimpleSlice) && end.every((stop, axis) => stop >= begin[axis]!);
    if (x.dtype === "string" || isIdentity || !isRun) return stock(call);
    const size = tf.slice_util.computeOutShape(begin, end, strides);
    return { ...cut(backend as WasmHeap, x, begin, size), shape: finalShape };
  });
  replaceKernel<{ value: tf.Tensor }, { axis: number }, tf.TensorInfo[]>(
    "wasm",
    "Unpack",
    (stock) => (call) => {
      const { inputs: { value }, attributes: { axis }, backend } = call;
      if (value.dtype === "string") return stock(call);
      return unpacked(backend as WasmHeap, value, axis < 0 ? axis + value.rank : axis);
    },
  );
}

/** The pieces of one row along an axis, without that axis. */
function unpacked(heap: WasmHeap, x: tf.Tensor, axis: number): tf.TensorInfo[] {
  const begin = x.shape.map(() => 0), size = x.shape.map((all, i) => i === axis ? 1 : all);
  return Array.from({ length: x.shape[axis]! }, (_, i) => {
    begin[axis] = i;
    const piece = cut(heap, x, begin, size);
    return { ...piece, shape: piece.shape.filter((_, i) => i !== axis) };
  });
}

function cut(heap: WasmHeap, x: tf.Tensor, begin: number[], size: number[]): tf.TensorInfo {
  const out = heap.makeOutput(size, x.dtype);
  if (elementCount(size) === 0) return out;
  const value = valueBytes(x.dtype);

  // Values along the innermost axis that is cut, and along all axes within it, are contiguous in memory.
  let inner = Math.max(0, x.rank - 1);
  while (inner > 0 && size[inner] === x.shape[inner]) inner--;
  const fromSteps = rowMajorStrides(x.shape), toSteps = rowMajorStrides(size);
  const first = begin.reduce((sum, start, axis) => sum + start * fromSteps[axis]!, 0);
  const axes = size.slice(0, inner).flatMap((count, axis) => [
    count,
    fromSteps[axis]! * value,
    toSteps[axis]! * value,
  ]);
  const run = elementCount(size.slice(inner)) * value;
  onHost(heap, copyRuns, addressIn(heap, x) + first * value, addressIn(heap, out), run, ...axes);
  return out;
}
