/**
 * Standardize for wasm, rows to mean 0 and variance 1, and its gradient, as models/ops/layer_norm.ts defines them:
 *
 *   x̂ = (x − μ) / σ,   dx = (dx̂ − mean(dx̂) − x̂ · mean(dx̂ · x̂)) / σ
 */
import { standardizeGradientKernel, standardizeKernel } from "../../ops/layer_norm.ts";
import { implement } from "../register.ts";
import { FLOAT_BYTES, type WasmHeap } from "./heap.ts";
import { runFlat } from "./native/elementwise.ts";
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
  overRows(heap, size, width, (workspace, offset) => {
    const moments = momentsOf(heap, workspace, x + offset, width, epsilon);
    runFlat(heap, workspace, "standardize", width, { x: x + offset, y: y + offset }, moments);
  });
}

function differentiate(
  heap: WasmHeap,
  ...[dy, x, dx, size, width, epsilon]: [...At, size: number, width: number, epsilon: number]
): void {
  overRows(heap, size, width, (workspace, offset) => {
    const rows = { dy: dy + offset, x: x + offset };
    const moments = momentsOf(heap, workspace, rows.x, width, epsilon);
    const { sum, along } = runFlat(heap, workspace, "standardizeSums", width, rows, moments);
    const numbers = { ...moments, meanSum: sum / width, meanAlong: along / width };
    runFlat(heap, workspace, "standardizeGradient", width, { ...rows, dx: dx + offset }, numbers);
  });
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
