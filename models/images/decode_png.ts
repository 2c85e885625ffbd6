import { decode, type DecodedPng } from "fast-png";
import type { RgbImage } from "./png.ts";

/**
 * Reads a PNG file of any colour type and depth. Grey becomes RGB, samples are scaled to 8 bits, and transparent pixels
 * are laid over white: for colour c and opacity α in [0, 1],
 *
 *   round(α · c + (1 − α) · 255)
 *
 * @returns [height, width, 3] in [0, 255]
 * @throws {TypeError} where the bytes are no PNG, a damaged one, or interlaced with less than 8 bits a sample
 */
export function decodePng(bytes: Uint8Array): RgbImage {
  try {
    const image = decode(bytes, { checkCrc: true });
    if (image.depth < 8 && bytes[INTERLACE] !== 0) {
      throw new TypeError("it is interlaced with less than 8 bits a sample. Save it without interlacing");
    }
    return overWhite(image);
  } catch (cause) {
    throw new TypeError(`Cannot read the PNG: ${(cause as Error).message}`, { cause });
  }
}

/** Where IHDR, always the first chunk, says whether the rows are interlaced. */
const INTERLACE = 28;

function overWhite(image: DecodedPng): RgbImage {
  const { width, height } = image, pixels = width * height;
  const samples = unpackSamples(image);
  const data = new Uint8Array(pixels * 3);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const [red, green, blue, alpha] = rgbaOf(image, samples, pixel);
    data[pixel * 3] = blend(red, alpha);
    data[pixel * 3 + 1] = blend(green, alpha);
    data[pixel * 3 + 2] = blend(blue, alpha);
  }
  return { width, height, data };
}

/** One element a sample: below 8 bits, several share a byte and each row begins a new one. */
function unpackSamples({ data, width, height, depth }: DecodedPng): DecodedPng["data"] {
  if (depth >= 8) return data;
  const perByte = 8 / depth, stride = Math.ceil(width / perByte), mask = 2 ** depth - 1;
  return Uint8Array.from({ length: width * height }, (_, pixel) => {
    const x = pixel % width, row = Math.floor(pixel / width);
    const byte = data[row * stride + Math.floor(x / perByte)]!;
    return byte >> (8 - depth * (x % perByte + 1)) & mask;
  });
}

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** A pixel's colour in [0, 255], not rounded. */
function rgbaOf(
  { depth, channels, palette, transparency }: DecodedPng,
  samples: DecodedPng["data"],
  pixel: number,
): Rgba {
  if (palette) {
    const [red, green, blue, alpha = 255] = palette[samples[pixel]!] ?? [];
    if (blue === undefined) throw new RangeError(`its palette has no colour ${samples[pixel]}`);
    return [red!, green!, blue, alpha];
  }
  const scale = 255 / (2 ** depth - 1), first = pixel * channels, grey = channels < 3;
  const at = (colour: number) => samples[first + (grey ? 0 : colour)]!;
  const isKey = transparency?.length
    ? (grey ? [0] : [0, 1, 2]).every((i) => at(i) === transparency[i])
    : false;
  const alpha = channels % 2 === 0 ? samples[first + channels - 1]! * scale : isKey ? 0 : 255;
  return [at(0) * scale, at(1) * scale, at(2) * scale, alpha];
}

function blend(colour: number, alpha: number): number {
  return Math.round((colour * alpha + 255 * (255 - alpha)) / 255);
}
