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
      tf.tidy(() => {
        const heap = backend as WasmHeap;
        if (isCheaperSwapped(a, b, transposeA, transposeB)) {
          return swapped(multiply(matrices(b, !transposeB), matrices(a, !transposeA), heap));
        }
        return multiply(matrices(a, transposeA), matrices(b, transposeB), heap);
      }),
  );
}

/**
 * Whether to compute a b as (bᵀ aᵀ)ᵀ. What differs is which of the matrices are transposed in memory, and that
 * XNNPACK packs the right one, which costs a third of that. A plain product stays as it is: there, the packed
 * copy of a weight is kept.
 */
function isCheaperSwapped(a: tf.Tensor, b: tf.Tensor, transposeA: boolean, transposeB: boolean): boolean {
  if (!transposeA && !transposeB) return false;
  const rows = a.shape.at(transposeA ? -1 : -2)!, columns = b.shape.at(transposeB ? -2 : -1)!;
  const result = 3 * rows * columns / a.shape.at(transposeA ? -2 : -1)!; // all per length of the reduction
  const direct = (transposeA ? 3 : 0) * rows + (transposeB ? 3 : 0) * columns + columns;
  const other = (transposeB ? 0 : 3) * columns + (transposeA ? 0 : 3) * rows + rows + result;
  return other < direct;
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

/** Each matrix of a stack transposed. */
function swapped(stack: tf.Tensor): tf.Tensor {
  const { outer, values } = matrices(stack, true);
  return tf.reshape(values, [...outer, ...values.shape.slice(1)]);
}

function multiply(a: Matrices, b: Matrices, heap: WasmHeap): tf.Tensor {
  const outer = tf.backend_util.assertAndGetBroadcastShape(a.outer, b.outer);
  const count = tf.util.sizeFromShape(outer);
  const [countA, rows, inner] = a.values.shape, [countB, , columns] = b.values.shape;
  const result = tf.engine().makeTensorFromTensorInfo(heap.makeOutput([...outer, rows, columns], "float32"));
  const product = productOf(heap, a.values, b.values, result);
  if (countB === 1 && countA === count) {
    product.whole(count * rows, inner, columns); // the stack is one tall matrix
    return result;
  }
  const fromA = broadcastIndices(a.outer, outer), fromB = broadcastIndices(b.outer, outer);
  for (let i = 0; i < count; i++) {
    const offsets = [fromA[i]! * rows * inner, fromB[i]! * inner * columns, i * rows * columns];
    product.part(rows, inner, columns, offsets);
  }
  return result;
}

/** The shape with which each right operand was first multiplied. */
const packedShapes = new WeakMap<tf.DataId, string>();

/**
 * Multiplies whole tensors, or matrices that lie at an offset (in elements) inside of them.
 *
 * The native kernel caches XNNPACK's operator, which holds a packed copy of the right matrix, under that
 * matrix's id and for as long as it lives: good for weights. But it does not notice when the same values come
 * with another shape, and would go on with the first. Those, and parts, get an id that lives for one product.
 */
function productOf(heap: WasmHeap, a: tf.Tensor, b: tf.Tensor, out: tf.Tensor) {
  const { tfjs } = heap.wasm;
  const native = heap.wasm.cwrap("BatchMatMul", null, [
    ...["number", "array", "number"], // a: id, shape, rank
    ...["number", "array", "number"], // b
    ...["number", "number", "number"], // transpose a, transpose b, id of the output
  ]);
  const tensors = [a, b, out].map((tensor) => heap.dataIdMap.get(tensor.dataId));
  const call = (ids: number[], rows: number, inner: number, columns: number) =>
    native(ids[0], shape(1, rows, inner), 3, ids[1], shape(1, inner, columns), 3, 0, 0, ids[2]);

  const part = (rows: number, inner: number, columns: number, offsets: number[]) => {
    const sizes = [rows * inner, inner * columns, rows * columns];
    const ids = tensors.map(({ memoryOffset }, i) => {
      const id = heap.dataIdNextNumber++;
      tfjs.registerTensor(id, sizes[i]!, memoryOffset + offsets[i]! * FLOAT);
      return id;
    });
    call(ids, rows, inner, columns);
    ids.forEach((id) => tfjs.disposeData(id)); // and with it, the operator
  };
  const whole = (rows: number, inner: number, columns: number) => {
    const packed = `${inner} x ${columns}`;
    if (!packedShapes.has(b.dataId)) packedShapes.set(b.dataId, packed);
    if (packedShapes.get(b.dataId) !== packed) return part(rows, inner, columns, [0, 0, 0]);
    call(tensors.map(({ id }) => id), rows, inner, columns);
  };
  return { whole, part };
}

function shape(...dimensions: number[]): Uint8Array {
  return new Uint8Array(new Int32Array(dimensions).buffer);
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
