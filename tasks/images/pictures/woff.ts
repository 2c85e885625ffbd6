import { inflateSync } from "node:zlib";

/** Bytes of a WOFF file's header, of an entry of its directory, and of the two in the font that it holds. */
const HEADER = 44, ENTRY = 20, FONT_HEADER = 12, FONT_ENTRY = 16;

/**
 * The OpenType font in a WOFF file: FreeType reads it, as ImageMagick's WebAssembly build has it, without the wrapping.
 * W3C WOFF 1.0, sections 3 to 5.
 */
export function fontInWoff(file: Uint8Array): Uint8Array {
  const from = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const count = from.getUint16(12), font = new Uint8Array(from.getUint32(16)), to = new DataView(font.buffer);
  const power = Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4)); // which kind of outlines
  [count, FONT_ENTRY * 2 ** power, power, FONT_ENTRY * (count - 2 ** power)]
    .forEach((value, i) => to.setUint16(4 + 2 * i, value));
  let end = FONT_HEADER + FONT_ENTRY * count;
  for (let i = 0; i < count; i++) {
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16]
      .map((place) => from.getUint32(HEADER + ENTRY * i + place)) as [number, number, number, number, number];
    const table = file.subarray(offset, offset + packed);
    [tag, checksum, end, length]
      .forEach((value, k) => to.setUint32(FONT_HEADER + FONT_ENTRY * i + 4 * k, value));
    font.set(packed < length ? inflateSync(table) : table, end);
    end += Math.ceil(length / 4) * 4;
  }
  return font;
}
