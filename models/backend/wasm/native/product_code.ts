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
  shuffle,
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
 * out[z, y, x, n] = Σ_t Σ_i a[z, y, x, t, i] b[n, t, i]: the pixels x, y of some images z, whose neighbourhoods lie in
 * `taps` runs of `run` values each. All steps are in bytes; b is packed. A tile's pixels may be of several rows and
 * images. Where 4 does not divide their number, or 8 the columns, the last tile overlaps the one before; a tile of
 * fewer than 4 pixels computes the last one again.
 */
function productCode(fusedMultiplyAdd: boolean) {
  const parameters = [
    ...["a", "aPixel", "aRow", "aImage", "aTap"], // first value; steps from pixel to pixel, ..., run to run
    ...["b", "bTap", "bColumn"], // steps from run to run and from one column of tiles to the next
    ...["out", "outPixel", "outRow", "outImage"],
    ...["width", "rows", "images", "columns", "taps", "run"],
  ];
  const f = new FunctionBody(parameters);
  for (const name of ["n", "n0", "outN", "pixels", "area", "i", "start", "left", "image", "row", "x"]) {
    f.local(name);
  }
  for (const name of ["t", "step", "q", "skip", "skipB"]) f.local(name);
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
    ...f.increase("q", f.get("skipB")),
  ];
  const place = (of: string, start: string) =>
    [["x", "Pixel"], ["row", "Row"], ["image", "Image"]].reduce(
      (sum, [index, step]) => binary("i32.add", sum, binary("i32.mul", f.get(index!), f.get(`${of}${step}`))),
      f.get(start),
    );
  const nextPixel = when(f.get("left"), [
    ...f.increase("left", constant(-1)),
    ...f.increase("x", constant(1)),
    ...when(binary("i32.eq", f.get("x"), f.get("width")), [
      ...f.set("x", constant(0)),
      ...f.increase("row", constant(1)),
      ...when(binary("i32.eq", f.get("row"), f.get("rows")), [
        ...f.set("row", constant(0)),
        ...f.increase("image", constant(1)),
      ]),
    ]),
  ]);
  /** index ← rest / size, and rest ← what is left. */
  const divide = (rest: string, index: string, size: string): Code => [
    ...f.set(index, binary("i32.div_u", f.get(rest), f.get(size))),
    ...f.set(rest, binary("i32.sub", f.get(rest), binary("i32.mul", f.get(index), f.get(size)))),
  ];
  const oneTile: Code = [
    ...f.set("start", f.least(f.get("i"), binary("i32.sub", f.get("pixels"), constant(TILE_ROWS)))),
    ...when(binary("i32.lt_s", f.get("start"), f.get("i")), [ // the last tile overlaps the one before
      ...when(binary("i32.lt_s", f.get("start"), constant(0)), f.set("start", constant(0))),
      ...f.set("x", f.get("start")),
      ...divide("x", "image", "area"),
      ...divide("x", "row", "width"),
    ]),
    ...f.set("p0", place("a", "a")),
    ...f.set("o0", place("out", "outN")),
    ...when(
      binary("i32.lt_s", binary("i32.add", f.get("x"), constant(TILE_ROWS)), f.get("width")),
      [
        ...range.slice(1).flatMap((row) => [ // the quick way, within one row of pixels
          ...f.set(`p${row}`, binary("i32.add", f.get(`p${row - 1}`), f.get("aPixel"))),
          ...f.set(`o${row}`, binary("i32.add", f.get(`o${row - 1}`), f.get("outPixel"))),
        ]),
        ...f.increase("x", constant(TILE_ROWS)),
      ],
      [
        ...f.set("left", binary("i32.sub", binary("i32.sub", f.get("pixels"), f.get("start")), constant(1))),
        ...range.slice(1).flatMap((row) => [
          ...nextPixel,
          ...f.set(`p${row}`, place("a", "a")),
          ...f.set(`o${row}`, place("out", "outN")),
        ]),
        ...nextPixel,
      ],
    ),
    ...f.set("q", f.get("b")),
    ...ofTile((sum) => f.set(sum, zero())),
    ...f.loop("t", f.get("taps"), 1, oneTap),
    ...ofTile((sum, row, offset) => store("v128.store", f.get(outputs[row]!), f.get(sum), offset)),
  ];
  const oneColumn: Code = [
    ...f.set("n0", f.least(f.get("n"), binary("i32.sub", f.get("columns"), constant(TILE_COLUMNS)))),
    ...f.set("outN", binary("i32.add", f.get("out"), binary("i32.shl", f.get("n0"), constant(2)))),
    ...["x", "row", "image"].flatMap((index) => f.set(index, constant(0))),
    ...f.loop("i", f.get("pixels"), TILE_ROWS, oneTile),
    ...f.increase("b", f.get("bColumn")),
  ];
  const body = f.encode(
    f.set("area", binary("i32.mul", f.get("rows"), f.get("width"))),
    f.set("pixels", binary("i32.mul", f.get("images"), f.get("area"))),
    f.set("skip", binary("i32.sub", f.get("aTap"), binary("i32.mul", f.get("run"), constant(BYTES)))),
    f.set(
      "skipB",
      binary("i32.sub", f.get("bTap"), binary("i32.mul", f.get("run"), constant(TILE_COLUMNS * BYTES))),
    ),
    f.loop("n", f.get("columns"), TILE_COLUMNS, oneColumn),
  );
  return { parameters: parameters.length, body };
}

/**
 * out[m, n] += Σ_z Σ_y Σ_x a[z, y, x, m] b[z, y, x, n] over the pixels x, y of some images z. 4 must divide `m` and
 * 8 `n`. All steps are in bytes.
 */
function accumulateCode(fusedMultiplyAdd: boolean) {
  const parameters = [
    ...["a", "aPixel", "aRow", "aImage"],
    ...["b", "bPixel", "bRow", "bImage"],
    ...["out", "width", "rows", "images", "m", "n"],
  ];
  const f = new FunctionBody(parameters);
  for (const name of ["i", "j", "image", "row", "x", "p", "q", "o", "outRow"]) f.local(name);
  for (const name of ["imageA", "imageB", "rowA", "rowB"]) f.local(name);
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
  const oneImage: Code = [
    ...f.set("rowA", f.get("imageA")),
    ...f.set("rowB", f.get("imageB")),
    ...f.loop("row", f.get("rows"), 1, oneRow),
    ...f.increase("imageA", f.get("aImage")),
    ...f.increase("imageB", f.get("bImage")),
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
    ...f.set("imageA", binary("i32.add", f.get("a"), bytes("i"))),
    ...f.set("imageB", binary("i32.add", f.get("b"), bytes("j"))),
    ...f.loop("image", f.get("images"), 1, oneImage),
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
 * other, `toColumn` bytes apart. Steps from i to i and from n to n are free; where one of them is 4, vectors are
 * moved. The last tile overlaps the one before.
 */
function packCode() {
  const parameters = ["from", "fromRun", "fromColumn", "to", "toColumn", "run", "columns"];
  const f = new FunctionBody(parameters);
  for (const name of ["n", "n0", "i", "p", "q", "start", "whole", "rest"]) f.local(name);
  const vectors = Array.from({ length: LANES }, (_, i) => `v${i}`);
  const pairs = Array.from({ length: LANES }, (_, i) => `w${i}`);
  for (const name of [...vectors, ...pairs]) f.local(name, "v128");

  const advance = (count: number): Code => [
    ...f.increase("start", binary("i32.mul", f.get("fromRun"), constant(count))),
    ...f.increase("q", constant(count * TILE_COLUMNS * BYTES)),
  ];
  const valueByValue: Code = [
    ...f.set("p", f.get("start")),
    ...Array.from({ length: TILE_COLUMNS }, (_, column) => [
      ...store("f32.store", f.get("q"), load("f32.load", f.get("p")), column * BYTES),
      ...f.increase("p", f.get("fromColumn")),
    ]).flat(),
    ...advance(1),
  ];
  const columnsTogether: Code = [
    ...[0, LANES * BYTES].flatMap((offset) =>
      store("v128.store", f.get("q"), load("v128.load", f.get("start"), offset), offset)
    ),
    ...advance(1),
  ];
  const pair = (from: readonly string[], i: number, lanes: readonly number[]) =>
    shuffle(f.get(from[i]!), f.get(from[i + 1]!), lanes);
  const fourTransposed: Code = [
    ...f.set("p", f.get("start")),
    ...[0, LANES * BYTES].flatMap((offset) => [
      ...vectors.flatMap((name) => [
        ...f.set(name, load("v128.load", f.get("p"))),
        ...f.increase("p", f.get("fromColumn")),
      ]),
      ...[0, 2].flatMap((i) => [
        ...f.set(pairs[i]!, pair(vectors, i, [0, 4, 1, 5])),
        ...f.set(pairs[i + 1]!, pair(vectors, i, [2, 6, 3, 7])),
      ]),
      ...[0, 1, 2, 3].flatMap((i) => {
        const half = i >> 1, lanes = i % 2 === 0 ? [0, 1, 4, 5] : [2, 3, 6, 7];
        const row = shuffle(f.get(pairs[half]!), f.get(pairs[half + 2]!), lanes);
        return store("v128.store", f.get("q"), row, i * TILE_COLUMNS * BYTES + offset);
      }),
    ]),
    ...advance(LANES),
  ];
  const isDense = (step: string) => binary("i32.eq", f.get(step), constant(BYTES));
  const oneColumn: Code = [
    ...f.set("n0", f.least(f.get("n"), binary("i32.sub", f.get("columns"), constant(TILE_COLUMNS)))),
    ...f.set("start", binary("i32.add", f.get("from"), binary("i32.mul", f.get("n0"), f.get("fromColumn")))),
    ...f.set("q", f.get("to")),
    ...when(
      isDense("fromColumn"),
      f.loop("i", f.get("run"), 1, columnsTogether),
      [
        ...when(f.get("whole"), f.loop("i", f.get("whole"), LANES, fourTransposed)),
        ...when(f.get("rest"), f.loop("i", f.get("rest"), 1, valueByValue)),
      ],
    ),
    ...f.increase("to", f.get("toColumn")),
  ];
  const body = f.encode(
    when(isDense("fromRun"), f.set("whole", binary("i32.and", f.get("run"), constant(-LANES)))),
    f.set("rest", binary("i32.sub", f.get("run"), f.get("whole"))),
    f.loop("n", f.get("columns"), TILE_COLUMNS, oneColumn),
  );
  return { parameters: parameters.length, body };
}

/** A vector of zeros. */
function zero(): Code {
  return [0xfd, 0x0c, ...Array<number>(16).fill(0)];
}
