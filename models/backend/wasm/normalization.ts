/**
 * Standardize for wasm, rows to mean 0 and variance 1, and its gradient, as models/ops/layer_norm.ts defines them:
 *
 *   x̂ = (x − μ) / σ,   dx = (dx̂ − mean(dx̂) − x̂ · mean(dx̂ · x̂)) / σ
 */
import { standardizeGradientKernel, standardizeKernel } from "../../ops/layer_norm.ts";
import { implement } from "../register.ts";
import { FLOAT_BYTES, type WasmHeap } from "./heap.ts";
import { runFlat } from "./native/elementwise.ts";
import { isOneCall, type RowNumbers, type RowShape, runRows } from "./native/row_kernels.ts";
import { addressOf, withWorkspace, type Workspace } from "./native/workspace.ts";
import { onHost } from "./recorder.ts";

export function registerNormalization(): void {
  implement("wasm", standardizeKernel, ({ inputs: { x }, attributes: { epsilon }, backend: heap }) => {
    const y = heap.makeOutput(x.shape, "float32"), width = x.shape.at(-1)!;
    onHost(heap, standardize, addressOf(heap, x, x.size), addressOf(heap, y, x.size), x.size, width, epsilon);
    return y;
  });
  implement(
    "wasm",
    standardizeGradientKernel,
    ({ inputs: { dy, x }, attributes: { epsilon }, backend: heap }) => {
      const dx = heap.makeOutput(x.shape, "float32"), width = x.shape.at(-1)!;
      const [ofDy, ofX, ofDx] = [dy, x, dx].map((tensor) => addressOf(heap, tensor, x.size)) as At;
      onHost(heap, differentiate, ofDy, ofX, ofDx, x.size, width, epsilon);
      return dx;
    },
  );
}

type At = [dy: number, x: number, dx: number];

/** Rows of `width` floats. */
function standardize(
  heap: WasmHeap,
  x: number,
  y: number,
  size: number,
  width: number,
  epsilon: number,
): void {
  const shape = { rows: size / width, width };
  if (isOneCall(width)) {
    return withWorkspace(heap, (workspace) => {
      const moments = momentsOfRows(heap, workspace, x, shape, epsilon);
      runRows(heap, workspace, "standardize", shape, { x, y }, moments);
    });
  }
  overRows(heap, size, width, (workspace, offset) => {
    const moments = momentsOf(heap, workspace, x + offset, width, epsilon);
    runFlat(heap, workspace, "standardize", width, { x: x + offset, y: y + offset }, moments);
  });
}

function differentiate(
  heap: WasmHeap,
  ...[dy, x, dx, size, width, epsilon]: [...At, size: number, width: number, epsilon: number]
): void {
  if (isOneCall(width)) return differentiateRows(heap, dy, x, dx, { rows: size / width, width }, epsilon);
  overRows(heap, size, width, (workspace, offset) => {
    const rows = { dy: dy + offset, x: x + offset };
    const moments = momentsOf(heap, workspace, rows.x, width, epsilon);
    const { sum, along } = runFlat(heap, workspace, "standardizeSums", width, rows, moments);
    const numbers = { ...moments, meanSum: sum / width, meanAlong: along / width };
    runFlat(heap, workspace, "standardizeGradient", width, { ...rows, dx: dx + offset }, numbers);
  });
}

function differentiateRows(
  heap: WasmHeap,
  ...[dy, x, dx, shape, epsilon]: [...At, shape: RowShape, epsilon: number]
): void {
  const { rows, width } = shape;
  withWorkspace(heap, (workspace) => {
    const moments = momentsOfRows(heap, workspace, x, shape, epsilon);
    const sums = runRows(heap, workspace, "standardizeSums", shape, { dy, x }, moments);
    const { HEAPF32 } = heap.wasm;
    for (let row = 0, at = moments.address / FLOAT_BYTES; row < rows; row++, at += NUMBERS) {
      HEAPF32[at + 2] = sums(row, 0) / width; // their means
      HEAPF32[at + 3] = sums(row, 1) / width;
    }
    runRows(heap, workspace, "standardizeGradient", shape, { dy, x, dx }, moments);
  });
}

/** Numbers of a row: its moments, and room for those that only the gradient takes. */
const NUMBERS = 4;

/** Mean and 1 / σ of each row. */
function momentsOfRows(
  heap: WasmHeap,
  workspace: Workspace,
  x: number,
  shape: RowShape,
  epsilon: number,
): RowNumbers {
  const { rows, width } = shape, address = workspace.allocate(rows * NUMBERS);
  const numbers = { address, stride: NUMBERS };
  const write = (place: number, values: (row: number) => number) => {
    const { HEAPF32 } = heap.wasm, first = address / FLOAT_BYTES + place;
    for (let row = 0; row < rows; row++) HEAPF32[first + row * NUMBERS] = values(row);
  };
  const sums = runRows(heap, workspace, "sum", shape, { x });
  write(0, (row) => sums(row) / width);
  const squares = runRows(heap, workspace, "squaresAround", shape, { x }, numbers);
  write(1, (row) => 1 / Math.sqrt(squares(row) / width + epsilon));
  return numbers;
}

/** @param compute is given each row's place, in bytes */
function overRows(
  heap: WasmHeap,
  size: number,
  width: number,
  compute: (workspace: Workspace, offset: number) => void,
): void {
  for (let offset = 0; offset < size * FLOAT_BYTES; offset += width * FLOAT_BYTES) {
    withWorkspace(heap, (workspace) => compute(workspace, offset));
  }
}

/** Mean and 1 / σ of a row. */
export function momentsOf(
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
