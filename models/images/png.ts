import { deflateSync } from "node:zlib";
import { chunk, compressedPixels, filterRows, headerChunk, SIGNATURE } from "./png_chunks.ts";

/** An image of 8-bit RGB samples, row by row. */
export interface RgbImage {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** [height, width, 3] */
  readonly data: Uint8Array;
}

/**
 * A PNG file of 8-bit RGB. W3C PNG specification, third edition.
 *
 * @throws {RangeError} where the data does not fill the image
 */
export function encodePng({ width, height, data }: RgbImage): Uint8Array {
  if (data.length !== width * height * 3) {
    throw new RangeError(`Cannot encode ${width} x ${height} pixels from ${data.length} samples`);
  }
  const filtered = filterRows(data, new Uint8Array(width * 3));
  const parts = [
    SIGNATURE,
    headerChunk(width, height),
    chunk("IDAT", deflateSync(filtered)),
    chunk("IEND", new Uint8Array()),
  ];
  const file = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    file.set(part, offset);
    offset += part.length;
  }
  return file;
}

/**
 * As `encodePng`, in parts that are made while pixels arrive from top to bottom.
 *
 * @param pieces Some whole rows each [rows, width, 3]
 * @throws {RangeError} where the pieces are no whole rows, or do not fill the image
 */
export async function* streamPng(
  { width, height }: Pick<RgbImage, "width" | "height">,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield SIGNATURE;
  yield headerChunk(width, height);
  for await (const part of compressedPixels({ width, height }, pieces)) yield chunk("IDAT", part);
  yield chunk("IEND", new Uint8Array());
}
