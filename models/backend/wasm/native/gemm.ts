/** Products of matrices in the heap, each operand as it lies there, transposed or not. */
import { FLOAT, type WasmHeap } from "../heap.ts";
import { crewOf, type NativeKernels } from "./kernels.ts";
import { ofColumns } from "./gemm_transposed.ts";
import { type Operand, packRight, type Plan, type Product, type ProductSizes } from "./gemm_plan.ts";
import { columnOf, packedSize, STEPS_IN_TURN } from "./packing.ts";
import { TILE_COLUMNS, TILE_ROWS } from "./code/micro_tile.ts";
import { partsOf, PRODUCTS_IN_TURN } from "./partition.ts";
import type { Workspace } from "./workspace.ts";

/** Rows that one packed column of tiles serves before the next one's turn. */
const ROWS_IN_TURN = 64;
/** Floats of the right operand that are packed and used before the next ones: they should stay in the second cache. */
const PACKED_IN_TURN = 2 ** 17;
/** Up to so many rows, packing the right operand costs more than it saves. */
const FEW_ROWS = 8;

/** Products of one call, and floats of the right operand that it reads, where there is little else to do. */
const FEW_PRODUCTS_IN_TURN = 2 ** 17, READ_IN_TURN = 2 ** 16;

/** Products of matrices of the same sizes. Those of the second stage need the first's results. */
export function multiply(
  heap: WasmHeap,
  workspace: Workspace,
  products: readonly Product[],
  sizes: ProductSizes,
): void {
  if (sizes.rows * sizes.columns === 0) return;
  const plans = products.map((product) => planOf(heap, workspace, product, sizes)), crew = crewOf(heap);
  crew.together((kernels) => plans.forEach(({ pack }) => pack?.(kernels)));
  crew.together((kernels, inTurn) => plans.forEach(({ multiply }) => multiply?.(kernels, inTurn)));
  for (const { finish } of plans) finish?.();
}

function planOf(heap: WasmHeap, workspace: Workspace, product: Product, sizes: ProductSizes): Plan {
  const { a, b, out } = product, { rows, inner, columns } = sizes;
  if (inner === 0) {
    return { finish: () => heap.wasm.HEAPF32.fill(0, out / FLOAT, out / FLOAT + rows * columns) };
  }
  if (!a.transposed) return ofRows(heap, workspace, a.address, b, out, sizes);
  if (rows < TILE_ROWS) {
    return ofRows(heap, workspace, transposed(heap, workspace, a.address, inner, rows), b, out, sizes);
  }
  return ofColumns(heap, workspace, a.address, b, out, sizes);
}

/** The product with a's rows as they lie. */
function ofRows(
  heap: WasmHeap,
  workspace: Workspace,
  a: number,
  b: Operand,
  out: number,
  sizes: ProductSizes,
): Plan {
  const { rows, inner, columns } = sizes, run = inner * FLOAT, outRow = columns * FLOAT;
  if (columns < TILE_COLUMNS || (b.transposed && rows <= FEW_ROWS)) {
    const right = b.transposed ? b.address : transposed(heap, workspace, b.address, inner, columns);
    return { multiply: (kernels) => dots(kernels, a, right, out, sizes) };
  }
  if (rows <= FEW_ROWS) {
    return {
      multiply: (kernels, inTurn) => {
        for (const part of partsOf(columns, Math.max(2 * TILE_COLUMNS, READ_IN_TURN / inner), TILE_COLUMNS)) {
          const isEven = rows % TILE_ROWS === 0 && part.size % TILE_COLUMNS === 0;
          const turn = isEven ? STEPS_IN_TURN : inner, right = b.address + part.begin * FLOAT;
          inTurn(() => {
            for (let begin = 0; begin < inner; begin += turn) {
              // deno-fmt-ignore: a line for each operand
              kernels.productInPlace(
                a + begin * FLOAT, run, 0, 0, 0, right + begin * outRow, outRow, 0,
                out + part.begin * FLOAT, outRow, 0, 0, rows, 1, 1, part.size, 1,
                Math.min(turn, inner - begin), begin === 0 ? 1 : 0,
              );
            }
          });
        }
      },
    };
  }
  const packed = workspace.allocate(packedSize(inner, columns));
  return {
    pack: (kernels) => packRight(kernels, b, packed, sizes),
    multiply: (kernels) => {
      const most = Math.min(PACKED_IN_TURN / inner, PRODUCTS_IN_TURN / (ROWS_IN_TURN * inner));
      for (const part of partsOf(columns, most, TILE_COLUMNS)) {
        const right = packed + part.begin / TILE_COLUMNS * columnOf(inner);
        for (const { begin, size } of partsOf(rows, ROWS_IN_TURN, TILE_ROWS)) {
          // deno-fmt-ignore: a line for each operand
          kernels.product(
            a + begin * run, run, 0, 0, 0, right, columnOf(inner), 0,
            out + begin * outRow + part.begin * FLOAT, outRow, 0, 0,
            size, 1, 1, part.size, 1, inner,
          );
        }
      }
    },
  };
}

/** The product with a right operand that is transposed, as it lies. */
function dots(
  kernels: NativeKernels,
  a: number,
  b: number,
  out: number,
  { rows, inner, columns }: ProductSizes,
): void {
  const run = inner * FLOAT, outRow = columns * FLOAT, isTall = rows > columns;
  const most = FEW_PRODUCTS_IN_TURN / (inner * Math.min(rows, columns));
  for (const { begin, size } of partsOf(isTall ? rows : columns, most, TILE_ROWS)) {
    const [left, right, to] = isTall
      ? [a + begin * run, b, out + begin * outRow]
      : [a, b + begin * run, out + begin * FLOAT];
    kernels.dots(left, run, right, run, to, outRow, isTall ? size : rows, isTall ? columns : size, inner);
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
