/**
 * Tiles of 4 × 8 values of a matrix product that stay in registers. A tile's eight vectors hide the latency of fused
 * multiply-adds, which stock tfjs' native code does without: twice the arithmetic a cycle. Values of the left operand
 * are loaded four at a time and spread from there: loading each into all lanes keeps the ports for loads busier than
 * the multipliers.
 */
import { binary, type Code, constant, type FunctionBody, load, ternary } from "./assembler.ts";

/** Rows and columns of a tile. */
export const TILE_ROWS = 4, TILE_COLUMNS = 8;
/** Values in a vector, and bytes in a value. */
export const LANES = 4, BYTES = 4;

/** sum + a · b, rounded once where the engine has relaxed SIMD */
export function multiplyAddVectors(fusedMultiplyAdd: boolean, a: Code, b: Code, sum: Code): Code {
  return fusedMultiplyAdd
    ? ternary("f32x4.relaxed_madd", a, b, sum)
    : binary("f32x4.add", sum, binary("f32x4.mul", a, b));
}

/**
 * out[tile] += (four values of a) ⊗ (eight values of b)
 *
 * @param rows Code for each row's value of a, in all lanes of a vector
 */
export function multiplyAdd(
  body: FunctionBody,
  fusedMultiplyAdd: boolean,
  rows: readonly Code[],
  column: { readonly address: string; readonly offset: number },
): Code {
  const halves = [0, 1].map((half) =>
    body.set(`b${half}`, load("v128.load", body.get(column.address), column.offset + half * LANES * BYTES))
  );
  const sums = rows.flatMap((value, row) => [
    ...body.set("splat", value),
    ...[0, 1].flatMap((half) => {
      const sum = body.get(`sum${row}${half}`), a = body.get("splat"), b = body.get(`b${half}`);
      return body.set(`sum${row}${half}`, multiplyAddVectors(fusedMultiplyAdd, a, b, sum));
    }),
  ]);
  return [...halves.flat(), ...sums];
}

export function declareTile(body: FunctionBody): void {
  for (const name of ["splat", "b0", "b1"]) body.local(name, "v128");
  for (let row = 0; row < TILE_ROWS; row++) {
    for (const half of [0, 1]) body.local(`sum${row}${half}`, "v128");
  }
}

/** Code for each of the tile's vectors: its name, row, and offset in bytes from its row's first column. */
export function ofTile(each: (sum: string, row: number, offset: number) => Code): Code {
  return Array.from({ length: TILE_ROWS }, (_, row) => row).flatMap((row) =>
    [0, 1].flatMap((half) => each(`sum${row}${half}`, row, half * LANES * BYTES))
  );
}

/** Reads at most so far: the least of `index` and `count − 1`. */
export function clamped(body: FunctionBody, index: Code, count: string): Code {
  return body.least(index, binary("i32.sub", body.get(count), constant(1)));
}
