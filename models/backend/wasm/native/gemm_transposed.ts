/** Matrix products whose left operand is transposed: sums of outer products, which read it by columns as it lies. */
import { FLOAT_BYTES, type WasmHeap } from "../heap.ts";
import { copyMatrix, fillFloats } from "../host_functions.ts";
import { onHost } from "../recorder.ts";
import type { InSequence } from "../threads/kernel_runner.ts";
import { TILE_COLUMNS, TILE_ROWS } from "./code/micro_kernel.ts";
import { type GemmPlan, type GemmSizes, type Operand, packRight } from "./gemm_plan.ts";
import { packedFloats, packOperand, panelBytes } from "./packing.ts";
import { INNER_BLOCK, MULTIPLY_ADDS_PER_PART, partsOf } from "./partition.ts";
import type { NativeKernels } from "./signatures.ts";
import type { Workspace } from "./workspace.ts";

/** From so many rows and columns on, a is worth packing: the values that a tile needs are that far apart. */
const WIDE = 256;

/** Where a [inner, rows] lies: as it is, or packed in panels of eight of its columns. */
interface LeftOperand {
  readonly address: number;
  /** Bytes from one row to the next. */
  readonly step: number;
  /** Bytes from one panel to the next. */
  readonly panel: number;
}

/** The product of aᵀ, with a [inner, rows] and at least as many rows as a tile has, and b. */
export function planTransposed(
  heap: WasmHeap,
  workspace: Workspace,
  a: number,
  b: Operand,
  out: number,
  sizes: GemmSizes,
): GemmPlan {
  const { rows, inner, columns } = sizes;
  const step = rows * FLOAT_BYTES;
  const inPlace: LeftOperand = { address: a, step, panel: TILE_COLUMNS * FLOAT_BYTES };
  if (columns < TILE_COLUMNS) return planNarrow(heap, workspace, inPlace, b, out, sizes);
  const right = workspace.allocate(packedFloats(inner, columns));
  if (Math.min(rows, columns) < WIDE || rows % TILE_COLUMNS > 0) {
    return {
      pack: (kernels) => packRight(kernels, b, right, sizes),
      multiply: (kernels, inSequence) => multiplyPacked(kernels, inSequence, inPlace, right, out, sizes),
    };
  }
  const address = workspace.allocate(packedFloats(inner, rows));
  const packed: LeftOperand = { address, step: panelBytes(1), panel: panelBytes(inner) };
  return {
    pack: (kernels) => {
      packRight(kernels, b, right, sizes);
      packOperand(kernels, { address: a, step, column: FLOAT_BYTES }, address, inner, rows);
    },
    multiply: (kernels, inSequence) => multiplyPacked(kernels, inSequence, packed, right, out, sizes),
  };
}

/** Rows of a matrix, as the pixels of an image of one row. */
const ONE_ROW_OF_PIXELS = { aRow: 0, aImage: 0, bRow: 0, bImage: 0, rows: 1, images: 1 } as const;

/** The product with b packed. */
function multiplyPacked(
  kernels: NativeKernels,
  inSequence: InSequence,
  a: LeftOperand,
  packed: number,
  out: number,
  { rows, inner, columns }: GemmSizes,
): void {
  const outRow = columns * FLOAT_BYTES;
  const isEven = rows % TILE_ROWS === 0 && columns % TILE_COLUMNS === 0;
  const block = isEven ? INNER_BLOCK : inner;
  for (
    const { begin: row, size } of partsOf(rows, MULTIPLY_ADDS_PER_PART / (inner * columns), TILE_COLUMNS)
  ) {
    inSequence(() => {
      for (let begin = 0; begin < inner; begin += block) { // BLIS's pc
        kernels.gemmTransposed({
          ...ONE_ROW_OF_PIXELS,
          a: a.address + begin * a.step + row / TILE_COLUMNS * a.panel,
          aPixel: a.step,
          aPanel: a.panel,
          b: packed + panelBytes(begin),
          bPanel: panelBytes(inner),
          out: out + row * outRow,
          outRow,
          width: Math.min(block, inner - begin),
          m: size,
          n: columns,
          overwrite: begin === 0 ? 1 : 0,
        });
      }
    });
  }
}

/** The product with fewer columns than a tile has: b is copied beside zeros, and what they make is left out. */
function planNarrow(
  heap: WasmHeap,
  workspace: Workspace,
  a: LeftOperand,
  b: Operand,
  out: number,
  { rows, inner, columns }: GemmSizes,
): GemmPlan {
  const wide = workspace.allocate(inner * TILE_COLUMNS), sums = workspace.allocate(rows * TILE_COLUMNS);
  const [step, column] = b.transposed ? [1, inner] as const : [columns, 1] as const;
  onHost(heap, fillFloats, wide, inner * TILE_COLUMNS, 0);
  onHost(heap, copyMatrix, b.address, step, column, wide, TILE_COLUMNS, 1, inner, columns);
  return {
    multiply: (kernels, inSequence) =>
      multiplyPacked(kernels, inSequence, a, wide, sums, { rows, inner, columns: TILE_COLUMNS }),
    finish: () => onHost(heap, copyMatrix, sums, TILE_COLUMNS, 1, out, columns, 1, rows, columns),
  };
}
