import type { Animation } from "../../../models/images/animated_png.ts";
import { checkSides, encodePicture } from "./encode_picture.ts";

/**
 * An animated WebP that plays again and again. ImageMagick encodes each frame as it arrives, and here they are put into
 * the container: its own writer of animations wants the pixels of all of them at once. What is in memory is the file.
 * WebP container specification (RFC 9649), 2.7.1.
 *
 * @param pictures Pixels of a frame each, [height, width, 3]
 * @param quality As of `encodePicture`
 * @throws {UsageError} where a side is longer than the format has
 * @throws {RangeError} where there are more or fewer frames than announced
 */
export async function encodeAnimatedWebp(
  { width, height, frames, framesPerSecond }: Animation,
  pictures: AsyncIterable<Uint8Array>,
  quality?: number,
): Promise<readonly Uint8Array[]> {
  checkSides({ width, height }, "WebP");
  const parts: Uint8Array[] = [
    riffChunk("VP8X", Uint8Array.of(ANIMATED, 0, 0, 0, ...uint24(width - 1), ...uint24(height - 1))),
    riffChunk("ANIM", Uint8Array.of(255, 255, 255, 255, 0, 0)), // on white, for ever
  ];
  let frame = 0;
  for await (const data of pictures) {
    const file = await encodePicture({ width, height, data }, "WebP", quality);
    const begin = Math.round(1000 * frame / framesPerSecond),
      end = Math.round(1000 * ++frame / framesPerSecond);
    const place = [0, 0, width - 1, height - 1, end - begin].flatMap(uint24);
    parts.push(riffChunk("ANMF", joined([Uint8Array.of(...place, REPLACE), pixelChunk(file)])));
  }
  if (frame !== frames) throw new RangeError(`Cannot animate ${frames} frames: there were ${frame}`);
  const size = parts.reduce((sum, { length }) => sum + length, 4);
  return [joined([ascii("RIFF"), uint32(size), ascii("WEBP")]), ...parts];
}

/** The flag of VP8X, and that of ANMF: pixels replace what was there. */
const ANIMATED = 2, REPLACE = 2;

/** The chunk with the pixels of a WebP file of one picture: VP8 or VP8L, with its header. */
function pixelChunk(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 12; at < file.length;) {
    const name = String.fromCharCode(...file.subarray(at, at + 4));
    const end = at + 8 + padded(view.getUint32(at + 4, true));
    if (name === "VP8 " || name === "VP8L") return file.subarray(at, end);
    at = end;
  }
  throw new Error("ImageMagick wrote a WebP without pixels");
}

function riffChunk(name: string, content: Uint8Array): Uint8Array {
  const padding = new Uint8Array(padded(content.length) - content.length);
  return joined([ascii(name), uint32(content.length), content, padding]);
}

function padded(length: number): number {
  return length + length % 2;
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function uint24(value: number): number[] {
  return [value & 255, value >> 8 & 255, value >> 16 & 255];
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, value >> 8 & 255, value >> 16 & 255, value >>> 24);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
