/** Matrix products (BLAS's gemm) in the heap: decides for each whether its operands are packed or read in place. */
import { FLOAT_BYTES, type WasmHeap } from "../heap.ts";
import { copyMatrix, fillFloats } from "../host_functions.ts";
import { onHost } from "../recorder.ts";
import type { InSequence } from "../threads/kernel_runner.ts";
import { LANES, TILE_COLUMNS, TILE_ROWS } from "./code/micro_kernel.ts";
import { type Gemm, type GemmPlan, type GemmSizes, type Operand, packRight } from "./gemm_plan.ts";
import { planTransposed } from "./gemm_transposed.ts";
import { threadPoolOf } from "./kernels.ts";
import { packedFloats, panelBytes } from "./packing.ts";
import { MULTIPLY_ADDS_PER_PART, partsOf } from "./partition.ts";
import type { NativeKernels } from "./signatures.ts";
import type { Workspace } from "./workspace.ts";

/** Rows for which one panel is used before the next panel: BLIS's m_c. */
const ROW_BLOCK = 64;
/** Floats of the packed right operand that are used before the next ones, BLIS's n_c · k_c: they stay in the level-2 cache. */
const PACKED_BLOCK = 2 ** 17;
/** Up to so many rows, packing the right operand costs more than it saves. */
const FEW_ROWS = 8;

/** Of products with few rows: multiply-adds of one call, and floats of the right operand that a part reads. */
const MULTIPLY_ADDS_OF_FEW_ROWS = 2 ** 17, FLOATS_READ_PER_PART = 2 ** 16;
/** Columns of such a part: of each of the right operand's rows it reads several lines of a cache side by side. */
const COLUMNS_PER_PART = 128;
/**
 * Floats of the right operand that one call reads. A call goes down all its rows for one tile's columns and then for the
 * next tile's, whose values lie in the same lines of a cache: with few rows these lines are still in a near one.
 */
const FLOATS_READ_PER_CALL = 2 ** 14;
/** Such rows at the least: each call reads the result and writes it again. */
const LEAST_ROWS_PER_CALL = 64;

/**
 * out = op(a) op(b) for some products of the same sizes, with op(x) = x or xᵀ, in float32:
 *
 *   out[r, n] = Σ_i op(a)[r, i] op(b)[i, n]
 *
 * Loops, packing and tiles follow BLIS (Van Zee and van de Geijn, ACM TOMS 2015) after Goto and van de Geijn (ACM TOMS
 * 2008). We differ: a is packed only where it is transposed and wide, and b is not packed where a has few rows; out is
 * overwritten, and there are no factors α and β.
 *
 * @param workspace Holds the packed operands, until it is freed
 * @throws {BackendError} Where the heap has no room for the packed operands
 */
export function gemm(
  heap: WasmHeap,
  workspace: Workspace,
  products: readonly Gemm[],
  sizes: GemmSizes,
): void {
  if (sizes.rows * sizes.columns === 0) return;
  const plans = products.map((product) => planGemm(heap, workspace, product, sizes));
  const pool = threadPoolOf(heap);
  pool.runInParallel((kernels) => plans.forEach(({ pack }) => pack?.(kernels)));
  pool.runInParallel((kernels, inSequence) =>
    plans.forEach(({ multiply }) => multiply?.(kernels, inSequence))
  );
  for (const { finish } of plans) finish?.();
}

function planGemm(heap: WasmHeap, workspace: Workspace, { a, b, out }: Gemm, sizes: GemmSizes): GemmPlan {
  const { rows, inner, columns } = sizes;
  if (inner === 0) {
    return { finish: () => onHost(heap, fillFloats, out, rows * columns, 0) };
  }
  if (!a.transposed) return planByRows(heap, workspace, a.address, b, out, sizes);
  if (rows < TILE_ROWS) {
    const copy = transposed(heap, workspace, a.address, inner, rows);
    return planByRows(heap, workspace, copy, b, out, sizes);
  }
  return planTransposed(heap, workspace, a.address, b, out, sizes);
}

/** The product with a [rows, inner] read in place by rows. */
function planByRows(
  heap: WasmHeap,
  workspace: Workspace,
  a: number,
  b: Operand,
  out: number,
  sizes: GemmSizes,
): GemmPlan {
  const { rows, inner, columns } = sizes;
  if (columns < TILE_COLUMNS || (b.transposed && rows <= FEW_ROWS)) {
    const right = b.transposed ? b.address : transposed(heap, workspace, b.address, inner, columns);
    return { multiply: (kernels) => multiplyByDots(kernels, a, right, out, sizes) };
  }
  if (rows <= FEW_ROWS) {
    return {
      multiply: (kernels, inSequence) => multiplyFewRows(kernels, inSequence, a, b.address, out, sizes),
    };
  }
  const packed = workspace.allocate(packedFloats(inner, columns));
  return {
    pack: (kernels) => packRight(kernels, b, packed, sizes),
    multiply: (kernels) => multiplyPacked(kernels, a, packed, out, sizes),
  };
}

/** Rows of a matrix, as the pixels of an image of one row with one tap. */
const ONE_ROW_OF_PIXELS = {
  ...{ aRow: 0, aImage: 0, aTap: 0, bTap: 0, outRow: 0, outImage: 0 },
  ...{ rows: 1, images: 1, taps: 1 },
} as const;

/** The product with b packed. */
function multiplyPacked(
  kernels: NativeKernels,
  a: number,
  packed: number,
  out: number,
  { rows, inner, columns }: GemmSizes,
): void {
  const run = inner * FLOAT_BYTES, outRow = columns * FLOAT_BYTES;
  const most = Math.min(PACKED_BLOCK / inner, MULTIPLY_ADDS_PER_PART / (ROW_BLOCK * inner));
  for (const part of partsOf(columns, most, TILE_COLUMNS)) { // BLIS's jc; k is not split, so that there is no pc
    const right = packed + part.begin / TILE_COLUMNS * panelBytes(inner);
    for (const { begin, size } of partsOf(rows, ROW_BLOCK, TILE_ROWS)) { // ic; jr and ir are in the kernel
      kernels.gemm({
        ...ONE_ROW_OF_PIXELS,
        a: a + begin * run,
        aPixel: run,
        b: right,
        bPanel: panelBytes(inner),
        out: out + begin * outRow + part.begin * FLOAT_BYTES,
        outPixel: outRow,
        width: size,
        columns: part.size,
        run: inner,
      });
    }
  }
}

/** The product of few rows with b [inner, columns] read in place. */
function multiplyFewRows(
  kernels: NativeKernels,
  inSequence: InSequence,
  a: number,
  b: number,
  out: number,
  { rows, inner, columns }: GemmSizes,
): void {
  const run = inner * FLOAT_BYTES, outRow = columns * FLOAT_BYTES;
  const haveOwnTiles = rows < TILE_ROWS || rows % TILE_ROWS === 0;
  for (
    const part of partsOf(columns, Math.max(COLUMNS_PER_PART, FLOATS_READ_PER_PART / inner), TILE_COLUMNS)
  ) {
    const isEven = haveOwnTiles && part.size % TILE_COLUMNS === 0;
    const block = isEven ? rowsPerCall(part.size) : inner;
    const right = b + part.begin * FLOAT_BYTES;
    inSequence(() => {
      for (let begin = 0; begin < inner; begin += block) { // pc
        kernels.gemmUnpacked({
          ...ONE_ROW_OF_PIXELS,
          a: a + begin * FLOAT_BYTES,
          aPixel: run,
          b: right + begin * outRow,
          bStep: outRow,
          out: out + part.begin * FLOAT_BYTES,
          outPixel: outRow,
          width: rows,
          columns: part.size,
          run: Math.min(block, inner - begin),
          overwrite: begin === 0 ? 1 : 0,
        });
      }
    });
  }
}

/** Rows of the right operand that one call reads of so many columns: whole vectors of the left operand's values. */
function rowsPerCall(columns: number): number {
  return Math.max(LEAST_ROWS_PER_CALL, LANES * Math.ceil(FLOATS_READ_PER_CALL / (LANES * columns)));
}

/** The product with bᵀ [columns, inner] read in place by rows. */
function multiplyByDots(
  kernels: NativeKernels,
  a: number,
  b: number,
  out: number,
  { rows, inner, columns }: GemmSizes,
): void {
  const run = inner * FLOAT_BYTES, outRow = columns * FLOAT_BYTES, isTall = rows > columns;
  const most = MULTIPLY_ADDS_OF_FEW_ROWS / (inner * Math.min(rows, columns));
  for (const { begin, size } of partsOf(isTall ? rows : columns, most, TILE_ROWS)) {
    kernels.dots({
      a: isTall ? a + begin * run : a,
      aRow: run,
      b: isTall ? b : b + begin * run,
      bRow: run,
      out: out + begin * (isTall ? outRow : FLOAT_BYTES),
      outRow,
      rows: isTall ? size : rows,
      columns: isTall ? columns : size,
      run: inner,
    });
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
  onHost(heap, copyMatrix, address, width, 1, copy, 1, height, height, width);
  return copy;
}
