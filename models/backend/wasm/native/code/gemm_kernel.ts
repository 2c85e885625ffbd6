/** Emits `gemm` and `gemmUnpacked`: matrix products whose left operand is read in place by rows, as in a convolution. */
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
import { declareTile, LANES, multiplyAdd, ofTile, TILE_COLUMNS, TILE_ROWS } from "./micro_kernel.ts";

/**
 * A kernel that multiplies pixels [images, rows, width] by columns [columns]:
 *
 *   out[z, y, x, n] = Σ_t Σ_i a[z, y, x, t, i] b[n, t, i]
 *
 * The neighbourhood of pixel (x, y) of image z lies in `taps` runs of `run` values each. All steps are in bytes. The
 * pixels of a tile may belong to several rows and images. Where 4 does not divide their number, or 8 the columns, the
 * last tile overlaps the one before; a tile of fewer than 4 pixels computes the last pixel again.
 *
 * @param fusedMultiplyAdd Whether the engine has relaxed SIMD
 * @param packed Whether b is packed in panels. If not, it is read in place, eight columns at a time; then the kernel
 *   adds to out unless `overwrite` is not 0, and tiles that are added to must not overlap
 */
export function gemmCode(fusedMultiplyAdd: boolean, packed: boolean): KernelCode {
  const parameters = [
    ...["a", "aPixel", "aRow", "aImage", "aTap"], // first value; steps from pixel to pixel, ..., run to run
    ...["b", packed ? "bPanel" : "bStep", "bTap"], // from one panel (packed) or value to the next, from run to run
    ...["out", "outPixel", "outRow", "outImage"],
    ...["width", "rows", "images", "columns", "taps", "run", ...(packed ? [] : ["overwrite"])],
  ];
  const f = new FunctionBody(parameters);
  for (const name of ["n", "n0", "outN", "pixels", "area", "i", "start", "left", "image", "row", "x"]) {
    f.local(name);
  }
  for (const name of ["t", "k", "q", "skip", "skipB"]) f.local(name);
  const range = Array.from({ length: TILE_ROWS }, (_, row) => row);
  const pointers = range.map((row) => `p${row}`), outputs = range.map((row) => `o${row}`);
  for (const name of [...pointers, ...outputs]) f.local(name);
  for (const row of range) f.local(`a${row}`, "v128");
  declareTile(f);

  const tileRow = TILE_COLUMNS * FLOAT_BYTES, step = packed ? constant(tileRow) : f.get("bStep");
  /** Products of so many steps of the reduction. */
  const products = (values: readonly (readonly Code[])[]): Code => [
    ...values.flatMap((ofRows, i) => [
      ...multiplyAdd(f, fusedMultiplyAdd, ofRows, { address: "q", offset: packed ? i * tileRow : 0 }),
      ...(packed ? [] : f.increase("q", step)),
    ]),
    ...(packed ? f.increase("q", constant(values.length * tileRow)) : []),
    ...pointers.flatMap((pointer) => f.increase(pointer, constant(values.length * FLOAT_BYTES))),
  ];
  const lanes = Array.from(
    { length: LANES },
    (_, lane) => range.map((row) => spread(f.get(`a${row}`), lane)),
  );
  const fourProducts: Code = [
    ...pointers.flatMap((pointer, row) => f.set(`a${row}`, load("v128.load", f.get(pointer)))),
    ...products(lanes),
  ];
  const oneProduct = products([pointers.map((pointer) => load("v128.load32_splat", f.get(pointer)))]);
  const whole = binary("i32.and", f.get("run"), constant(-LANES));
  const rest = binary("i32.and", f.get("run"), constant(LANES - 1));
  const oneTap: Code = [
    ...when(whole, f.loop("k", whole, LANES, fourProducts)),
    ...when(rest, f.loop("k", rest, 1, oneProduct)),
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
  const zeros = ofTile((sum) => f.set(sum, constantVector(0)));
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
    ...f.set(
      "q",
      packed ? f.get("b") : binary("i32.add", f.get("b"), binary("i32.shl", f.get("n0"), constant(2))),
    ),
    ...(packed ? zeros : when(
      f.get("overwrite"),
      zeros,
      ofTile((sum, row, offset) => f.set(sum, load("v128.load", f.get(outputs[row]!), offset))),
    )),
    ...f.loop("t", f.get("taps"), 1, oneTap),
    ...ofTile((sum, row, offset) => store("v128.store", f.get(outputs[row]!), f.get(sum), offset)),
  ];
  const oneColumn: Code = [
    ...f.set("n0", f.least(f.get("n"), binary("i32.sub", f.get("columns"), constant(TILE_COLUMNS)))),
    ...f.set("outN", binary("i32.add", f.get("out"), binary("i32.shl", f.get("n0"), constant(2)))),
    ...["x", "row", "image"].flatMap((index) => f.set(index, constant(0))),
    ...f.loop("i", f.get("pixels"), TILE_ROWS, oneTile),
    ...(packed ? f.increase("b", f.get("bPanel")) : []),
  ];
  const body = f.encode(
    f.set("area", binary("i32.mul", f.get("rows"), f.get("width"))),
    f.set("pixels", binary("i32.mul", f.get("images"), f.get("area"))),
    f.set("skip", binary("i32.sub", f.get("aTap"), binary("i32.mul", f.get("run"), constant(FLOAT_BYTES)))),
    f.set(
      "skipB",
      binary("i32.sub", f.get("bTap"), binary("i32.mul", f.get("run"), step)),
    ),
    f.loop("n", f.get("columns"), TILE_COLUMNS, oneColumn),
  );
  return { parameters: parameters.length, body };
}
