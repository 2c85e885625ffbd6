/** Products of matrices whose left operand is transposed, as sums of outer products: it is read by columns, as it lies. */
import { FLOAT, type WasmHeap } from "../heap.ts";
import type { InTurn } from "../threads/thread_pool.ts";
import type { NativeKernels } from "./kernels.ts";
import { type Operand, packRight, type Plan, type ProductSizes } from "./gemm_plan.ts";
import { columnOf, packedSize, packOperand, STEPS_IN_TURN } from "./packing.ts";
import { TILE_COLUMNS, TILE_ROWS } from "./code/micro_tile.ts";
import { partsOf, PRODUCTS_IN_TURN } from "./partition.ts";
import type { Workspace } from "./workspace.ts";

/** From so many rows and columns on, a transposed left operand is worth packing: its columns are that far apart. */
const WIDE = 256;

/** A matrix of so many columns, as `accumulate` reads its left operand: eight columns, and then the next eight. */
interface Columns {
  readonly address: number;
  /** From one row to the next. */
  readonly step: number;
  /** From eight columns to the next eight. */
  readonly panel: number;
}

/** The product of aᵀ, a [inner, rows] with at least as many rows as a tile, and b. */
export function ofColumns(
  heap: WasmHeap,
  workspace: Workspace,
  a: number,
  b: Operand,
  out: number,
  sizes: ProductSizes,
): Plan {
  const { rows, inner, columns } = sizes;
  const step = rows * FLOAT, inPlace: Columns = { address: a, step, panel: TILE_COLUMNS * FLOAT };
  if (columns < TILE_COLUMNS) return ofNarrow(heap, workspace, inPlace, b, out, sizes);
  const right = workspace.allocate(packedSize(inner, columns));
  if (Math.min(rows, columns) < WIDE || rows % TILE_COLUMNS > 0) {
    return {
      pack: (kernels) => packRight(kernels, b, right, sizes),
      multiply: (kernels, inTurn) => accumulate(kernels, inTurn, inPlace, right, out, sizes),
    };
  }
  const address = workspace.allocate(packedSize(inner, rows));
  const packed: Columns = { address, step: columnOf(1), panel: columnOf(inner) };
  return {
    pack: (kernels) => {
      packRight(kernels, b, right, sizes);
      packOperand(kernels, { address: a, step, column: FLOAT }, address, inner, rows);
    },
    multiply: (kernels, inTurn) => accumulate(kernels, inTurn, packed, right, out, sizes),
  };
}

/** The product with b packed. */
function accumulate(
  kernels: NativeKernels,
  inTurn: InTurn,
  a: Columns,
  packed: number,
  out: number,
  { rows, inner, columns }: ProductSizes,
): void {
  const outRow = columns * FLOAT;
  const isEven = rows % TILE_ROWS === 0 && columns % TILE_COLUMNS === 0;
  const turn = isEven ? STEPS_IN_TURN : inner;
  for (const { begin: row, size } of partsOf(rows, PRODUCTS_IN_TURN / (inner * columns), TILE_COLUMNS)) {
    inTurn(() => {
      for (let begin = 0; begin < inner; begin += turn) {
        // deno-fmt-ignore: a line for each operand
        kernels.accumulate(
          a.address + begin * a.step + row / TILE_COLUMNS * a.panel, a.step, 0, 0, a.panel,
          packed + columnOf(begin), 0, 0, columnOf(inner),
          out + row * outRow, outRow, Math.min(turn, inner - begin), 1, 1,
          size, columns, begin === 0 ? 1 : 0,
        );
      }
    });
  }
}

/** The same with fewer columns than a tile has: zeros fill it up. */
function ofNarrow(
  heap: WasmHeap,
  workspace: Workspace,
  a: Columns,
  b: Operand,
  out: number,
  { rows, inner, columns }: ProductSizes,
): Plan {
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
  return {
    multiply: (kernels, inTurn) =>
      accumulate(kernels, inTurn, a, wide, sums, { rows, inner, columns: TILE_COLUMNS }),
    finish: () => {
      const { HEAPF32 } = heap.wasm; // may have grown
      for (let row = 0; row < rows; row++) {
        const begin = sums / FLOAT + row * TILE_COLUMNS;
        HEAPF32.copyWithin(out / FLOAT + row * columns, begin, begin + columns);
      }
    },
  };
}
