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
/** Floats of the right operand that are packed and used before the next ones: they should stay in the second cache. */
const PACKED_IN_TURN = 2 ** 17;
/** Rows of the right operand that are packed before the next columns' turn. */
const ROWS_PACKED_IN_TURN = 16;
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
    const packed = workspace.allocate(packedSize(inner, columns));
    pack(heap, b, packed, sizes, 0, columns);
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
    const most = Math.max(1, Math.floor(PACKED_IN_TURN / (inner * TILE_COLUMNS))) * TILE_COLUMNS;
    const packed = workspace.allocate(packedSize(inner, Math.min(most, columns)));
    for (let begin = 0; begin < columns; begin += most) {
      const first = Math.min(begin, columns - TILE_COLUMNS), width = Math.min(most, columns - first);
      pack(heap, b, packed, { inner, columns }, first, width);
      for (let row = 0; row < rows; row += ROWS_IN_TURN) {
        native.product(
          ...[a + row * run, run, 0, 0, 0, packed, columnOf(inner), 0] as const,
          ...[out + row * outRow + first * FLOAT, outRow, 0, 0] as const,
          ...[Math.min(ROWS_IN_TURN, rows - row), 1, 1, width, 1, inner] as const,
        );
      }
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
      ...[a + begin * aStep, aStep, 0, 0, b.address + begin * b.step, b.step, 0, 0, 0] as const,
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

/** Some columns of the right operand as `product` reads them. Some rows at a time, for pages to be met once. */
function pack(
  heap: WasmHeap,
  b: Operand,
  packed: number,
  { inner, columns }: Omit<ProductSizes, "rows">,
  first: number,
  width: number,
): void {
  const native = nativeProducts(heap);
  const [step, column] = b.transposed ? [FLOAT, inner * FLOAT] : [columns * FLOAT, FLOAT];
  const turn = b.transposed ? inner : ROWS_PACKED_IN_TURN;
  for (let i = 0; i < inner; i += turn) {
    const from = b.address + first * column + i * step;
    native.pack(from, step, column, packed + columnOf(i), columnOf(inner), Math.min(turn, inner - i), width);
  }
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
