/** What JavaScript does in the heap, as functions of addresses and numbers for `onHost`. */
import { FLOAT_BYTES, type WasmHeap } from "./heap.ts";

/** Sets `count` floats. */
export function fillFloats({ wasm }: WasmHeap, address: number, count: number, value: number): void {
  const begin = address / FLOAT_BYTES;
  wasm.HEAPF32.fill(value, begin, begin + count);
}

/** to[i] += from[i] */
export function addFloats({ wasm: { HEAPF32 } }: WasmHeap, from: number, to: number, count: number): void {
  const source = from / FLOAT_BYTES, target = to / FLOAT_BYTES;
  for (let i = 0; i < count; i++) HEAPF32[target + i]! += HEAPF32[source + i]!;
}

/** to[i] = factor · from[i] */
export function scaleFloats(
  { wasm: { HEAPF32 } }: WasmHeap,
  from: number,
  to: number,
  count: number,
  factor: number,
): void {
  const source = from / FLOAT_BYTES, target = to / FLOAT_BYTES;
  for (let i = 0; i < count; i++) HEAPF32[target + i] = HEAPF32[source + i]! * factor;
}

/** Copies a matrix [height, width] as another of any layout: its steps along rows and columns are given in floats. */
export function copyMatrix(
  { wasm: { HEAPF32 } }: WasmHeap,
  ...[from, fromRow, fromColumn, to, toRow, toColumn, height, width]: [
    ...[from: number, fromRow: number, fromColumn: number],
    ...[to: number, toRow: number, toColumn: number],
    ...[height: number, width: number],
  ]
): void {
  const source = from / FLOAT_BYTES, target = to / FLOAT_BYTES;
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      HEAPF32[target + i * toRow + j * toColumn] = HEAPF32[source + i * fromRow + j * fromColumn]!;
    }
  }
}

/** Below this many values, a loop is faster than a call that copies them. */
const SHORT_RUN = 16;

/**
 * Copies runs of bytes that lie in a grid to others that lie in one: for each axis how many there are, and the steps of both
 * from one to the next.
 */
export function copyRuns(
  { wasm: { HEAPU8 } }: WasmHeap,
  from: number,
  to: number,
  run: number,
  ...axes: number[]
): void {
  const isShort = run < SHORT_RUN * FLOAT_BYTES && run % FLOAT_BYTES === 0;
  const words = isShort ? new Uint32Array(HEAPU8.buffer) : undefined;
  const copy = (axis: number, from: number, to: number) => {
    if (axis < axes.length) {
      const count = axes[axis]!, fromStep = axes[axis + 1]!, toStep = axes[axis + 2]!;
      for (let i = 0; i < count; i++) copy(axis + 3, from + i * fromStep, to + i * toStep);
    } else if (words) {
      const source = from / FLOAT_BYTES, target = to / FLOAT_BYTES, count = run / FLOAT_BYTES;
      for (let i = 0; i < count; i++) words[target + i] = words[source + i]!;
    } else HEAPU8.copyWithin(to, from, from + run);
  };
  copy(0, from, to);
}
