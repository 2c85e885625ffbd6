/** A sheet of pictures: rows of the same latents by several generators, each under its name. */
import { type GridLayout, gridPieces } from "../../models/images/pixels.ts";
import type { RgbImage } from "../../models/images/png.ts";
import { captionHeight, drawCaption } from "./pictures/caption.ts";
import type { ImageRange } from "./render.ts";

/** Pictures under one name. */
export interface SheetRow {
  /** Undefined where nothing is written above. */
  readonly caption: string | undefined;
  /** Some of its pictures, some at a time: [n, height, width, channels] each, in [-1, 1]. */
  draw(range: ImageRange): AsyncIterable<Float32Array>;
}

/** How pictures lie on a sheet. */
export interface SheetLayout extends Required<Omit<GridLayout, "gap">> {
  /** How many pictures each row has; where they are more than columns, all rows begin again below. */
  readonly count: number;
}

/** White pixels between pictures. */
const GAP = 2;

/** How large a sheet is, in pixels. */
export function sheetSize(layout: SheetLayout, rows: readonly Pick<SheetRow, "caption">[]) {
  const { width, height, columns, count } = layout, captioned = rows.filter(({ caption }) => caption).length;
  const block = rows.length * (height + GAP) + captioned * captionHeight({ below: height });
  return { width: columns * (width + GAP) - GAP, height: Math.ceil(count / columns) * block - GAP };
}

/**
 * A sheet from top to bottom, while its pictures are drawn: of the first columns each row, then of the next. No more than
 * a row of pictures and what is drawn at a time are in memory.
 *
 * @returns pixels [height of the piece, width of the sheet, 3]
 */
export async function* sheetPieces(
  layout: SheetLayout,
  rows: readonly SheetRow[],
): AsyncGenerator<Uint8Array> {
  const { width } = sheetSize(layout, rows), { count, columns, height } = layout;
  const captions = await Promise.all(
    rows.map(({ caption }) => caption ? drawCaption(caption, { width, below: height }) : undefined),
  );
  const isPlain = rows.length === 1 && !captions[0], block = isPlain ? count : columns;
  for (let begin = 0; begin < count; begin += block) {
    for (const [i, row] of rows.entries()) {
      if (begin + i > 0) yield new Uint8Array(GAP * width * 3).fill(255);
      if (captions[i]) yield captions[i];
      const batches = row.draw({ begin, end: Math.min(begin + block, count) });
      yield* gridPieces(batches, { ...layout, gap: GAP });
    }
  }
}

/** Pieces put together. */
export async function wholeImage(
  { width, height }: Pick<RgbImage, "width" | "height">,
  pieces: AsyncIterable<Uint8Array>,
): Promise<RgbImage> {
  const data = new Uint8Array(width * height * 3);
  let offset = 0;
  for await (const piece of pieces) {
    data.set(piece, offset);
    offset += piece.length;
  }
  return { width, height, data };
}
