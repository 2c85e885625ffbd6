/** Packing: an operand of a matrix product is copied into panels, the order in which the gemm kernels read it. */
import { FLOAT_BYTES } from "../heap.ts";
import { TILE_COLUMNS } from "./code/micro_kernel.ts";
import { partsOf } from "./partition.ts";
import type { NativeKernels } from "./signatures.ts";

/** Floats of a packed operand [inner, columns]: panels of eight columns each, the last one filled up. */
export function packedFloats(inner: number, columns: number): number {
  return Math.ceil(columns / TILE_COLUMNS) * inner * TILE_COLUMNS;
}

/** Bytes of a panel [inner, 8], and so from one panel of a packed operand to the next. */
export function panelBytes(inner: number): number {
  return inner * TILE_COLUMNS * FLOAT_BYTES;
}

/** Where an operand [inner, columns] lies: the address of its first value, and its steps in bytes along both axes. */
interface StridedOperand {
  readonly address: number;
  readonly step: number;
  readonly column: number;
}

/** Floats that one call packs, in an order that meets each page of memory once. */
const FLOATS_PER_CALL = 2 ** 14;

/** Packs an operand [inner, columns] at the address `packed`, in calls that may run at the same time. */
export function packOperand(
  kernels: Pick<NativeKernels, "pack">,
  { address, step, column }: StridedOperand,
  packed: number,
  inner: number,
  columns: number,
): void {
  if (inner * columns === 0) return; // `pack` runs at least once
  const isColumnMajor = step === FLOAT_BYTES;
  const rows = partsOf(inner, isColumnMajor ? inner : FLOATS_PER_CALL / columns);
  const parts = partsOf(columns, isColumnMajor ? FLOATS_PER_CALL / inner : columns, TILE_COLUMNS);
  for (const { begin: row, size: height } of rows) {
    for (const { begin: first, size: width } of parts) {
      kernels.pack({
        from: address + row * step + first * column,
        fromRun: step,
        fromColumn: column,
        to: packed + panelBytes(row) + first / TILE_COLUMNS * panelBytes(inner),
        toPanel: panelBytes(inner),
        run: height,
        columns: width,
      });
    }
  }
}
