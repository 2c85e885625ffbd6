import { decode, encode } from "fast-png";
import { inflateSync } from "node:zlib";
import { damaged } from "./picture_error.ts";
import { PNG_SIGNATURE, type PngChunk } from "./png_chunks.ts";

/**
 * Whether a PNG has 16 bits a sample and names one colour as transparent. ImageMagick's 8-bit build rounds before
 * it compares, and takes transparent pixels for opaque ones.
 */
export function hasDeepColourKey(chunks: readonly PngChunk[]): boolean {
  return chunks[0]!.data[8] === 16 && chunks.some(({ type }) => type === "tRNS");
}

/**
 * The same picture with an alpha channel of 8 bits: colours are compared at 16 bits, then rounded.
 *
 * @throws {PictureError} where the picture is damaged
 */
export function withAlphaChannel(chunks: readonly PngChunk[]): Uint8Array {
  const needed = chunks.filter(({ type }) => ["IHDR", "tRNS", "IDAT", "IEND"].includes(type));
  try {
    checkLength(needed);
    const { width, height, channels, data, transparency = [] } = decode(
      concatenated([PNG_SIGNATURE, ...needed.map(({ whole }) => whole)]),
    );
    const rgba = new Uint8Array(width * height * 4), step = channels === 1 ? 0 : 1;
    for (let pixel = 0; pixel < width * height; pixel++) {
      let isKey = true;
      for (let channel = 0; channel < 3; channel++) {
        const sample = data[pixel * channels + channel * step]!;
        if (sample !== transparency[channel * step]) isKey = false;
        rgba[pixel * 4 + channel] = Math.round(sample / 257);
      }
      rgba[pixel * 4 + 3] = isKey ? 0 : 255;
    }
    const plain = encode({ width, height, data: rgba, channels: 4, depth: 8 });
    const orientation = chunks.filter(({ type }) => type === "eXIf").map(({ whole }) => whole);
    return concatenated([plain.subarray(0, HEADER_END), ...orientation, plain.subarray(HEADER_END)]);
  } catch (cause) {
    throw damaged((cause as Error).message, cause);
  }
}

/** Where IHDR, always the first chunk and of 13 bytes, ends. */
const HEADER_END = PNG_SIGNATURE.length + 12 + 13;

/** The library inflates without a bound, and a small file may hold gigabytes: no more than the header tells. */
function checkLength(chunks: readonly PngChunk[]): void {
  const header = chunks[0]!.data, view = new DataView(header.buffer, header.byteOffset, header.length);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const filters = 2 * height + 16; // a byte a row, and rows of seven passes where interlaced
  const packed = concatenated(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  inflateSync(packed, { maxOutputLength: width * height * 6 + filters });
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
