/** Partitions work into parts: small enough for near caches, and enough of them for several threads to share. */
import { TILE_COLUMNS } from "./code/micro_kernel.ts";

/** Multiply-adds of one call of a kernel: some tenths of a millisecond. */
export const MULTIPLY_ADDS_PER_PART = 2 ** 21;

/**
 * Terms of a sum that one call adds, BLIS's k_c, before the next call adds to the same result: enough to be worth a call
 * and reading the result again.
 */
export const INNER_BLOCK = 2048;

/** Some of a number of things in a row. */
export interface Part {
  readonly begin: number;
  readonly size: number;
}

/**
 * Splits `count` things evenly into parts of about `most`. Every part begins at a multiple of `unit`, and none is
 * smaller than a unit unless `count` is.
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

/** Parts of a product's columns, each column of which takes `multiplyAdds`. */
export function columnParts(columns: number, multiplyAdds: number): Part[] {
  return partsOf(columns, MULTIPLY_ADDS_PER_PART / multiplyAdds, TILE_COLUMNS);
}

/** Some images of a batch whole, or some rows of one image. */
export interface PixelPart {
  /** The first image, and how many there are. */
  readonly image: number;
  readonly count: number;
  /** The first row in each of these images, and how many there are. */
  readonly begin: number;
  readonly height: number;
}

/** All rows of a batch of images, in parts of about `pixels` pixels. */
export function pixelParts(batch: number, height: number, width: number, pixels: number): PixelPart[] {
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
