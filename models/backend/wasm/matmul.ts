/**
 * BatchMatMul for wasm, by native kernels of our own. The stock kernel reaches XNNPACK only for one untransposed pair
 * of matrices; any other case runs a scalar loop that is ten times slower.
 */
import * as tf from "@tensorflow/tfjs";
import { sizeOf } from "../../shapes.ts";
import { replaceKernel } from "../register.ts";
import { FLOAT, type WasmHeap } from "./heap.ts";
import { multiply } from "./native/gemm.ts";
import { addressOf, withWorkspace } from "./native/workspace.ts";

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
    () => ({ inputs: { a, b }, attributes: { transposeA, transposeB }, backend }) => {
      if (a.dtype !== "float32" || b.dtype !== "float32") {
        throw new Error(`Cannot multiply ${a.dtype} by ${b.dtype} on wasm: cast them to float32`);
      }
      const heap = backend as WasmHeap;
      const stackA = a.shape.slice(0, -2), stackB = b.shape.slice(0, -2);
      const stack = tf.backend_util.assertAndGetBroadcastShape(stackA, stackB);
      const count = sizeOf(stack);
      const rows = a.shape.at(transposeA ? -1 : -2)!, inner = a.shape.at(transposeA ? -2 : -1)!;
      const columns = b.shape.at(transposeB ? -2 : -1)!;
      const out = heap.makeOutput([...stack, rows, columns], "float32");
      const isTall = !transposeA && a.size === count * rows * inner && b.size === inner * columns;
      const sizes = { rows: isTall ? count * rows : rows, inner, columns };
      const ofA = isTall ? [0] : broadcastIndices(stackA, stack), ofB = broadcastIndices(stackB, stack);
      withWorkspace(heap, (workspace) => {
        const products = ofA.map((place, i) => ({
          a: { address: addressOf(heap, a) + place * rows * inner * FLOAT, transposed: transposeA },
          b: { address: addressOf(heap, b) + ofB[i]! * inner * columns * FLOAT, transposed: transposeB },
          out: addressOf(heap, out) + i * rows * columns * FLOAT,
        }));
        multiply(heap, workspace, products, sizes);
      });
      return out;
    },
  );
}

/** The index of the matrix that each matrix of the broadcast stack reads, in order. */
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
