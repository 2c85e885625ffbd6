/** tfjs' kernels that compute in JavaScript, with what they do to the heap as calls that can be put on record. */
import * as tf from "@tensorflow/tfjs";
import { elementCount } from "../../shape.ts";
import { type Kernel, replaceKernel } from "../register.ts";
import { addressIn, type WasmHeap } from "./heap.ts";
import { fillFloats } from "./host_functions.ts";
import { onHost, replacement, unheard, withReplaced, writeConstant } from "./recorder.ts";

export function registerStockHostKernels(): void {
  replaceKernel<unknown, { shape: number[]; value: number; dtype?: tf.DataType }>(
    "wasm",
    "Fill",
    (stock) => (call) => {
      const { attributes: { shape, value, dtype = tf.util.inferDtype(value) }, backend } = call;
      return dtype === "float32" ? filled(backend as WasmHeap, shape, value) : constant(stock)(call);
    },
  );
  replaceKernel("wasm", "Range", constant);
  for (const [name, value] of [["ZerosLike", 0], ["OnesLike", 1]] as const) {
    replaceKernel<{ x: tf.Tensor }, unknown>("wasm", name, (stock) => (call) => {
      const { inputs: { x }, backend } = call;
      return x.dtype === "float32" ? filled(backend as WasmHeap, x.shape, value) : constant(stock)(call);
    });
  }
  replaceKernel<{ x: tf.Tensor }, { dtype: tf.DataType }>("wasm", "Cast", (stock) => (call) => {
    const { inputs: { x }, attributes: { dtype }, backend } = call;
    const cast = CASTS[`${x.dtype} to ${dtype}`], heap = backend as WasmHeap;
    if (!cast) return stock(call);
    const out = heap.makeOutput(x.shape, dtype);
    onHost(heap, cast, addressIn(heap, x), addressIn(heap, out), x.size);
    return out;
  });
  replaceKernel("wasm", "GatherV2", checksOnHost);
}

function filled(heap: WasmHeap, shape: number[], value: number): tf.TensorInfo {
  const out = heap.makeOutput(shape, "float32"), count = elementCount(shape);
  onHost(heap, fillFloats, addressIn(heap, out), count, value);
  return out;
}

/** A kernel whose result does not depend on what lies in the heap. */
function constant<Inputs, Attributes>(stock: Kernel<Inputs, Attributes>): Kernel<Inputs, Attributes> {
  return (call) => {
    const heap = call.backend as WasmHeap, out = unheard(heap, () => stock(call));
    const values = unheard(heap, () => heap.readSync(out.dataId));
    if (out.dtype !== "string") writeConstant(heap, values as tf.TypedArray, addressIn(heap, out));
    return out;
  };
}

type Cast = (heap: WasmHeap, from: number, to: number, count: number) => void;

/** A cast copies between views of the heap, as tfjs does. */
function castBetween<From extends ArrayLike<number>>(
  From: new (buffer: ArrayBufferLike, address: number, count: number) => From,
  To: new (buffer: ArrayBufferLike, address: number, count: number) => { set(values: From): void },
): Cast {
  return ({ wasm: { asm: { memory: { buffer } } } }, from, to, count) =>
    new To(buffer, to, count).set(new From(buffer, from, count));
}

const CASTS: Readonly<Record<string, Cast | undefined>> = {
  "float32 to int32": castBetween(Float32Array, Int32Array),
  "float32 to bool": castBetween(Float32Array, Uint8Array),
  "int32 to float32": castBetween(Int32Array, Float32Array),
  "int32 to bool": castBetween(Int32Array, Uint8Array),
  "bool to float32": castBetween(Uint8Array, Float32Array),
  "bool to int32": castBetween(Uint8Array, Int32Array),
};

/** A kernel that looks at values only to throw where they are wrong; a repetition does without. */
function checksOnHost(stock: Kernel<Record<string, tf.Tensor>, unknown>): typeof stock {
  return (call) => {
    const heap = call.backend as WasmHeap, { readSync } = heap;
    const unheardReading: typeof readSync = (...given) => unheard(heap, () => readSync.call(heap, ...given));
    return withReplaced(heap, { readSync: replacement(unheardReading) }, () => stock(call));
  };
}
