/** Emits `gemmTransposed`: matrix products whose left operand is transposed, and so read by columns. */
import { FLOAT_BYTES } from "../../heap.ts";
import {
  binary,
  type Code,
  constant,
  constantVector,
  FunctionBody,
  type KernelCode,
  load,
  spread,
  store,
  when,
} from "./assembler.ts";
import { declareTile, multiplyAdd, ofTile, TILE_COLUMNS, TILE_ROWS } from "./micro_kernel.ts";

/** Pixels of one iteration of the innermost loop. */
const UNROLLED = 4;

/**
 * A kernel that sums the outer products of two rows over pixels [images, rows, width]:
 *
 *   out[m, n] += Σ_z Σ_y Σ_x a[z, y, x, m] b[z, y, x, n], or = if `overwrite` is not 0
 *
 * b is packed in panels. Of a, the eight columns m of a panel lie side by side, and the next panel begins `aPanel`
 * further on: where a is not packed, right behind. All steps are in bytes. If `overwrite` is not 0, the last tile
 * overlaps the one before where 4 does not divide m or 8 does not divide n; if it is 0, 4 must divide m and 8 must
 * divide n.
 *
 * @param fusedMultiplyAdd Whether the engine has relaxed SIMD
 */
export function gemmTransposedCode(fusedMultiplyAdd: boolean): KernelCode {
  const parameters = [
    ...["a", "aPixel", "aRow", "aImage", "aPanel"],
    ...["b", "bRow", "bImage", "bPanel"],
    ...["out", "outRow", "width", "rows", "images", "m", "n", "overwrite"],
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
      return multiplyAdd(f, fusedMultiplyAdd, lanes, {
        address: "q",
        offset: i * TILE_COLUMNS * FLOAT_BYTES,
      });
    }).flat(),
    ...f.increase("q", constant(count * TILE_COLUMNS * FLOAT_BYTES)),
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
  /** The address of the panel to which a column belongs. */
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
      f.get("overwrite"),
      ofTile((sum) => f.set(sum, constantVector(0))),
      ofTile((sum, _row, offset) => [
        ...f.set(sum, load("v128.load", f.get("o"), offset)),
        ...nextRow(offset),
      ]),
    ),
    ...f.set(
      "imageA",
      binary("i32.add", panel("a", "i0", "aPanel"), bytes(binary("i32.and", f.get("i0"), constant(7)))),
    ),
    ...f.set("imageB", panel("b", "j", "bPanel")),
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
