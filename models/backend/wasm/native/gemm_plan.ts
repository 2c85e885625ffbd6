/** What a product of matrices is, and what there is to be done for it. */
import { FLOAT } from "../heap.ts";
import type { InTurn } from "../threads/thread_pool.ts";
import type { NativeKernels } from "./kernels.ts";
import { packOperand } from "./packing.ts";

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

/** A product of two operands, of which rows · columns floats are written at the address `out`. */
export interface Product {
  readonly a: Operand;
  readonly b: Operand;
  readonly out: number;
}

/** What is to be done for a product, by any threads in the first two parts, by this one in the last. */
export interface Plan {
  readonly pack?: (kernels: NativeKernels) => void;
  readonly multiply?: (kernels: NativeKernels, inTurn: InTurn) => void;
  readonly finish?: () => void;
}

/** Packs the right operand as `product` reads it. */
export function packRight(
  kernels: NativeKernels,
  b: Operand,
  packed: number,
  { inner, columns }: ProductSizes,
): void {
  const steps = b.transposed
    ? { step: FLOAT, column: inner * FLOAT }
    : { step: columns * FLOAT, column: FLOAT };
  packOperand(kernels, { address: b.address, ...steps }, packed, inner, columns);
}
