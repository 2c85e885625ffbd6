/**
 * Emits `gemm` and `gemmUnpacked`: matrix products whose left operand is read in place by rows, as in a convolution.
 *
 * listings/gemm.snap and gemmUnpacked.snap list what it emits, line by line.
 */
import { range } from "../../../../range.ts";
import { FLOAT_BYTES } from "../../heap.ts";
import type { KernelCode } from "./assembler.ts";
import { FunctionBody, type IntegerLocal } from "./function_body.ts";
import { LANES, PANEL_ROW, Tile, TILE_COLUMNS, TILE_ROWS } from "./micro_kernel.ts";
import { type Integer, least, loadAllLanes, loadVector, spread, type Vector } from "./values.ts";

/** Of a: its first value, and the bytes from pixel to pixel, row to row, image to image, and tap to tap. */
const LEFT = ["a", "aPixel", "aRow", "aImage", "aTap"] as const;
/** Of out, as of a. */
const RESULT = ["out", "outPixel", "outRow", "outImage"] as const;
/** How many there are: pixels in a row, rows, images, columns, taps, and values of a tap. */
const COUNTS = ["width", "rows", "images", "columns", "taps", "run"] as const;

/** The parameters of `gemm`. Of b they say the bytes from panel to panel, and tap to tap. */
export const GEMM = [...LEFT, "b", "bPanel", "bTap", ...RESULT, ...COUNTS] as const;

/** The parameters of `gemmUnpacked`. Of b they say the bytes from value to value of a column, and tap to tap. */
export const GEMM_UNPACKED = [...LEFT, "b", "bStep", "bTap", ...RESULT, ...COUNTS, "overwrite"] as const;

/**
 * A kernel that multiplies pixels [images, rows, width] by columns [columns]:
 *
 *   out[z, y, x, n] = Σ_t Σ_i a[z, y, x, t, i] b[n, t, i]
 *
 * The neighbourhood of pixel (x, y) of image z lies in `taps` runs of `run` values each. All steps are in bytes. The
 * pixels of a tile may belong to several rows and images. Where 4 does not divide their number, or 8 the columns, the
 * last tile overlaps the one before; a tile of fewer than 4 pixels computes the last pixel again.
 *
 * b is packed in panels.
 *
 * @param fusedMultiplyAdd Whether the engine has relaxed SIMD
 */
export function gemmCode(fusedMultiplyAdd: boolean): KernelCode {
  const code = new FunctionBody(GEMM), { b, bPanel } = code.parameters;
  return emitGemm(code, code.parameters, fusedMultiplyAdd, () => ({
    step: PANEL_ROW,
    start: () => b,
    startSums: (tile) => tile.clear(),
    nextPanel: () => b.increase(bPanel),
  }));
}

/**
 * The same with b read in place, eight columns at a time. The kernel adds to out unless `overwrite` is not 0; tiles that
 * are added to must not overlap.
 *
 * @param fusedMultiplyAdd Whether the engine has relaxed SIMD
 */
export function gemmUnpackedCode(fusedMultiplyAdd: boolean): KernelCode {
  const code = new FunctionBody(GEMM_UNPACKED), { b, bStep, overwrite } = code.parameters;
  return emitGemm(code, code.parameters, fusedMultiplyAdd, (n0, outputs) => ({
    step: bStep,
    start: () => b.plus(n0.shiftedLeft(2)),
    startSums: (tile) =>
      code.if(
        overwrite,
        () => tile.clear(),
        () => tile.forEach((sum, row, offset) => sum.set(loadVector(outputs[row]!, offset))),
      ),
    nextPanel: () => {},
  }));
}

/** What depends on how b lies. */
interface RightOperand {
  /** Bytes from one value of a column to the next. */
  readonly step: IntegerLocal | number;
  /** The address of the first value of columns n0 to n0 + 7. */
  start(): Integer;
  /** What a tile's sums start at. */
  startSums(tile: Tile): void;
  nextPanel(): void;
}

/** The loops, which both kernels have. */
function emitGemm(
  code: FunctionBody<string>,
  parameters: Readonly<Record<(typeof GEMM)[number] & (typeof GEMM_UNPACKED)[number], IntegerLocal>>,
  fusedMultiplyAdd: boolean,
  rightOperand: (n0: Integer, outputs: readonly Integer[]) => RightOperand,
): KernelCode {
  const { a, aPixel, aRow, aImage, aTap, bTap, out, outPixel, outRow, outImage } = parameters;
  const { width, rows, images, columns, taps, run } = parameters;
  // Columns: where the loop is, where its tile begins, and where that column lies in out. How many pixels there are.
  const { n, n0, outN, pixels, area } = code.integers("n", "n0", "outN", "pixels", "area");
  // Pixels: where the loop is, where its tile begins, how many are left, and the current one's place.
  const { i, start, left, image, row, x } = code.integers("i", "start", "left", "image", "row", "x");
  // The reduction: taps, values of a tap, where b's next ones lie, and the bytes from a tap's end to the next tap.
  const { t, k, q, skip, skipB } = code.integers("t", "k", "q", "skip", "skipB");
  const inputs = range(TILE_ROWS).map((row) => code.integer(`p${row}`));
  const outputs = range(TILE_ROWS).map((row) => code.integer(`o${row}`));
  const vectors = range(TILE_ROWS).map((row) => code.vector(`a${row}`));
  const tile = new Tile(code, fusedMultiplyAdd);
  const right = rightOperand(n0, outputs), isPacked = typeof right.step === "number";

  const whole = run.and(-LANES), rest = run.and(LANES - 1);
  /** Adds the products of some steps of the reduction. @param values By step, each row's value of a */
  const addProducts = (values: readonly (readonly Vector[])[]) => {
    values.forEach((ofRows, step) => {
      tile.addOuterProduct(ofRows, q, isPacked ? step * PANEL_ROW : 0);
      if (!isPacked) q.increase(right.step);
    });
    if (isPacked) q.increase(values.length * PANEL_ROW);
    for (const p of inputs) p.increase(values.length * FLOAT_BYTES);
  };
  /** Adds the products of a tap, a run of values in each pixel's neighbourhood. */
  const addTap = () => {
    code.if(whole, () =>
      code.for(k, whole, LANES, () => {
        vectors.forEach((vector, row) => vector.set(loadVector(inputs[row]!)));
        addProducts(range(LANES).map((lane) => vectors.map((vector) => spread(vector, lane))));
      }));
    code.if(rest, () => code.for(k, rest, 1, () => addProducts([inputs.map((p) => loadAllLanes(p))])));
    for (const p of inputs) p.increase(skip);
    q.increase(skipB);
  };

  const inputAt = () => a.plus(x.times(aPixel)).plus(row.times(aRow)).plus(image.times(aImage));
  const outputAt = () => outN.plus(x.times(outPixel)).plus(row.times(outRow)).plus(image.times(outImage));
  /** index ← rest / size, and rest ← what is left. */
  const divide = (rest: IntegerLocal, index: IntegerLocal, size: Integer) => {
    index.set(rest.dividedBy(size));
    rest.set(rest.minus(index.times(size)));
  };
  /** Sets (image, row, x) to the next pixel, if there is one. */
  const nextPixel = () =>
    code.if(left, () => {
      left.increase(-1);
      x.increase(1);
      code.if(x.equals(width), () => {
        x.set(0);
        row.increase(1);
        code.if(row.equals(rows), () => {
          row.set(0);
          image.increase(1);
        });
      });
    });
  /** Finds the four pixels of the tile that begins at pixel i, and leaves (image, row, x) behind them. */
  const findPixels = () => {
    start.set(least(i, pixels.minus(TILE_ROWS)));
    code.if(start.isBelow(i), () => { // the last tile overlaps the one before
      code.if(start.isBelow(0), () => start.set(0));
      x.set(start);
      divide(x, image, area);
      divide(x, row, width);
    });
    inputs[0]!.set(inputAt());
    outputs[0]!.set(outputAt());
    code.if(
      x.plus(TILE_ROWS).isBelow(width),
      () => { // the quick way, within one row of pixels
        for (let row = 1; row < TILE_ROWS; row++) {
          inputs[row]!.set(inputs[row - 1]!.plus(aPixel));
          outputs[row]!.set(outputs[row - 1]!.plus(outPixel));
        }
        x.increase(TILE_ROWS);
      },
      () => {
        left.set(pixels.minus(start).minus(1));
        for (let row = 1; row < TILE_ROWS; row++) {
          nextPixel();
          inputs[row]!.set(inputAt());
          outputs[row]!.set(outputAt());
        }
        nextPixel();
      },
    );
  };

  area.set(rows.times(width));
  pixels.set(images.times(area));
  skip.set(aTap.minus(run.times(FLOAT_BYTES)));
  skipB.set(bTap.minus(run.times(right.step)));
  code.for(n, columns, TILE_COLUMNS, () => { // BLIS's second loop around the micro-kernel, jr: panels of b
    n0.set(least(n, columns.minus(TILE_COLUMNS)));
    outN.set(out.plus(n0.shiftedLeft(2)));
    for (const index of [x, row, image]) index.set(0);
    code.for(i, pixels, TILE_ROWS, () => { // its first loop, ir: tiles of rows of a, which here are pixels
      findPixels();
      q.set(right.start());
      right.startSums(tile);
      code.for(t, taps, 1, addTap); // the micro-kernel
      tile.forEach((sum, row, offset) => code.store(outputs[row]!, sum, offset));
    });
    right.nextPanel();
  });
  return code.finish();
}
