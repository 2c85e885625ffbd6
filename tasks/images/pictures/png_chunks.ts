import { crc32 } from "node:zlib";
import { cutOff, damaged } from "./picture_error.ts";

/** A chunk of a PNG file. */
export interface PngChunk {
  /** Four letters. */
  readonly type: string;
  readonly data: Uint8Array;
  /** With length, type and checksum. */
  readonly whole: Uint8Array;
}

/** How every PNG file begins. */
export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * The chunks of a PNG file up to its end, each with a checksum that fits. What follows the end is nobody's.
 *
 * @throws {PictureError} where the file is cut off or a checksum does not fit
 */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = PNG_SIGNATURE.length;;) {
    if (at + 12 > bytes.length) throw cutOff();
    const end = at + 12 + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/.test(type)) throw damaged("it holds something that is no chunk");
    if (end > bytes.length) throw cutOff();
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) {
      throw damaged(`the checksum of its chunk ${type} does not fit`);
    }
    yield { type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) };
    if (type === "IEND") return;
    at = end;
  }
}

/** Whether the chunks before the picture's data announce an animation. */
export function isAnimatedPng(chunks: readonly PngChunk[]): boolean {
  return chunks.some(({ type }) => type === "acTL");
}
