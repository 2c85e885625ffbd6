/** Products of matrices in the heap, each operand as it lies there, transposed or not. */
import { FLOAT, type WasmHeap } from "../heap.ts";
import { columnOf, nativeProducts, packedSize, stepsInTurn } from "./products.ts";
import { TILE_COLUMNS, TILE_ROWS } from "./tile.ts";
import type { Workspace } from "./workspace.ts";

/** Rows [rows, inner] times columns [inner, columns]. */
export interface ProductSizes {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
}

/** Where an operand lies, by rows; if it is transposed, the other way round than `ProductSizes` says. */
export interface Operand {
  readonly address: number;
  readonly transposed: boolean;
}

/** Rows that one packed column of tiles serves before the next one's turn. */
const ROWS_IN_TURN = 64;
/** Up to so many rows, packing the right operand costs more than it saves. */
const FEW_ROWS = 8;

/** out = a b. Writes rows · columns floats at the address `out`. */
export function multiply(
  heap: WasmHeap,
  workspace: Workspace,
  a: Operand,
  b: Operand,
  out: number,
  sizes: ProductSizes,
): void {
  const { rows, inner, columns } = sizes;
  if (rows * columns === 0) return;
  if (inner === 0) {
    heap.wasm.HEAPF32.fill(0, out / FLOAT, out / FLOAT + rows * columns);
  } else if (!a.transposed) {
    multiplyRows(heap, workspace, a.address, b, out, sizes);
  } else if (rows < TILE_ROWS) {
    multiplyRows(heap, workspace, transposed(heap, workspace, a.address, inner, rows), b, out, sizes);
  } else if (columns < TILE_COLUMNS) {
    accumulateNarrow(heap, workspace, a.address, b, out, sizes);
  } else if (b.transposed) {
    const packed = pack(heap, workspace, b, sizes);
    for (let n = 0; n < columns; n += TILE_COLUMNS) {
      const n0 = Math.min(n, columns - TILE_COLUMNS), step = TILE_COLUMNS * FLOAT;
      const column = { address: packed + n / TILE_COLUMNS * columnOf(inner), step };
      accumulate(heap, a.address, column, out + n0 * FLOAT, columns, { rows, inner, columns: TILE_COLUMNS });
    }
  } else {
    accumulate(heap, a.address, { address: b.address, step: columns * FLOAT }, out, columns, sizes);
  }
}

/** The product with a's rows as they lie. */
function multiplyRows(
  heap: WasmHeap,
  workspace: Workspace,
  a: number,
  b: Operand,
  out: number,
  { rows, inner, columns }: ProductSizes,
): void {
  const native = nativeProducts(heap), run = inner * FLOAT, outRow = columns * FLOAT;
  if (columns < TILE_COLUMNS || (b.transposed && rows <= FEW_ROWS)) {
    const right = b.transposed ? b.address : transposed(heap, workspace, b.address, inner, columns);
    native.dots(a, run, right, run, out, outRow, rows, columns, inner);
  } else if (rows <= FEW_ROWS) {
    const isEven = rows % TILE_ROWS === 0 && columns % TILE_COLUMNS === 0;
    const turn = isEven ? stepsInTurn(rows, columns) : inner;
    for (let begin = 0; begin < inner; begin += turn) {
      native.productInPlace(
        ...[a + begin * FLOAT, run, 0, 0, 0, b.address + begin * outRow, outRow, 0] as const,
        ...[out, outRow, 0, 0, rows, 1, 1, columns, 1, Math.min(turn, inner - begin)] as const,
        begin === 0 ? 1 : 0,
      );
    }
  } else {
    const packed = pack(heap, workspace, b, { rows, inner, columns });
    for (let row = 0; row < rows; row += ROWS_IN_TURN) {
      native.product(
        ...[a + row * run, run, 0, 0, 0, packed, columnOf(inner), 0] as const,
        ...[out + row * outRow, outRow, 0, 0] as const,
        ...[Math.min(ROWS_IN_TURN, rows - row), 1, 1, columns, 1, inner] as const,
      );
    }
  }
}

/** The product with a transposed: sums of outer products. @param b Its rows and the step between them, in bytes */
function accumulate(
  heap: WasmHeap,
  a: number,
  b: { readonly address: number; readonly step: number },
  out: number,
  outColumns: number,
  { rows, inner, columns }: ProductSizes,
): void {
  const native = nativeProducts(heap), aStep = rows * FLOAT;
  const isEven = rows % TILE_ROWS === 0 && columns % TILE_COLUMNS === 0;
  const turn = isEven ? stepsInTurn(rows, columns) : inner;
  for (let begin = 0; begin < inner; begin += turn) {
    native.accumulate(
      ...[a + begin * aStep, aStep, 0, 0, b.address + begin * b.step, b.step, 0, 0] as const,
      ...[out, outColumns * FLOAT, Math.min(turn, inner - begin), 1, 1] as const,
      ...[rows, columns, begin === 0 ? 1 : 0] as const,
    );
  }
}

/** The same with fewer columns than a tile has: zeros fill it up. */
function accumulateNarrow(
  heap: WasmHeap,
  workspace: Workspace,
  a: number,
  b: Operand,
  out: number,
  { rows, inner, columns }: ProductSizes,
): void {
  const wide = workspace.allocate(inner * TILE_COLUMNS), sums = workspace.allocate(rows * TILE_COLUMNS);
  const { HEAPF32 } = heap.wasm;
  const to = wide / FLOAT, from = b.address / FLOAT;
  const [step, column] = b.transposed ? [1, inner] : [columns, 1];
  HEAPF32.fill(0, to, to + inner * TILE_COLUMNS);
  for (let i = 0; i < inner; i++) {
    for (let n = 0; n < columns; n++) {
      HEAPF32[to + i * TILE_COLUMNS + n] = HEAPF32[from + i * step + n * column]!;
    }
  }
  const right = { address: wide, step: TILE_COLUMNS * FLOAT };
  accumulate(heap, a, right, sums, TILE_COLUMNS, { rows, inner, columns: TILE_COLUMNS });
  for (let row = 0; row < rows; row++) {
    const begin = sums / FLOAT + row * TILE_COLUMNS;
    HEAPF32.copyWithin(out / FLOAT + row * columns, begin, begin + columns);
  }
}

/** The right operand as `product` reads it. */
function pack(
  heap: WasmHeap,
  workspace: Workspace,
  b: Operand,
  { inner, columns }: ProductSizes,
): number {
  const packed = workspace.allocate(packedSize(inner, columns));
  const [step, column] = b.transposed ? [FLOAT, inner * FLOAT] : [columns * FLOAT, FLOAT];
  nativeProducts(heap).pack(b.address, step, column, packed, columnOf(inner), inner, columns);
  return packed;
}

/** A copy of a small or narrow matrix [height, width] as [width, height]. */
function transposed(
  heap: WasmHeap,
  workspace: Workspace,
  address: number,
  height: number,
  width: number,
): number {
  const copy = workspace.allocate(height * width);
  const { HEAPF32 } = heap.wasm;
  const from = address / FLOAT, to = copy / FLOAT;
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) HEAPF32[to + j * height + i] = HEAPF32[from + i * width + j]!;
  }
  return copy;
}
