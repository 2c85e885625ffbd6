/**
 * The code of three native kernels: matrix products in tiles of 4 × 8 that stay in registers. A tile's eight vectors
 * hide the latency of fused multiply-adds, which stock tfjs' native code does without: twice the arithmetic a cycle.
 * Values of a are loaded four at a time and spread from there: loading each into all lanes keeps the ports for loads
 * busier than the multipliers.
 */
import {
  binary,
  type Code,
  constant,
  encodeModule,
  FunctionBody,
  load,
  spread,
  store,
  ternary,
  when,
} from "./assembler.ts";

/** Rows and columns of a tile, and values in a vector. */
export const TILE_ROWS = 4, TILE_COLUMNS = 8;
const LANES = 4, BYTES = 4, UNROLLED = 4;

/** The kernels' module. @param fusedMultiplyAdd Whether the engine has relaxed SIMD */
export function productModule(fusedMultiplyAdd: boolean): Uint8Array<ArrayBuffer> {
  return encodeModule({
    product: productCode(fusedMultiplyAdd),
    accumulate: accumulateCode(fusedMultiplyAdd),
    pack: packCode(),
  });
}

/**
 * out[tile] += (four values of a) ⊗ (eight values of b)
 *
 * @param rows Code for each row's value of a, in all lanes of a vector
 */
function multiplyAdd(
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
      const next = fusedMultiplyAdd
        ? ternary("f32x4.relaxed_madd", a, b, sum)
        : binary("f32x4.add", sum, binary("f32x4.mul", a, b));
      return body.set(`sum${row}${half}`, next);
    }),
  ]);
  return [...halves.flat(), ...sums];
}

function declareTile(body: FunctionBody): void {
  for (const name of ["splat", "b0", "b1"]) body.local(name, "v128");
  for (let row = 0; row < TILE_ROWS; row++) {
    for (const half of [0, 1]) body.local(`sum${row}${half}`, "v128");
  }
}

/** Code for each of the tile's vectors: its name, row, and offset in bytes from its row's first column. */
function ofTile(each: (sum: string, row: number, offset: number) => Code): Code {
  return Array.from({ length: TILE_ROWS }, (_, row) => row).flatMap((row) =>
    [0, 1].flatMap((half) => each(`sum${row}${half}`, row, half * LANES * BYTES))
  );
}

/**
 * out[r, x, n] = Σ_t Σ_i a[r, x, t, i] b[n, t, i]: the pixels x of some rows, whose neighbourhoods lie in `taps` runs
 * of `run` values each. All steps are in bytes; b is packed. A tile's pixels may be of several rows. Where 4 does
 * not divide their number, or 8 the columns, the last tile overlaps the one before.
 */
function productCode(fusedMultiplyAdd: boolean) {
  const parameters = [
    ...["a", "aPixel", "aRow", "aTap"], // first value; steps from pixel to pixel, row to row and run to run
    ...["b", "out", "outPixel", "outRow"],
    ...["rows", "width", "columns", "taps", "run"],
  ];
  const f = new FunctionBody(parameters);
  for (const name of ["n", "n0", "outN", "pixels", "i", "row", "x", "t", "step", "q", "skip"]) f.local(name);
  const range = Array.from({ length: TILE_ROWS }, (_, row) => row);
  const pointers = range.map((row) => `p${row}`), outputs = range.map((row) => `o${row}`);
  for (const name of [...pointers, ...outputs]) f.local(name);
  for (const row of range) f.local(`a${row}`, "v128");
  declareTile(f);

  const packed = (step: number) => ({ address: "q", offset: step * TILE_COLUMNS * BYTES });
  const advance = (count: number): Code => [
    ...pointers.flatMap((pointer) => f.increase(pointer, constant(count * BYTES))),
    ...f.increase("q", constant(count * TILE_COLUMNS * BYTES)),
  ];
  const fourProducts: Code = [
    ...pointers.flatMap((pointer, row) => f.set(`a${row}`, load("v128.load", f.get(pointer)))),
    ...Array.from(
      { length: LANES },
      (_, lane) =>
        multiplyAdd(f, fusedMultiplyAdd, range.map((row) => spread(f.get(`a${row}`), lane)), packed(lane)),
    ).flat(),
    ...advance(LANES),
  ];
  const oneProduct: Code = [
    ...multiplyAdd(
      f,
      fusedMultiplyAdd,
      pointers.map((pointer) => load("v128.load32_splat", f.get(pointer))),
      packed(0),
    ),
    ...advance(1),
  ];
  const whole = binary("i32.and", f.get("run"), constant(-LANES));
  const rest = binary("i32.and", f.get("run"), constant(LANES - 1));
  const oneTap: Code = [
    ...when(whole, f.loop("step", whole, LANES, fourProducts)),
    ...when(rest, f.loop("step", rest, 1, oneProduct)),
    ...pointers.flatMap((pointer) => f.increase(pointer, f.get("skip"))),
  ];
  const place = (start: string, pixel: string, row: string) =>
    binary(
      "i32.add",
      f.get(start),
      binary(
        "i32.add",
        binary("i32.mul", f.get("x"), f.get(pixel)),
        binary("i32.mul", f.get("row"), f.get(row)),
      ),
    );
  const nextPixel: Code = [
    ...f.increase("x", constant(1)),
    ...when(binary("i32.eq", f.get("x"), f.get("width")), [
      ...f.set("x", constant(0)),
      ...f.increase("row", constant(1)),
    ]),
  ];
  const oneTile: Code = [
    ...f.set("x", f.least(f.get("i"), binary("i32.sub", f.get("pixels"), constant(TILE_ROWS)))),
    ...f.set("row", binary("i32.div_u", f.get("x"), f.get("width"))),
    ...f.set("x", binary("i32.sub", f.get("x"), binary("i32.mul", f.get("row"), f.get("width")))),
    ...range.flatMap((row) => [
      ...f.set(pointers[row]!, place("a", "aPixel", "aRow")),
      ...f.set(outputs[row]!, place("outN", "outPixel", "outRow")),
      ...nextPixel,
    ]),
    ...f.set("q", f.get("b")),
    ...ofTile((sum) => f.set(sum, zero())),
    ...f.loop("t", f.get("taps"), 1, oneTap),
    ...ofTile((sum, row, offset) => store("v128.store", f.get(outputs[row]!), f.get(sum), offset)),
  ];
  const oneColumn: Code = [
    ...f.set("n0", f.least(f.get("n"), binary("i32.sub", f.get("columns"), constant(TILE_COLUMNS)))),
    ...f.set("outN", binary("i32.add", f.get("out"), binary("i32.shl", f.get("n0"), constant(2)))),
    ...f.loop("i", f.get("pixels"), TILE_ROWS, oneTile),
    ...f.set("b", f.get("q")), // where this column's packed values end
  ];
  const body = f.encode(
    f.set("pixels", binary("i32.mul", f.get("rows"), f.get("width"))),
    f.set("skip", binary("i32.sub", f.get("aTap"), binary("i32.shl", f.get("run"), constant(2)))),
    f.loop("n", f.get("columns"), TILE_COLUMNS, oneColumn),
  );
  return { parameters: parameters.length, body };
}

/**
 * out[m, n] += Σ_r Σ_x a[r, x, m] b[r, x, n]. 4 must divide `m` and 8 `n`. All steps are in bytes.
 */
function accumulateCode(fusedMultiplyAdd: boolean) {
  const parameters = ["a", "aPixel", "aRow", "b", "bPixel", "bRow", "out", "rows", "width", "m", "n"];
  const f = new FunctionBody(parameters);
  for (const name of ["i", "j", "row", "x", "rowA", "rowB", "p", "q", "o", "outRow"]) f.local(name);
  f.local("a0", "v128");
  declareTile(f);

  const lanes = Array.from({ length: TILE_ROWS }, (_, row) => spread(f.get("a0"), row));
  const onePixel: Code = [
    ...f.set("a0", load("v128.load", f.get("p"))),
    ...multiplyAdd(f, fusedMultiplyAdd, lanes, { address: "q", offset: 0 }),
    ...f.increase("p", f.get("aPixel")),
    ...f.increase("q", f.get("bPixel")),
  ];
  const whole = binary("i32.and", f.get("width"), constant(-UNROLLED));
  const rest = binary("i32.and", f.get("width"), constant(UNROLLED - 1));
  const oneRow: Code = [
    ...f.set("p", f.get("rowA")),
    ...f.set("q", f.get("rowB")),
    ...when(whole, f.loop("x", whole, UNROLLED, Array(UNROLLED).fill(onePixel).flat())),
    ...when(rest, f.loop("x", rest, 1, onePixel)),
    ...f.increase("rowA", f.get("aRow")),
    ...f.increase("rowB", f.get("bRow")),
  ];
  const bytes = (index: string) => binary("i32.shl", f.get(index), constant(2));
  const startOfTile = f.set(
    "o",
    binary(
      "i32.add",
      f.get("out"),
      binary("i32.add", binary("i32.mul", f.get("i"), f.get("outRow")), bytes("j")),
    ),
  );
  const nextRow = (offset: number) => offset > 0 ? f.increase("o", f.get("outRow")) : [];
  const oneTile: Code = [
    ...startOfTile,
    ...ofTile((sum, _row, offset) => [
      ...f.set(sum, load("v128.load", f.get("o"), offset)),
      ...nextRow(offset),
    ]),
    ...f.set("rowA", binary("i32.add", f.get("a"), bytes("i"))),
    ...f.set("rowB", binary("i32.add", f.get("b"), bytes("j"))),
    ...f.loop("row", f.get("rows"), 1, oneRow),
    ...startOfTile,
    ...ofTile((
      sum,
      _row,
      offset,
    ) => [...store("v128.store", f.get("o"), f.get(sum), offset), ...nextRow(offset)]),
  ];
  const body = f.encode(
    f.set("outRow", binary("i32.shl", f.get("n"), constant(2))),
    f.loop("i", f.get("m"), TILE_ROWS, f.loop("j", f.get("n"), TILE_COLUMNS, oneTile)),
  );
  return { parameters: parameters.length, body };
}

/**
 * Packs one run of the right operand for `product`: to[n / 8, i, n mod 8] = from[i, n], a column of tiles after the
 * other, `toColumn` bytes apart. Steps from i to i and from n to n are free, so that a transposed operand costs
 * nothing more. The last tile overlaps the one before.
 */
function packCode() {
  const parameters = ["from", "fromRun", "fromColumn", "to", "toColumn", "run", "columns"];
  const f = new FunctionBody(parameters);
  for (const name of ["n", "n0", "i", "p", "q", "start"]) f.local(name);

  const values = Array.from({ length: TILE_COLUMNS }, (_, column) => [
    ...store("f32.store", f.get("q"), load("f32.load", f.get("p")), column * BYTES),
    ...f.increase("p", f.get("fromColumn")),
  ]).flat();
  const oneValue: Code = [
    ...f.set("p", f.get("start")),
    ...values,
    ...f.increase("start", f.get("fromRun")),
    ...f.increase("q", constant(TILE_COLUMNS * BYTES)),
  ];
  const oneColumn: Code = [
    ...f.set("n0", f.least(f.get("n"), binary("i32.sub", f.get("columns"), constant(TILE_COLUMNS)))),
    ...f.set("start", binary("i32.add", f.get("from"), binary("i32.mul", f.get("n0"), f.get("fromColumn")))),
    ...f.set("q", f.get("to")),
    ...f.loop("i", f.get("run"), 1, oneValue),
    ...f.increase("to", f.get("toColumn")),
  ];
  const body = f.encode(f.loop("n", f.get("columns"), TILE_COLUMNS, oneColumn));
  return { parameters: parameters.length, body };
}

/** A vector of zeros. */
function zero(): Code {
  return [0xfd, 0x0c, ...Array<number>(16).fill(0)];
}
