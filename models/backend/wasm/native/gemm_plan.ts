/** What a matrix product (BLAS's gemm) is given, and the steps in which it is computed. */
import { FLOAT_BYTES } from "../heap.ts";
import type { InSequence } from "../threads/kernel_runner.ts";
import { packOperand } from "./packing.ts";
import type { NativeKernels } from "./signatures.ts";

/** Of a product of [rows, inner] and [inner, columns]: BLAS's m, k and n. */
export interface GemmSizes {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
}

/** Where an operand lies, row-major; if it is transposed, its shape is the reverse of what `GemmSizes` says. */
export interface Operand {
  readonly address: number;
  readonly transposed: boolean;
}

/** A product of two operands, whose [rows, columns] floats are written to the address `out`. */
export interface Gemm {
  readonly a: Operand;
  readonly b: Operand;
  readonly out: number;
}

/** The steps of a product, each after the one before. Threads share the first two; the last runs in this thread. */
export interface GemmPlan {
  readonly pack?: (kernels: NativeKernels) => void;
  readonly multiply?: (kernels: NativeKernels, inSequence: InSequence) => void;
  readonly finish?: () => void;
}

/** Packs the right operand at the address `packed`. */
export function packRight(
  kernels: NativeKernels,
  b: Operand,
  packed: number,
  { inner, columns }: GemmSizes,
): void {
  const steps = b.transposed
    ? { step: FLOAT_BYTES, column: inner * FLOAT_BYTES }
    : { step: columns * FLOAT_BYTES, column: FLOAT_BYTES };
  packOperand(kernels, { address: b.address, ...steps }, packed, inner, columns);
}
