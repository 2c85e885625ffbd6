/** Runs elementwise kernels on many short rows of values, each of which has numbers and sums of its own. */
import { FLOAT_BYTES, type WasmHeap } from "../heap.ts";
import { fillFloats } from "../host_functions.ts";
import { onHost } from "../recorder.ts";
import type { ElementwiseName, TensorsOf } from "./code/elementwise_formulas.ts";
import { LANES } from "./code/micro_kernel.ts";
import { flatShapes, FLOATS_PER_PART, NAMES } from "./elementwise.ts";
import { threadPoolOf } from "./kernels.ts";
import type { Workspace } from "./workspace.ts";

/** How many rows there are, and values in each. */
export interface RowShape {
  readonly rows: number;
  readonly width: number;
}

/** The numbers of each row's formula, `stride` floats from one row's to the next. */
export interface RowNumbers {
  readonly address: number;
  readonly stride: number;
}

/** Whether one call of a kernel takes a whole row. */
export function isOneCall(width: number): boolean {
  return width <= FLOATS_PER_PART && flatShapes(width).length === 1;
}

/**
 * Runs a kernel on rows of which each is one call: what `runFlat` gives for each of them, to the bit, in one round.
 *
 * @param tensors Addresses of what it reads and writes, of the first row
 * @param numbers The formula's, if it has any
 * @returns each row's sums, by their place in the formula
 */
export function runRows<Name extends ElementwiseName>(
  heap: WasmHeap,
  workspace: Workspace,
  name: Name,
  { rows, width }: RowShape,
  tensors: TensorsOf<Name>,
  numbers?: RowNumbers,
): (row: number, sum?: number) => number {
  const { tensors: names, sums } = NAMES.get(name)!, byName: Readonly<Record<string, number>> = tensors;
  const sumsAt = workspace.allocate(rows * sums.length * LANES), step = LANES * FLOAT_BYTES;
  onHost(heap, fillFloats, sumsAt, rows * sums.length * LANES, 0);
  const [[, shape]] = flatShapes(width) as [[number, readonly [number, number, number]]];
  threadPoolOf(heap).runInParallel((kernels) => {
    for (let row = 0; row < rows; row++) {
      kernels[name](
        ...shape,
        ...numbers ? [numbers.address + row * numbers.stride * FLOAT_BYTES] : [],
        ...names.map((of) => byName[of]! + row * width * FLOAT_BYTES),
        ...sums.map((_, i) => sumsAt + (row * sums.length + i) * step),
      );
    }
  });
  const { HEAPF32 } = heap.wasm;
  return (row, sum = 0) => {
    const first = (sumsAt + (row * sums.length + sum) * step) / FLOAT_BYTES;
    return HEAPF32.subarray(first, first + LANES).reduce((a, b) => a + b);
  };
}
