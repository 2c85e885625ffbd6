/**
 * Emits `gemmTransposed`: matrix products whose left operand is transposed, and so read by columns.
 *
 * listings/gemmTransposed.snap lists what it emits, line by line.
 */
import { range } from "../../../../range.ts";
import type { KernelCode } from "./assembler.ts";
import { FunctionBody } from "./function_body.ts";
import { PANEL_ROW, Tile, TILE_COLUMNS, TILE_ROWS } from "./micro_kernel.ts";
import { type Integer, least, loadVector, spread } from "./values.ts";

/** Pixels of one iteration of the innermost loop. */
const UNROLLED = 4;

/** The parameters of `gemmTransposed`. */
export const GEMM_TRANSPOSED = [
  ...["a", "aPixel", "aRow", "aImage", "aPanel"], // bytes from pixel to pixel, row to row, image to image, panel to panel
  ...["b", "bRow", "bImage", "bPanel"], // packed: its pixels lie side by side
  ...["out", "outRow"], // bytes from one m to the next
  ...["width", "rows", "images", "m", "n"], // how many there are
  "overwrite",
] as const;

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
  const code = new FunctionBody(GEMM_TRANSPOSED);
  const { a, aPixel, aRow, aImage, aPanel, b, bRow, bImage, bPanel } = code.parameters;
  const { out, outRow, width, rows, images, m, n, overwrite } = code.parameters;
  const { i, j, i0, j0, image, row, x } = code.integers("i", "j", "i0", "j0", "image", "row", "x");
  const { p, q, o } = code.integers("p", "q", "o");
  const { imageA, imageB, rowA, rowB } = code.integers("imageA", "imageB", "rowA", "rowB");
  const vectors = range(UNROLLED).map((pixel) => code.vector(`a${pixel}`));
  const tile = new Tile(code, fusedMultiplyAdd);

  /** Adds the outer products of so many pixels of a row. */
  const addPixels = (count: number) => {
    for (const vector of vectors.slice(0, count)) {
      vector.set(loadVector(p));
      p.increase(aPixel);
    }
    for (const [pixel, vector] of vectors.slice(0, count).entries()) {
      tile.addOuterProduct(range(TILE_ROWS).map((lane) => spread(vector, lane)), q, pixel * PANEL_ROW);
    }
    q.increase(count * PANEL_ROW);
  };
  const addRow = () => {
    const whole = width.and(-UNROLLED);
    p.set(rowA);
    q.set(rowB);
    code.if(whole, () => code.for(x, whole, UNROLLED, () => addPixels(UNROLLED)));
    code.if(width.and(2), () => addPixels(2));
    code.if(width.and(1), () => addPixels(1));
    rowA.increase(aRow);
    rowB.increase(bRow);
  };
  const addImage = () => {
    rowA.set(imageA);
    rowB.set(imageB);
    code.for(row, rows, 1, addRow);
    imageA.increase(aImage);
    imageB.increase(bImage);
  };

  /** The address of the panel to which a column belongs. */
  const panel = (matrix: Integer, column: Integer, step: Integer) =>
    matrix.plus(column.shiftedRight(Math.log2(TILE_COLUMNS)).times(step));
  /** Goes through the tile's vectors in out, from its first one on. */
  const goThroughTile = (each: Parameters<Tile["forEach"]>[0]) =>
    tile.forEach((sum, row, offset) => {
      each(sum, row, offset);
      if (offset > 0) o.increase(outRow);
    });
  const findTile = () => o.set(out.plus(i0.times(outRow).plus(j0.shiftedLeft(2))));

  code.for(i, m, TILE_ROWS, () =>
    code.for(j, n, TILE_COLUMNS, () => {
      i0.set(least(i, m.minus(TILE_ROWS)));
      j0.set(least(j, n.minus(TILE_COLUMNS)));
      findTile();
      code.if(
        overwrite,
        () => tile.clear(),
        () => goThroughTile((sum, _row, offset) => sum.set(loadVector(o, offset))),
      );
      imageA.set(panel(a, i0, aPanel).plus(i0.and(TILE_COLUMNS - 1).shiftedLeft(2)));
      imageB.set(panel(b, j, bPanel));
      code.for(image, images, 1, addImage); // the micro-kernel
      findTile();
      goThroughTile((sum, _row, offset) => code.store(o, sum, offset));
    }));
  return code.finish();
}
