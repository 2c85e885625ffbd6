/** The code of `accumulate`, whose left operand is read by columns. */
import {
  binary,
  type Code,
  constant,
  constantVector,
  FunctionBody,
  load,
  spread,
  store,
  when,
} from "./assembler.ts";
import { BYTES, declareTile, multiplyAdd, ofTile, TILE_COLUMNS, TILE_ROWS } from "./micro_tile.ts";

/** Pixels between two looks at whether more are left. */
const UNROLLED = 4;

/**
 * out[m, n] += Σ_z Σ_y Σ_x a[z, y, x, m] b[z, y, x, n] over the pixels x, y of some images z, or = if `afresh` is not 0;
 * b is packed. Of a, eight columns m lie side by side, and the next eight `aColumn` further on: side by side too where a
 * is not packed. All steps are in bytes. Afresh, the last tile overlaps the one before where 4 does not divide `m`, or 8 `n`;
 * otherwise they must.
 */
export function accumulateCode(fusedMultiplyAdd: boolean) {
  const parameters = [
    ...["a", "aPixel", "aRow", "aImage", "aColumn"],
    ...["b", "bRow", "bImage", "bColumn"],
    ...["out", "outRow", "width", "rows", "images", "m", "n", "afresh"],
  ];
  const f = new FunctionBody(parameters);
  for (const name of ["i", "j", "i0", "j0", "image", "row", "x", "p", "q", "o"]) f.local(name);
  for (const name of ["imageA", "imageB", "rowA", "rowB"]) f.local(name);
  for (let i = 0; i < UNROLLED; i++) f.local(`a${i}`, "v128");
  declareTile(f);

  const pixels = (count: number): Code => [
    ...Array.from({ length: count }, (_, i) => [
      ...f.set(`a${i}`, load("v128.load", f.get("p"))),
      ...f.increase("p", f.get("aPixel")),
    ]).flat(),
    ...Array.from({ length: count }, (_, i) => {
      const lanes = Array.from({ length: TILE_ROWS }, (_, row) => spread(f.get(`a${i}`), row));
      return multiplyAdd(f, fusedMultiplyAdd, lanes, { address: "q", offset: i * TILE_COLUMNS * BYTES });
    }).flat(),
    ...f.increase("q", constant(count * TILE_COLUMNS * BYTES)),
  ];
  const whole = binary("i32.and", f.get("width"), constant(-UNROLLED));
  const isIn = (count: number) => binary("i32.and", f.get("width"), constant(count));
  const oneRow: Code = [
    ...f.set("p", f.get("rowA")),
    ...f.set("q", f.get("rowB")),
    ...when(whole, f.loop("x", whole, UNROLLED, pixels(UNROLLED))),
    ...when(isIn(2), pixels(2)),
    ...when(isIn(1), pixels(1)),
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
  const bytes = (index: Code) => binary("i32.shl", index, constant(2));
  /** The address of the eight columns to which one belongs. */
  const panel = (matrix: string, column: string, step: string) =>
    binary(
      "i32.add",
      f.get(matrix),
      binary("i32.mul", binary("i32.shr_u", f.get(column), constant(3)), f.get(step)),
    );
  const startOfTile = f.set(
    "o",
    binary(
      "i32.add",
      f.get("out"),
      binary("i32.add", binary("i32.mul", f.get("i0"), f.get("outRow")), bytes(f.get("j0"))),
    ),
  );
  const nextRow = (offset: number) => offset > 0 ? f.increase("o", f.get("outRow")) : [];
  const oneTile: Code = [
    ...f.set("i0", f.least(f.get("i"), binary("i32.sub", f.get("m"), constant(TILE_ROWS)))),
    ...f.set("j0", f.least(f.get("j"), binary("i32.sub", f.get("n"), constant(TILE_COLUMNS)))),
    ...startOfTile,
    ...when(
      f.get("afresh"),
      ofTile((sum) => f.set(sum, constantVector(0))),
      ofTile((sum, _row, offset) => [
        ...f.set(sum, load("v128.load", f.get("o"), offset)),
        ...nextRow(offset),
      ]),
    ),
    ...f.set(
      "imageA",
      binary("i32.add", panel("a", "i0", "aColumn"), bytes(binary("i32.and", f.get("i0"), constant(7)))),
    ),
    ...f.set("imageB", panel("b", "j", "bColumn")),
    ...f.loop("image", f.get("images"), 1, oneImage),
    ...startOfTile,
    ...ofTile((
      sum,
      _row,
      offset,
    ) => [...store("v128.store", f.get("o"), f.get(sum), offset), ...nextRow(offset)]),
  ];
  const body = f.encode(
    f.loop("i", f.get("m"), TILE_ROWS, f.loop("j", f.get("n"), TILE_COLUMNS, oneTile)),
  );
  return { parameters: parameters.length, body };
}
