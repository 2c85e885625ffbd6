/**
 * The micro-kernel of matrix products: a tile of 4 × 8 values of the result in registers, and the code that updates it.
 *
 * The names are those of BLIS (Van Zee and van de Geijn, ACM TOMS 2015) after Goto and van de Geijn (ACM TOMS 2008): a
 * tile is m_r × n_r values of the result, and the tiles' operands lie in panels, m_r rows or n_r columns wide.
 *
 * A tile's eight vectors hide the latency of fused multiply-adds, which stock tfjs' native code does without: twice the
 * arithmetic a cycle. Values of the left operand are loaded four at a time and spread from there: loading each value
 * into all lanes would keep the ports for loads busier than the multipliers.
 */
import { range } from "../../../../range.ts";
import { FLOAT_BYTES } from "../../heap.ts";
import type { FunctionBody, VectorLocal } from "./function_body.ts";
import { type Integer, lanes, loadVector, type Vector, vectorOf } from "./values.ts";

/** Rows and columns of a tile: BLIS's m_r and n_r. A panel of the right operand has as many columns as a tile. */
export const TILE_ROWS = 4, TILE_COLUMNS = 8;
/** Float32 values in a vector. */
export const LANES = 4;

/** Bytes from one row of a panel of the right operand to the next. */
export const PANEL_ROW = TILE_COLUMNS * FLOAT_BYTES;

/** Bytes to each of the vectors of a row of a tile, or of a panel: its halves. */
const HALVES = [0, LANES * FLOAT_BYTES] as const;

/** a · b + sum in each lane: rounded once where the engine has relaxed SIMD, else twice. */
export function multiplyAdd(fusedMultiplyAdd: boolean, a: Vector, b: Vector, sum: Vector): Vector {
  return fusedMultiplyAdd ? vectorOf("f32x4.relaxed_madd", a, b, sum) : sum.plus(a.times(b));
}

/** The vectors of a tile, which a function declares. */
export class Tile {
  readonly #fusedMultiplyAdd: boolean;
  readonly #value: VectorLocal;
  readonly #panelRow: readonly VectorLocal[];
  /** Row after row, each of two vectors. */
  readonly #sums: readonly { readonly row: number; readonly half: number; readonly sum: VectorLocal }[];

  constructor(code: FunctionBody<string>, fusedMultiplyAdd: boolean) {
    this.#fusedMultiplyAdd = fusedMultiplyAdd;
    this.#value = code.vector("value");
    this.#panelRow = [0, 1].map((half) => code.vector(`b${half}`));
    this.#sums = range(TILE_ROWS).flatMap((row) =>
      [0, 1].map((half) => ({ row, half, sum: code.vector(`sum${row}${half}`) }))
    );
  }

  /** sum[4, 8] ← 0 */
  clear(): void {
    for (const { sum } of this.#sums) sum.set(lanes(0));
  }

  /**
   * The micro-kernel's step, a rank-1 update: sum[4, 8] ← sum[4, 8] + a[4] ⊗ b[8]
   *
   * @param a Each row's value, in all lanes of a vector
   * @param b The address of the panel's row, and an offset in bytes
   */
  addOuterProduct(a: readonly Vector[], b: Integer, offset: number): void {
    this.#panelRow.forEach((half, i) => half.set(loadVector(b, offset + HALVES[i]!)));
    for (const { row, half, sum } of this.#sums) {
      if (half === 0) this.#value.set(a[row]!);
      sum.set(multiplyAdd(this.#fusedMultiplyAdd, this.#value, this.#panelRow[half]!, sum));
    }
  }

  /** Calls `each` with all vectors, row after row. @param each Told the offset in bytes from the row's first column */
  forEach(each: (sum: VectorLocal, row: number, offset: number) => void): void {
    for (const { row, half, sum } of this.#sums) each(sum, row, HALVES[half]!);
  }
}
