import type { Band } from "../ops/band.ts";

/** Width and height in pixels. */
export interface Size {
  /** Of a row. */
  readonly width: number;
  /** Of a column. */
  readonly height: number;
}

/** Part of a picture, in pixels. */
export interface Region extends Size {
  /** The first column. */
  readonly left: number;
  /** The first row. */
  readonly top: number;
}

/** Samples row by row, [height, width, channels]. */
export interface Samples extends Size {
  readonly channels: number;
  readonly data: Uint8Array;
}

/**
 * A region of a picture at another size: along rows first, then along columns, rounded to 8 bits after each. Pixels
 * outside the region do not count.
 *
 * @param columns How each new column is made of the region's, [new width, region.width]
 * @param rows Likewise, [new height, region.height]
 * @returns [new height, new width, channels]
 */
export function filterRegion(
  picture: Samples,
  region: Region,
  { columns, rows }: { readonly columns: Band; readonly rows: Band },
): Uint8Array {
  const narrow = alongRows(picture, region, columns), { taps, begins, weights } = rows;
  const stride = columns.begins.length * picture.channels, data = new Uint8Array(begins.length * stride);
  const sums = new Float32Array(stride);
  for (let y = 0; y < begins.length; y++) {
    sums.fill(0.5); // rounds to the nearest
    for (let tap = 0; tap < taps; tap++) {
      const weight = weights[y * taps + tap]!, from = (begins[y]! + tap) * stride;
      if (weight === 0) continue;
      for (let i = 0; i < stride; i++) sums[i]! += weight * narrow[from + i]!;
    }
    for (let i = 0; i < stride; i++) data[y * stride + i] = Math.min(Math.max(sums[i]!, 0), 255);
  }
  return data;
}

/** The part of a picture that a region covers. */
export function cutRegion({ width, channels, data }: Samples, region: Region): Uint8Array {
  const stride = region.width * channels, part = new Uint8Array(region.height * stride);
  for (let y = 0; y < region.height; y++) {
    const from = ((region.top + y) * width + region.left) * channels;
    part.set(data.subarray(from, from + stride), y * stride);
  }
  return part;
}

/** [region.height, outputs, channels] */
function alongRows(
  { width, channels, data }: Samples,
  { left, top, height }: Region,
  { taps, begins, weights }: Band,
): Uint8ClampedArray {
  const outputs = begins.length, rows = new Uint8ClampedArray(height * outputs * channels);
  for (let channel = 0; channel < channels; channel++) {
    for (let y = 0; y < height; y++) {
      const row = ((top + y) * width + left) * channels + channel;
      for (let x = 0; x < outputs; x++) {
        let sum = 0, from = row + begins[x]! * channels;
        for (let at = x * taps; at < (x + 1) * taps; at++, from += channels) {
          sum += weights[at]! * data[from]!;
        }
        rows[(y * outputs + x) * channels + channel] = sum;
      }
    }
  }
  return rows;
}
