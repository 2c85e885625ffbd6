/**
 * Identity for wasm, Cast to the type that a tensor already has, and Transpose that moves no value. The stock kernels copy. Here the result shares the
 * values, as that of tf.reshape does: they never change once they are written.
 */
import type * as tf from "@tensorflow/tfjs";
import { replaceKernel } from "../register.ts";
import type { WasmHeap } from "./heap.ts";

export function registerIdentity(): void {
  replaceKernel<{ x: tf.Tensor }, unknown>(
    "wasm",
    "Identity",
    (stock) => (call) => {
      const { inputs: { x }, backend } = call;
      return x.dtype === "string" ? stock(call) : share(backend as WasmHeap, x);
    },
  );
  replaceKernel<{ x: tf.Tensor }, { dtype: tf.DataType }>(
    "wasm",
    "Cast",
    (stock) => (call) => {
      const { inputs: { x }, attributes: { dtype }, backend } = call;
      return x.dtype === dtype && dtype !== "string" ? share(backend as WasmHeap, x) : stock(call);
    },
  );
  replaceKernel<{ x: tf.Tensor }, { perm: number[] }>("wasm", "Transpose", (stock) => (call) => {
    const { inputs: { x }, attributes: { perm }, backend } = call;
    const moved = perm.filter((axis) => x.shape[axis] !== 1);
    const isSame = x.dtype !== "string" && moved.every((axis, i) => i === 0 || axis > moved[i - 1]!);
    return isSame
      ? { ...share(backend as WasmHeap, x), shape: perm.map((axis) => x.shape[axis]!) }
      : stock(call);
  });
}

function share(heap: WasmHeap, { dataId, shape, dtype }: tf.Tensor): tf.TensorInfo {
  heap.incRef(dataId);
  return { dataId, shape, dtype };
}
