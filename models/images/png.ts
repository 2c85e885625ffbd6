import { crc32, deflateSync } from "node:zlib";

/** An image of 8-bit RGB samples, row by row. */
export interface RgbImage {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** [height, width, 3] */
  readonly data: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * A PNG file of 8-bit RGB. W3C PNG specification, third edition.
 *
 * @throws {RangeError} where the data does not fill the image
 */
export function encodePng({ width, height, data }: RgbImage): Uint8Array {
  if (data.length !== width * height * 3) {
    throw new RangeError(`Cannot encode ${width} x ${height} pixels from ${data.length} samples`);
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8); // bits a sample
  header.setUint8(9, 2); // RGB
  const parts = [
    SIGNATURE,
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("IDAT", deflateSync(filterRows(data, width * 3, height))),
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

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length), view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

/** Each row after the number of its filter: none (0), left (1) or up (2), whichever leaves the smallest differences. */
function filterRows(data: Uint8Array, stride: number, height: number): Uint8Array {
  const filtered = new Uint8Array((stride + 1) * height);
  const left = new Uint8Array(stride), up = new Uint8Array(stride);
  let above: Uint8Array = new Uint8Array(stride); // of the first row: nothing
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * stride, (y + 1) * stride), place = y * (stride + 1);
    let sumOfNone = 0, sumOfLeft = 0, sumOfUp = 0;
    for (let x = 0; x < stride; x++) {
      const sample = row[x]!;
      sumOfNone += MAGNITUDE[sample]!;
      sumOfLeft += MAGNITUDE[left[x] = sample - (x < 3 ? 0 : row[x - 3]!) & 255]!;
      sumOfUp += MAGNITUDE[up[x] = sample - above[x]! & 255]!;
    }
    const least = Math.min(sumOfNone, sumOfLeft, sumOfUp); // of equals the first, as it has always been
    const [filter, best] = sumOfNone === least ? [0, row] : sumOfLeft === least ? [1, left] : [2, up];
    filtered[place] = filter;
    filtered.set(best, place + 1);
    above = row;
  }
  return filtered;
}

/** How far from 0 a difference is that is kept as one byte, and may be negative. */
const MAGNITUDE = Uint8Array.from({ length: 256 }, (_, byte) => Math.min(byte, 256 - byte));
