/** The native kernels for matrix products, and the sizes of what they take. */
import { FLOAT } from "../heap.ts";
import { TILE_COLUMNS } from "./code/micro_tile.ts";
import { partsOf } from "./partition.ts";

/**
 * Functions on addresses, as `productCode` and the others describe them. There are hundreds of calls in a convolution:
 * their arguments are written one by one, for a call into which arrays are spread takes half a microsecond longer.
 */
export interface ProductKernels {
  product(
    ...steps: [
      ...[a: number, aPixel: number, aRow: number, aImage: number, aTap: number],
      ...[b: number, bColumn: number, bTap: number],
      ...[out: number, outPixel: number, outRow: number, outImage: number],
      ...[width: number, rows: number, images: number, columns: number, taps: number, run: number],
    ]
  ): void;
  /** `product` of a right operand that is not packed. */
  productInPlace(
    ...steps: [
      ...[a: number, aPixel: number, aRow: number, aImage: number, aTap: number],
      ...[b: number, bStep: number, bTap: number],
      ...[out: number, outPixel: number, outRow: number, outImage: number],
      ...[
        width: number,
        rows: number,
        images: number,
        columns: number,
        taps: number,
        run: number,
        afresh: number,
      ],
    ]
  ): void;
  accumulate(
    ...steps: [
      ...[a: number, aPixel: number, aRow: number, aImage: number, aColumn: number],
      ...[b: number, bRow: number, bImage: number, bColumn: number],
      ...[out: number, outRow: number, width: number, rows: number, images: number],
      ...[m: number, n: number, afresh: number],
    ]
  ): void;
  dots(
    ...steps: [
      ...[a: number, aRow: number, b: number, bRow: number, out: number, outRow: number],
      ...[rows: number, columns: number, run: number],
    ]
  ): void;
  filter(
    ...steps: [
      ...[pixels: number, channels: number, step: number, outStep: number, weights: number],
      ...[x0: number, x1: number, x2: number, x3: number, out: number, afresh: number],
    ]
  ): void;
  pack(
    ...steps: [
      ...[from: number, fromRun: number, fromColumn: number],
      ...[to: number, toColumn: number, run: number, columns: number],
    ]
  ): void;
}

/** Floats of a packed operand, and bytes from one of its columns of tiles to the next. */
export function packedSize(inner: number, columns: number): number {
  return Math.ceil(columns / TILE_COLUMNS) * inner * TILE_COLUMNS;
}

export function columnOf(inner: number): number {
  return inner * TILE_COLUMNS * FLOAT;
}

/** How far `accumulate` goes in a reduction before the next tile's turn: worth loading the sums for, and a call. */
export const STEPS_IN_TURN = 2048;

/** Where a right operand [inner, columns] lies: its first value, and steps in bytes along both. */
export interface RightOperand {
  readonly address: number;
  readonly step: number;
  readonly column: number;
}

/** Floats that are packed by one call, in an order that meets each page once. */
const PACKED_IN_TURN = 2 ** 14;

/** Packs a right operand for `product`, in calls that may run at the same time. */
export function packOperand(
  kernels: Pick<ProductKernels, "pack">,
  { address, step, column }: RightOperand,
  packed: number,
  inner: number,
  columns: number,
): void {
  if (inner * columns === 0) return; // `pack` runs at least once
  const rows = partsOf(inner, step === FLOAT ? inner : PACKED_IN_TURN / columns);
  const parts = partsOf(columns, step === FLOAT ? PACKED_IN_TURN / inner : columns, TILE_COLUMNS);
  for (const { begin: row, size: height } of rows) {
    for (const { begin: first, size: width } of parts) {
      // deno-fmt-ignore: a line for each operand
      kernels.pack(
        address + row * step + first * column, step, column,
        packed + columnOf(row) + first / TILE_COLUMNS * columnOf(inner), columnOf(inner),
        height, width,
      );
    }
  }
}
