/** Emits `dots`: matrix products by dot products, for right operands that are transposed and read too rarely to pack. */
import { FLOAT_BYTES } from "../../heap.ts";
import {
  binary,
  type Code,
  constant,
  constantVector,
  FunctionBody,
  type KernelCode,
  load,
  shuffle,
  store,
  when,
} from "./assembler.ts";
import { clamped, LANES, multiplyAddVectors } from "./micro_kernel.ts";

/** Rows of a, and rows of b (columns of the result), that are multiplied at a time. */
const ROWS = 4, COLUMNS = 2;

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
  const parameters = ["a", "aRow", "b", "bRow", "out", "outRow", "rows", "columns", "run"];
  const f = new FunctionBody(parameters);
  for (const name of ["r", "n", "i"]) f.local(name);
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const columns = Array.from({ length: COLUMNS }, (_, column) => column);
  for (const row of rows) for (const name of [`r${row}`, `p${row}`]) f.local(name);
  for (const column of columns) for (const name of [`n${column}`, `q${column}`]) f.local(name);
  f.local("a0", "v128");
  for (const column of columns) f.local(`b${column}`, "v128");
  const tile = rows.flatMap((row) => columns.map((column) => ({ row, column, sum: `sum${row}${column}` })));
  for (const { sum } of tile) f.local(sum, "v128");

  const products = (opcode: "v128.load" | "v128.load32_zero", count: number): Code => [
    ...columns.flatMap((column) => f.set(`b${column}`, load(opcode, f.get(`q${column}`)))),
    ...rows.flatMap((row) => [
      ...f.set("a0", load(opcode, f.get(`p${row}`))),
      ...columns.flatMap((column) => {
        const sum = `sum${row}${column}`;
        return f.set(
          sum,
          multiplyAddVectors(fusedMultiplyAdd, f.get("a0"), f.get(`b${column}`), f.get(sum)),
        );
      }),
    ]),
    ...[...rows.map((row) => `p${row}`), ...columns.map((column) => `q${column}`)].flatMap((pointer) =>
      f.increase(pointer, constant(count * FLOAT_BYTES))
    ),
  ];
  const whole = binary("i32.and", f.get("run"), constant(-LANES));
  const rest = binary("i32.and", f.get("run"), constant(LANES - 1));
  /** sum ← the sum of its lanes, in each of them. */
  const addLanes = (sum: string): Code =>
    [[2, 3, 0, 1], [1, 0, 3, 2]].flatMap((lanes) =>
      f.set(sum, binary("f32x4.add", f.get(sum), shuffle(f.get(sum), f.get(sum), lanes)))
    );
  const at = (start: string, index: string, step: string) =>
    binary("i32.add", f.get(start), binary("i32.mul", f.get(index), f.get(step)));
  const oneTile: Code = [
    ...rows.flatMap((row) => [
      ...f.set(`r${row}`, clamped(f, binary("i32.add", f.get("r"), constant(row)), "rows")),
      ...f.set(`p${row}`, at("a", `r${row}`, "aRow")),
    ]),
    ...columns.flatMap((column) => [
      ...f.set(`n${column}`, clamped(f, binary("i32.add", f.get("n"), constant(column)), "columns")),
      ...f.set(`q${column}`, at("b", `n${column}`, "bRow")),
    ]),
    ...tile.flatMap(({ sum }) => f.set(sum, constantVector(0))),
    ...when(whole, f.loop("i", whole, LANES, products("v128.load", LANES))),
    ...when(rest, f.loop("i", rest, 1, products("v128.load32_zero", 1))),
    ...tile.flatMap(({ row, column, sum }) => [
      ...addLanes(sum),
      ...store(
        "v128.store32_lane",
        binary(
          "i32.add",
          at("out", `r${row}`, "outRow"),
          binary("i32.mul", f.get(`n${column}`), constant(FLOAT_BYTES)),
        ),
        f.get(sum),
      ),
    ]),
  ];
  const body = f.encode(
    f.loop("n", f.get("columns"), COLUMNS, f.loop("r", f.get("rows"), ROWS, oneTile)),
  );
  return { parameters: parameters.length, body };
}
