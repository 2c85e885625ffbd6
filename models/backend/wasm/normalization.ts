/**
 * Standardize for wasm, rows to mean 0 and variance 1, and its gradient, as models/ops/layer_norm.ts defines them:
 *
 *   x̂ = (x − μ) / σ,   dx = (dx̂ − mean(dx̂) − x̂ · mean(dx̂ · x̂)) / σ
 */
import type * as tf from "@tensorflow/tfjs";
import { standardizeGradientKernel, standardizeKernel } from "../../ops/layer_norm.ts";
import { implement } from "../register.ts";
import { FLOAT_BYTES, type WasmHeap } from "./heap.ts";
import { runFlat } from "./native/elementwise.ts";
import { addressOf, withWorkspace, type Workspace } from "./native/workspace.ts";

export function registerNormalization(): void {
  implement(
    "wasm",
    standardizeKernel,
    ({ inputs: { x }, attributes: { epsilon }, backend: heap }) =>
      overRows(heap, x, (workspace, width, offset, y) => {
        const row = addressOf(heap, x, x.size) + offset;
        const moments = momentsOf(heap, workspace, row, width, epsilon);
        runFlat(heap, workspace, "standardize", width, { x: row, y }, moments);
      }),
  );
  implement(
    "wasm",
    standardizeGradientKernel,
    ({ inputs: { dy, x }, attributes: { epsilon }, backend: heap }) =>
      overRows(heap, x, (workspace, width, offset, dx) => {
        const rowOf = (tensor: tf.Tensor) => addressOf(heap, tensor, x.size) + offset;
        const rows = { dy: rowOf(dy), x: rowOf(x) };
        const moments = momentsOf(heap, workspace, rows.x, width, epsilon);
        const { sum, along } = runFlat(heap, workspace, "standardizeSums", width, rows, moments);
        const numbers = { ...moments, meanSum: sum / width, meanAlong: along / width };
        runFlat(heap, workspace, "standardizeGradient", width, { ...rows, dx }, numbers);
      }),
  );
}

/** A tensor of x's shape, written by rows: `write` is given a row's length, place and result, places in bytes. */
function overRows(
  heap: WasmHeap,
  x: tf.Tensor,
  write: (workspace: Workspace, width: number, offset: number, result: number) => void,
): tf.TensorInfo {
  const result = heap.makeOutput(x.shape, "float32"), width = x.shape.at(-1)!;
  const to = addressOf(heap, result, x.size);
  for (let offset = 0; offset < x.size * FLOAT_BYTES; offset += width * FLOAT_BYTES) {
    withWorkspace(heap, (workspace) => write(workspace, width, offset, to + offset));
  }
  return result;
}

/** Mean and 1 / σ of a row. */
function momentsOf(
  heap: WasmHeap,
  workspace: Workspace,
  row: number,
  width: number,
  epsilon: number,
): { mean: number; inverse: number } {
  const mean = runFlat(heap, workspace, "sum", width, { x: row }).sum / width;
  const squares = runFlat(heap, workspace, "squaresAround", width, { x: row }, { mean }).sum;
  return { mean, inverse: 1 / Math.sqrt(squares / width + epsilon) };
}
