/**
 * BatchMatMul for wasm. The stock kernel reaches XNNPACK only for one untransposed pair of matrices; any other
 * case runs a scalar loop that is ten times slower. Here operands are transposed in memory and every pair of a
 * batch goes to XNNPACK by itself, as a view of the batch's memory.
 */
import * as tf from "@tensorflow/tfjs";
import { replaceKernel } from "../register.ts";
import { FLOAT, type WasmHeap } from "./heap.ts";

interface Inputs {
  a: tf.Tensor;
  b: tf.Tensor;
}

interface Attributes {
  transposeA: boolean;
  transposeB: boolean;
}

export function registerMatMul(): void {
  replaceKernel<Inputs, Attributes>(
    "wasm",
    "BatchMatMul",
    () => ({ inputs: { a, b }, attributes: { transposeA, transposeB }, backend }) =>
      tf.tidy(() => multiply(matrices(a, transposeA), matrices(b, transposeB), backend as WasmHeap)),
  );
}

/** A stack of row-major matrices [batch, rows, columns], and the dimensions of the stack. */
interface Matrices {
  readonly outer: number[];
  readonly values: tf.Tensor3D;
}

function matrices(operand: tf.Tensor, transposed: boolean): Matrices {
  const outer = operand.shape.slice(0, -2);
  const [rows, columns] = operand.shape.slice(-2) as [number, number];
  const values = tf.reshape<tf.Rank.R3>(operand, [tf.util.sizeFromShape(outer), rows, columns]);
  return { outer, values: transposed ? tf.transpose(values, [0, 2, 1]) : values };
}

function multiply(a: Matrices, b: Matrices, heap: WasmHeap): tf.Tensor {
  const outer = tf.backend_util.assertAndGetBroadcastShape(a.outer, b.outer);
  const [, rows, inner] = a.values.shape;
  const [shared, , columns] = b.values.shape;
  const out = heap.makeOutput([...outer, rows, columns], "float32");
  const result = tf.engine().makeTensorFromTensorInfo(out);
  const count = tf.util.sizeFromShape(outer);
  const product = pairMultiplier(heap, a.values, b.values, result);
  if (shared === 1 && a.values.shape[0] === count) {
    product(count * rows, inner, columns, 0, 0, 0); // one right operand: the whole stack is one tall matrix
    return result;
  }
  const fromA = broadcastIndices(a.outer, outer), fromB = broadcastIndices(b.outer, outer);
  for (let i = 0; i < count; i++) {
    product(rows, inner, columns, fromA[i]! * rows * inner, fromB[i]! * inner * columns, i * rows * columns);
  }
  return result;
}

type PairMultiplier = (
  rows: number,
  inner: number,
  columns: number,
  offsetA: number,
  offsetB: number,
  offsetOut: number,
) => void;

/**
 * Multiplies single matrices that lie at an offset (in elements) inside larger tensors. The views get ids of
 * their own: XNNPACK's operator, with its packed copy of the right matrix, is cached under that id and
 * leaves with it.
 */
function pairMultiplier(heap: WasmHeap, a: tf.Tensor, b: tf.Tensor, out: tf.Tensor): PairMultiplier {
  const { tfjs } = heap.wasm;
  const call = heap.wasm.cwrap("BatchMatMul", null, [
    ...["number", "array", "number"], // a: id, shape, rank
    ...["number", "array", "number"], // b
    ...["number", "number", "number"], // transpose a, transpose b, id of the output
  ]);
  const base = [a, b, out].map((tensor) => heap.getMemoryOffset(tensor.dataId));
  const ids = base.map(() => heap.dataIdNextNumber++);
  const shape = (...dims: number[]) => new Uint8Array(new Int32Array(dims).buffer);
  return (rows, inner, columns, ...offsets) => {
    const sizes = [rows * inner, inner * columns, rows * columns];
    ids.forEach((id, i) => tfjs.registerTensor(id, sizes[i]!, base[i]! + offsets[i]! * FLOAT));
    call(ids[0], shape(1, rows, inner), 3, ids[1], shape(1, inner, columns), 3, 0, 0, ids[2]);
    ids.forEach((id) => tfjs.disposeData(id));
  };
}

/** For every member of the broadcast shape, in order, which member of `shape` it reads. */
function broadcastIndices(shape: readonly number[], broadcast: readonly number[]): number[] {
  const padded = [...Array<number>(broadcast.length - shape.length).fill(1), ...shape];
  let indices = [0];
  broadcast.forEach((size, axis) => {
    const own = padded[axis]!;
    indices = indices.flatMap((index) =>
      Array.from({ length: size }, (_, i) => index * own + (own === 1 ? 0 : i))
    );
  });
  return indices;
}
