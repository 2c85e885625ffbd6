/** Concat and Pack for wasm, as copies that can be put on record. */
import * as tf from "@tensorflow/tfjs";
import { elementCount } from "../../shape.ts";
import { replaceKernel } from "../register.ts";
import { addressIn, valueBytes, type WasmHeap } from "./heap.ts";
import { copyRuns } from "./host_functions.ts";
import { onHost } from "./recorder.ts";

export function registerConcat(): void {
  replaceKernel<tf.Tensor[], { axis: number }>("wasm", "Concat", (stock) => (call) => {
    const tensors = call.inputs.filter(({ size }) => size > 0);
    if (tensors.length < 2 || !haveOneType(tensors)) return stock(call);
    const axis = tf.util.parseAxisParam(call.attributes.axis, tensors[0]!.shape)[0]!;
    const shape = tf.backend_util.computeOutShape(tensors.map(({ shape }) => shape), axis);
    return joined(call.backend as WasmHeap, tensors, axis, shape);
  });
  replaceKernel<tf.Tensor[], { axis: number }>("wasm", "Pack", (stock) => (call) => {
    const { inputs: tensors, attributes, backend } = call, [{ shape, rank, size }] = tensors as [tf.Tensor];
    if (size === 0 || !haveOneType(tensors) || tensors.some((other) => `${other.shape}` !== `${shape}`)) {
      return stock(call); // which says what is wrong
    }
    const axis = attributes.axis < 0 ? attributes.axis + rank + 1 : attributes.axis;
    return joined(backend as WasmHeap, tensors, axis, shape.toSpliced(axis, 0, tensors.length));
  });
}

function haveOneType(tensors: readonly tf.Tensor[]): boolean {
  const [first] = tensors;
  return first !== undefined && first.dtype !== "string" &&
    tensors.every(({ dtype }) => dtype === first.dtype);
}

/** Takes turns in copying a run of each tensor: all that lies within `axis`. */
function joined(heap: WasmHeap, tensors: readonly tf.Tensor[], axis: number, shape: number[]): tf.TensorInfo {
  const [{ dtype }] = tensors as [tf.Tensor], rows = elementCount(shape.slice(0, axis));
  const out = heap.makeOutput(shape, dtype), row = elementCount(shape) / rows * valueBytes(dtype);
  let to = addressIn(heap, out);
  for (const tensor of tensors) {
    const run = tensor.size / rows * valueBytes(dtype);
    onHost(heap, copyRuns, addressIn(heap, tensor), to, run, rows, run, row);
    to += run;
  }
  return out;
}
