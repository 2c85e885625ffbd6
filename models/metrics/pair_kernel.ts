/** Emits what is summed over the columns of every pair of rows, in float64: most of what measures compute. */
import {
  binary,
  type Code,
  constant,
  constantVector,
  encodeModule,
  FunctionBody,
  type KernelCode,
  load,
  store,
} from "../backend/wasm/native/code/assembler.ts";

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
  const f = new FunctionBody(["a", "b", "out", "rows", "columns", "inner"]);
  for (const name of ["r", "n", "i", "p", "q", "to", "panel"]) f.local(name);
  for (const name of ["left", "right0", "right1", "term"]) f.local(name, "v128");
  const rows = [0, 1, 2, 3], halves = [0, 1];
  const tile = rows.flatMap((row) => halves.map((half) => ({ row, half, sum: `sum${row}${half}` })));
  for (const { sum } of tile) f.local(sum, "v128");

  const added = (right: string): Code =>
    term === "products" ? f.set("term", binary("f64x2.mul", f.get("left"), f.get(right))) : [
      ...f.set("term", binary("f64x2.sub", f.get("left"), f.get(right))),
      ...f.set("term", binary("f64x2.mul", f.get("term"), f.get("term"))),
    ];
  const oneColumn: Code = [
    ...halves.flatMap((half) => f.set(`right${half}`, load("v128.load", f.get("q"), half * VECTOR))),
    ...rows.flatMap((row) => [
      ...f.set("left", load("v128.load64_splat", f.get("p"), row * DOUBLE)),
      ...halves.flatMap((half) => [
        ...added(`right${half}`),
        ...f.set(`sum${row}${half}`, binary("f64x2.add", f.get(`sum${row}${half}`), f.get("term"))),
      ]),
    ]),
    ...f.increase("p", constant(TILE * DOUBLE)),
    ...f.increase("q", constant(TILE * DOUBLE)),
  ];
  const panelOf = (start: string, row: string): Code =>
    binary("i32.add", f.get(start), binary("i32.mul", f.get(row), f.get("panel")));
  const rowOfOut = (row: number): Code =>
    binary("i32.mul", binary("i32.add", f.get("r"), constant(row)), f.get("columns"));
  const oneTile: Code = [
    ...f.set("p", panelOf("a", "r")),
    ...f.set("q", panelOf("b", "n")),
    ...tile.flatMap(({ sum }) => f.set(sum, constantVector(0))),
    ...f.loop("i", f.get("inner"), 1, oneColumn),
    ...rows.flatMap((row) => {
      const element = binary("i32.add", rowOfOut(row), f.get("n"));
      return [
        ...f.set("to", binary("i32.add", f.get("out"), binary("i32.mul", element, constant(DOUBLE)))),
        ...halves.flatMap((half) =>
          store("v128.store", f.get("to"), f.get(`sum${row}${half}`), half * VECTOR)
        ),
      ];
    }),
  ];
  const body = f.encode(
    f.set("panel", binary("i32.mul", f.get("inner"), constant(DOUBLE))), // bytes of one row
    f.loop("n", f.get("columns"), TILE, f.loop("r", f.get("rows"), TILE, oneTile)),
  );
  return { parameters: f.parameters.length, body };
}
