/**
 * Emits `dots`: matrix products by dot products, for right operands that are transposed and read too rarely to pack.
 *
 * listings/dots.snap lists what it emits, line by line.
 */
import { range } from "../../../../range.ts";
import { FLOAT_BYTES } from "../../heap.ts";
import type { KernelCode } from "./assembler.ts";
import { FunctionBody, type VectorLocal } from "./function_body.ts";
import { LANES, multiplyAdd } from "./micro_kernel.ts";
import { type Integer, lanes, least, loadFirstLane, loadVector, shuffle } from "./values.ts";

/** Rows of a, and rows of b (columns of the result), that are multiplied at a time. */
const ROWS = 4, COLUMNS = 2;

/** The parameters of `dots`: addresses, each with the bytes from row to row, and how many there are. */
export const DOTS = ["a", "aRow", "b", "bRow", "out", "outRow", "rows", "columns", "run"] as const;

/**
 * A kernel that takes the dot product of a row of a [rows, run] and a row of b [columns, run] for each value:
 *
 *   out[r, n] = Σ_i a[r, i] b[n, i]
 *
 * Steps from row to row are in bytes. Where 4 does not divide the rows, or 2 the columns, the last ones are computed
 * again.
 *
 * @param fusedMultiplyAdd Whether the engine has relaxed SIMD
 */
export function dotsCode(fusedMultiplyAdd: boolean): KernelCode {
  const code = new FunctionBody(DOTS);
  const { a, aRow, b, bRow, out, outRow, rows, columns, run } = code.parameters;
  const { r, n, i } = code.integers("r", "n", "i");
  /** A row of a or b that is multiplied: which one, and where its next values lie. */
  const operand = (index: string, pointer: string) => ({
    index: code.integer(index),
    pointer: code.integer(pointer),
  });
  const left = range(ROWS).map((row) => operand(`r${row}`, `p${row}`));
  const right = range(COLUMNS).map((column) => operand(`n${column}`, `q${column}`));
  const value = code.vector("a0");
  const others = range(COLUMNS).map((column) => code.vector(`b${column}`));
  const sums = left.map((_, row) => right.map((_, column) => code.vector(`sum${row}${column}`)));

  /** Adds the products of the next values of all rows, four or one. */
  const addProducts = (count: typeof LANES | 1) => {
    const load = count === LANES ? loadVector : loadFirstLane;
    others.forEach((other, column) => other.set(load(right[column]!.pointer)));
    left.forEach(({ pointer }, row) => {
      value.set(load(pointer));
      others.forEach((other, column) => {
        const sum = sums[row]![column]!;
        sum.set(multiplyAdd(fusedMultiplyAdd, value, other, sum));
      });
    });
    for (const { pointer } of [...left, ...right]) pointer.increase(count * FLOAT_BYTES);
  };
  /** sum ← the sum of its lanes, in each of them. */
  const addLanes = (sum: VectorLocal) => {
    for (const swapped of [[2, 3, 0, 1], [1, 0, 3, 2]]) sum.set(sum.plus(shuffle(sum, sum, swapped)));
  };
  /** Finds some rows from `first` on. Behind the last one it is the last one again. */
  const find = (operands: typeof left, first: Integer, count: Integer, start: Integer, step: Integer) =>
    operands.forEach(({ index, pointer }, i) => {
      index.set(least(first.plus(i), count.minus(1)));
      pointer.set(start.plus(index.times(step)));
    });

  const whole = run.and(-LANES), rest = run.and(LANES - 1);
  code.for(n, columns, COLUMNS, () =>
    code.for(r, rows, ROWS, () => {
      find(left, r, rows, a, aRow);
      find(right, n, columns, b, bRow);
      for (const sum of sums.flat()) sum.set(lanes(0));
      code.if(whole, () => code.for(i, whole, LANES, () => addProducts(LANES)));
      code.if(rest, () => code.for(i, rest, 1, () => addProducts(1)));
      left.forEach(({ index: row }, i) =>
        right.forEach(({ index: column }, j) => {
          const sum = sums[i]![j]!;
          addLanes(sum);
          code.storeFirstLane(out.plus(row.times(outRow)).plus(column.times(FLOAT_BYTES)), sum);
        })
      );
    }));
  return code.finish();
}
