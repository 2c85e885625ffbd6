/**
 * The micro-kernel of matrix products: emits the code that updates one tile of 4 × 8 values in registers.
 *
 * The names are those of BLIS (Van Zee and van de Geijn, ACM TOMS 2015) after Goto and van de Geijn (ACM TOMS 2008): a
 * tile is m_r × n_r values of the result, and the tiles' operands lie in panels, m_r rows or n_r columns wide.
 *
 * A tile's eight vectors hide the latency of fused multiply-adds, which stock tfjs' native code does without: twice the
 * arithmetic a cycle. Values of the left operand are loaded four at a time and spread from there: loading each value
 * into all lanes would keep the ports for loads busier than the multipliers.
 */
import { FLOAT_BYTES } from "../../heap.ts";
import { binary, type Code, constant, type FunctionBody, load, ternary } from "./assembler.ts";

/** Rows and columns of a tile: BLIS's m_r and n_r. A panel of the right operand has as many columns as a tile. */
export const TILE_ROWS = 4, TILE_COLUMNS = 8;
/** Float32 values in a vector. */
export const LANES = 4;

/** sum + a · b in each lane: rounded once where the engine has relaxed SIMD, else twice. */
export function multiplyAddVectors(fusedMultiplyAdd: boolean, a: Code, b: Code, sum: Code): Code {
  return fusedMultiplyAdd
    ? ternary("f32x4.relaxed_madd", a, b, sum)
    : binary("f32x4.add", sum, binary("f32x4.mul", a, b));
}

/**
 * The micro-kernel's step, a rank-1 update of the tile: sum[4, 8] += a[4] ⊗ b[8]
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
    body.set(
      `b${half}`,
      load("v128.load", body.get(column.address), column.offset + half * LANES * FLOAT_BYTES),
    )
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

/** Declares the locals of a tile: its sums, the vectors of a panel's row, and one value of a in all lanes. */
export function declareTile(body: FunctionBody): void {
  for (const name of ["splat", "b0", "b1"]) body.local(name, "v128");
  for (let row = 0; row < TILE_ROWS; row++) {
    for (const half of [0, 1]) body.local(`sum${row}${half}`, "v128");
  }
}

/** Code for each of the tile's vectors: its name, row, and offset in bytes from its row's first column. */
export function ofTile(each: (sum: string, row: number, offset: number) => Code): Code {
  return Array.from({ length: TILE_ROWS }, (_, row) => row).flatMap((row) =>
    [0, 1].flatMap((half) => each(`sum${row}${half}`, row, half * LANES * FLOAT_BYTES))
  );
}

/** The least of `index` and `count − 1`: no address behind the last row or column is read. */
export function clamped(body: FunctionBody, index: Code, count: string): Code {
  return body.least(index, binary("i32.sub", body.get(count), constant(1)));
}
