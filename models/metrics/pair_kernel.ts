/** Emits what is summed over the columns of every pair of rows, in float64: most of what measures compute. */
import { encodeModule, type KernelCode } from "../backend/wasm/native/code/assembler.ts";
import { FunctionBody } from "../backend/wasm/native/code/function_body.ts";
import {
  type Integer,
  lanes,
  loadBothLanes,
  loadVector,
  type Vector,
  vectorOf,
} from "../backend/wasm/native/code/values.ts";

/** Rows of either side that a tile holds, and that lie interleaved in its panels. */
export const TILE = 4;

/** Of a float64, and of a vector of two. */
const DOUBLE = 8, VECTOR = 2 * DOUBLE;

/** What is added up over columns: (x − y)² or x · y. */
export type Term = "squaredDifferences" | "products";

/** The kernels, by what they add up. Addresses are in bytes, rows and columns whole tiles, inner at least 1. */
export type PairKernels = Readonly<
  Record<Term, (a: number, b: number, out: number, rows: number, columns: number, inner: number) => void>
>;

/** The kernels' module, which imports its memory. */
export function pairModule(): Uint8Array<ArrayBuffer> {
  return encodeModule({
    squaredDifferences: pairCode("squaredDifferences"),
    products: pairCode("products"),
  }, false);
}

/**
 * A kernel that sums over i for rows of a and of b, both in panels [rows / 4, inner, 4]:
 *
 *   out[r, n] = Σ_i term(a[r, i], b[n, i])
 *
 * Each sum adds its terms in the order of i, one after the other, and so has the bits that a plain loop gives; what runs
 * side by side are the sums of four rows of a and four of b. For that reason no multiply-add is fused either.
 */
function pairCode(term: Term): KernelCode {
  const code = new FunctionBody(["a", "b", "out", "rows", "columns", "inner"]);
  const { a, b, out, rows, columns, inner } = code.parameters;
  const { r, n, i, p, q, to, panel } = code.integers("r", "n", "i", "p", "q", "to", "panel");
  const left = code.vector("left"), right = [0, 1].map((half) => code.vector(`right${half}`));
  const value = code.vector("term");
  const sums = [0, 1, 2, 3].map((row) => [0, 1].map((half) => code.vector(`sum${row}${half}`)));

  /** value ← term(left, right) */
  const setTerm = (right: Vector) => {
    if (term === "products") return value.set(vectorOf("f64x2.mul", left, right));
    value.set(vectorOf("f64x2.sub", left, right));
    value.set(vectorOf("f64x2.mul", value, value));
  };
  const addColumn = () => {
    right.forEach((vector, half) => vector.set(loadVector(q, half * VECTOR)));
    sums.forEach((halves, row) => {
      left.set(loadBothLanes(p, row * DOUBLE));
      halves.forEach((sum, half) => {
        setTerm(right[half]!);
        sum.set(vectorOf("f64x2.add", sum, value));
      });
    });
    for (const pointer of [p, q]) pointer.increase(TILE * DOUBLE);
  };

  panel.set(inner.times(DOUBLE)); // bytes of one row
  const panelOf = (start: Integer, row: Integer) => start.plus(row.times(panel));
  code.for(n, columns, TILE, () =>
    code.for(r, rows, TILE, () => {
      p.set(panelOf(a, r));
      q.set(panelOf(b, n));
      for (const sum of sums.flat()) sum.set(lanes(0));
      code.for(i, inner, 1, addColumn);
      sums.forEach((halves, row) => {
        to.set(out.plus(r.plus(row).times(columns).plus(n).times(DOUBLE)));
        halves.forEach((sum, half) => code.store(to, sum, half * VECTOR));
      });
    }));
  return code.finish();
}
