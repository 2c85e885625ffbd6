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
  const before = [
    () => 0,
    (i: number) => i % stride < 3 ? 0 : data[i - 3]!,
    (i: number) => i < stride ? 0 : data[i - stride]!,
  ];
  for (let y = 0; y < height; y++) {
    let least = Infinity;
    for (const [filter, predict] of before.entries()) {
      const row = Uint8Array.from(
        { length: stride },
        (_, x) => data[y * stride + x]! - predict(y * stride + x),
      );
      const cost = row.reduce((sum, difference) => sum + Math.min(difference, 256 - difference), 0);
      if (cost >= least) continue;
      least = cost;
      filtered[y * (stride + 1)] = filter;
      filtered.set(row, y * (stride + 1) + 1);
    }
  }
  return filtered;
}
