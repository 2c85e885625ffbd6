/** What PNG files are made of. W3C PNG specification, third edition. */
import { crc32 } from "node:zlib";

/** How a PNG file begins. */
export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** The first chunk of a picture of 8-bit RGB. */
export function headerChunk(width: number, height: number): Uint8Array {
  const content = new DataView(new ArrayBuffer(13));
  content.setUint32(0, width);
  content.setUint32(4, height);
  content.setUint8(8, 8); // bits a sample
  content.setUint8(9, 2); // RGB
  return chunk("IHDR", new Uint8Array(content.buffer));
}

/** A chunk: its length, type, content and checksum. @param type four letters */
export function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length), view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

/**
 * Pixels filtered and compressed while they arrive from top to bottom.
 *
 * @param pieces Some whole rows each [rows, width, 3]
 * @throws {RangeError} where the pieces are no whole rows, or do not fill the image
 */
export async function* compressedPixels(
  { width, height }: { readonly width: number; readonly height: number },
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const filtered = ReadableStream.from(filteredPieces(width * 3, height, pieces));
  yield* filtered.pipeThrough(new CompressionStream("deflate"));
}

/** Bytes that are filtered at a time: what is compressed of them is on its way before the next come. */
const FILTERED = 2 ** 20;

async function* filteredPieces(
  stride: number,
  height: number,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const step = Math.max(1, Math.floor(FILTERED / stride)) * stride;
  let above = new Uint8Array(stride), size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (piece.length % stride !== 0 || size > stride * height) break;
    for (let begin = 0; begin < piece.length; begin += step) {
      const rows = piece.subarray(begin, begin + step);
      yield filterRows(rows, above);
      above = rows.slice(-stride);
    }
  }
  if (size !== stride * height) {
    throw new RangeError(`Cannot encode ${stride / 3} x ${height} pixels from ${size} samples`);
  }
}

/**
 * Each row after the number of its filter: none (0), left (1) or up (2), whichever leaves the smallest differences.
 *
 * @param above The row above the first: zeros where there is none
 */
export function filterRows(data: Uint8Array, above: Uint8Array): Uint8Array<ArrayBuffer> {
  const stride = above.length, height = data.length / stride;
  const filtered = new Uint8Array((stride + 1) * height);
  const left = new Uint8Array(stride), up = new Uint8Array(stride);
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
