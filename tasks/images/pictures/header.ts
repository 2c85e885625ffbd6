import type { PictureFormat } from "./file_kind.ts";
import { cutOff, damaged, PictureError } from "./picture_error.ts";
import { isAnimatedPng, type PngChunk, pngChunks } from "./png_chunks.ts";

/** What a file says of its picture before anything is decoded. */
export interface PictureHeader {
  /** In pixels, before any turning. */
  readonly width: number;
  /** In pixels, before any turning. */
  readonly height: number;
  readonly animated: boolean;
}

/**
 * Pixels up to which a picture is decoded: as many as the largest WebP has, and more than a photograph of 200
 * megapixels. One takes 8 bytes a pixel for a moment.
 */
export const MOST_PIXELS = 2 ** 28;

/**
 * Pixels that a byte of a file can stand for: deflate makes of a byte 1,032 at most, each of 8 pixels in black
 * and white; a JPEG spends a bit on 64. (WebP may say of any number of pixels that they are of one colour.)
 */
const MOST_PIXELS_A_BYTE = 1032 * 8;

/**
 * Reads sizes alone, so that a small file that claims a huge picture is refused before memory is taken for it.
 *
 * @throws {PictureError} where the header is damaged, the picture is larger than `MOST_PIXELS`, or moves
 */
export function checkedHeader(bytes: Uint8Array, format: PictureFormat): PictureHeader {
  const header = HEADERS[format](bytes), { width, height, animated } = header;
  if (width === 0 || height === 0) throw damaged("it has no pixels");
  if (width * height > MOST_PIXELS) {
    const size = `${width.toLocaleString("en")} x ${height.toLocaleString("en")} pixels`;
    const most = MOST_PIXELS.toLocaleString("en");
    throw new PictureError(
      `${size} are too many`,
      `claims ${size}: at most ${most} are read. Make it smaller`,
    );
  }
  if (format !== "WebP" && width * height > MOST_PIXELS_A_BYTE * bytes.length) throw cutOff();
  if (animated) {
    throw new PictureError("an animation", "is an animation: save the frame that is meant as a picture");
  }
  return header;
}

const HEADERS: Readonly<Record<PictureFormat, (bytes: Uint8Array) => PictureHeader>> = {
  PNG: pngHeader,
  JPEG: jpegHeader,
  WebP: webpHeader,
};

/** PNG: the chunk IHDR comes first. W3C PNG specification, third edition, 11.2.1. */
function pngHeader(bytes: Uint8Array): PictureHeader {
  const chunks: PngChunk[] = [];
  for (const chunk of pngChunks(bytes)) {
    chunks.push(chunk);
    if (chunks.length === 1 && chunk.type !== "IHDR") throw damaged("it begins without a header");
    if (chunk.type === "IDAT") break;
  }
  const { data } = chunks[0] ?? {};
  if (data?.length !== 13) throw damaged("its header has not 13 bytes");
  const view = viewOf(data);
  return { width: view.getUint32(0), height: view.getUint32(4), animated: isAnimatedPng(chunks) };
}

/** JPEG: the first start of frame. ITU-T T.81, B.2. */
function jpegHeader(bytes: Uint8Array): PictureHeader {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) {
      at++; // stray bytes between segments, which libjpeg skips as well
      continue;
    }
    const marker = bytes[at + 1]!;
    if (isStartOfFrame(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), animated: false };
    }
    if (marker === 0xda || marker === 0xd9) throw damaged("its data begin before its size is told");
    if (marker === 0xff) at++; // padding
    else if (marker <= 0x01 || marker >= 0xd0 && marker <= 0xd8) at += 2; // markers that stand alone
    else at += 2 + view.getUint16(at + 2);
  }
  throw cutOff();
}

/** SOF0 to SOF15, among which are DHT (C4), JPG (C8) and DAC (CC). */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** WebP: the first chunk of the container. RFC 9649, 2.5 to 2.7, and RFC 6386, 9.1. */
function webpHeader(bytes: Uint8Array): PictureHeader {
  const view = viewOf(bytes), chunk = String.fromCharCode(...bytes.subarray(12, 16));
  if (bytes.length < (chunk === "VP8L" ? 25 : 30)) throw cutOff();
  if (view.getUint32(4, true) + 8 > bytes.length) throw cutOff();
  if (chunk === "VP8X") {
    const canvas = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
    return { width: canvas(24), height: canvas(27), animated: (bytes[20]! & 0b10) !== 0 };
  }
  if (chunk === "VP8L") {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: (bits >>> 14 & 0x3fff) + 1, animated: false };
  }
  if (chunk === "VP8 ") {
    const side = (at: number) => view.getUint16(at, true) & 0x3fff;
    return { width: side(26), height: side(28), animated: false };
  }
  throw damaged("it begins with no picture");
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
