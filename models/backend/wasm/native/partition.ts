/** Work in parts, small enough for near caches and for several threads to share. */
import { TILE_COLUMNS } from "./code/micro_tile.ts";

/** Multiplications and additions of one call: some tenths of a millisecond. */
export const PRODUCTS_IN_TURN = 2 ** 21;

/** Part of a row of things. */
export interface Part {
  readonly begin: number;
  readonly size: number;
}

/**
 * Splits `count` things evenly into parts of about `most`. All begin at multiples of `unit`, and if there are that many,
 * none is smaller.
 */
export function partsOf(count: number, most: number, unit = 1): Part[] {
  const units = Math.max(1, Math.floor(count / unit));
  const parts = Math.min(units, Math.max(1, Math.ceil(count / Math.max(1, most))));
  const begin = (part: number) => part === parts ? count : unit * Math.floor(units * part / parts);
  return Array.from({ length: parts }, (_, part) => ({
    begin: begin(part),
    size: begin(part + 1) - begin(part),
  }));
}

/** Parts of the columns of a product, each of which costs `products` multiplications. */
export function columnParts(columns: number, products: number): Part[] {
  return partsOf(columns, PRODUCTS_IN_TURN / products, TILE_COLUMNS);
}

/** Some images whole, or some rows of one image. */
export interface PixelTurn {
  readonly image: number;
  readonly count: number;
  readonly begin: number;
  readonly height: number;
}

/** All rows of all images, about as many at a time as have so many pixels. */
export function pixelTurns(batch: number, height: number, width: number, pixels: number): PixelTurn[] {
  const whole = Math.min(batch, Math.floor(pixels / (height * width)));
  if (whole > 0) {
    return partsOf(batch, whole).map(({ begin, size }) => ({ image: begin, count: size, begin: 0, height }));
  }
  const rows = partsOf(height, Math.max(1, Math.floor(pixels / width)));
  return Array.from(
    { length: batch },
    (_, image) => rows.map(({ begin, size }) => ({ image, count: 1, begin, height: size })),
  ).flat();
}
