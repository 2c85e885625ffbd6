import {
  ColorSpace,
  type IMagickImage,
  MagickError,
  MagickFormat,
  MagickImage,
  MagickReadSettings,
  Orientation,
} from "@imagemagick/magick-wasm";
import { type Background, layOver } from "./background.ts";
import type { PictureFormat } from "./file_kind.ts";
import { cutOff, damaged, type PictureError, tooLargeForMemory } from "./picture_error.ts";
import { startImageMagick } from "./start_imagemagick.ts";

/** A picture as it is to be looked at. */
export interface DecodedPixels {
  readonly width: number;
  readonly height: number;
  /** [height, width, 3] */
  readonly data: Uint8Array;
  /** Something showed through. */
  readonly transparent: boolean;
  /** It was turned or mirrored as its EXIF data ask. */
  readonly turned: boolean;
  /** Its inks became light: R = (1 − C)(1 − K), and so on. */
  readonly cmyk: boolean;
}

const FORMATS: Readonly<Record<PictureFormat, MagickFormat>> = {
  PNG: MagickFormat.Png,
  JPEG: MagickFormat.Jpeg,
  WebP: MagickFormat.WebP,
};

/** Pixels for which the memory may be too small. */
const LARGE = 2 ** 24;

/** Pixels that leave the decoder at a time: a second copy of a large picture would not fit beside the first. */
const PIXELS = 2 ** 20;

/**
 * What libjpeg warns of when pixels are lost. It decodes on, and fills the rest with grey. Its other warnings,
 * as of stray bytes between segments, change no pixel.
 */
const LOST = /bad Huffman code|premature end of data segment|instead of RST|Inconsistent progression/;

/**
 * Decodes by ImageMagick's WebAssembly build (libpng, libjpeg-turbo, libwebp), without its colour profile.
 *
 * Why this library: of the candidates on npm it alone reads all three formats right, and it is kept by
 * ImageMagick's own developers (Apache-2.0; ImageMagick 7.1.2-30, libjpeg-turbo 3.2). It equals Pillow bit for bit
 * on progressive, subsampled, CMYK and YCCK JPEGs and on WebPs, is exact on every colour type, depth and interlacing of
 * PNG (but for what deep_colour_key.ts says), and turns by EXIF in all three. 12 megapixels take 0.6 s; to start
 * takes 0.3 s, and the package 11 MB of download. Not chosen:
 *
 * - jpeg-js: repeats chroma instead of interpolating it, and is off by up to 30 levels; three times slower.
 * - @jsquash/jpeg, @cwasm/jpeg-turbo: as exact and twice as fast, but of 2017 and 2019, and without CMYK.
 * - @jsquash/webp: exact, but libwebp 1.0.2 by its own account, before the heap overflow CVE-2023-4863 was mended.
 * - @cwasm/webp: exact, but does not say which libwebp it is.
 * - fast-png: wrong below 8 bits where interlaced, and inflates without a bound.
 * - sharp: native.
 *
 * @param pixels As its header has them
 * @throws {PictureError} where the bytes give no whole picture
 */
export async function decodeByImageMagick(
  bytes: Uint8Array,
  format: PictureFormat,
  over: Background,
  pixels: number,
): Promise<DecodedPixels> {
  await startImageMagick();
  const image = MagickImage.create(), warnings: string[] = [];
  image.onWarning = ({ error }) => warnings.push(...messages(error));
  try {
    image.read(bytes, new MagickReadSettings({ format: FORMATS[format] }));
    const lost = warnings.map(faultOf).find((fault) => fault !== undefined);
    if (lost) throw lost;
    const turned = ![Orientation.Undefined, Orientation.TopLeft].includes(image.orientation as 0 | 1);
    if (turned) image.autoOrient();
    const cmyk = image.colorSpace === ColorSpace.CMYK;
    if (cmyk) image.colorSpace = ColorSpace.sRGB;
    return { ...pixelsOf(image, over), turned, cmyk };
  } catch (error) {
    throw pictureError(error, pixels);
  } finally {
    image.dispose();
  }
}

function pixelsOf(
  image: IMagickImage,
  over: Background,
): Pick<DecodedPixels, "width" | "height" | "data" | "transparent"> {
  const { width, height, hasAlpha } = image, data = new Uint8Array(width * height * 3);
  const rows = Math.max(1, Math.floor(PIXELS / width));
  let transparent = false;
  image.getPixels((pixels) => {
    for (let y = 0; y < height; y += rows) {
      const strip = data.subarray(y * width * 3, Math.min(y + rows, height) * width * 3);
      const samples = pixels.toByteArray(0, y, width, Math.min(rows, height - y), hasAlpha ? "RGBA" : "RGB");
      if (!samples) throw new Error("ImageMagick gives no pixels");
      if (!hasAlpha) strip.set(samples);
      else if (layOver(samples, over, strip)) transparent = true;
    }
  });
  return { width, height, data, transparent };
}

/** An error's message and those that led to it, without the places in ImageMagick's source. */
function messages(error: MagickError): string[] {
  const plain = (message: string) => message.replace(/\s*`.*$/s, "").trim();
  return [error, ...error.relatedErrors].map(({ message }) => plain(message));
}

/** What a message of the decoders means, if anything is lost. */
function faultOf(message: string): PictureError | undefined {
  if (/InsufficientImageData|UnexpectedEndOfFile|Premature end of JPEG file/.test(message)) {
    return cutOff(message);
  }
  return LOST.test(message) ? damaged(message) : undefined;
}

/** @param pixels the picture's, as its header has it */
function pictureError(error: unknown, pixels: number): unknown {
  if (error instanceof MagickError) {
    const [message, ...others] = messages(error);
    if (/ResourcesExhausted|MemoryAllocationFailed/.test(message!)) {
      // libwebp says so of a damaged alpha channel, too
      return pixels > LARGE ? tooLargeForMemory(error) : damaged("its pixels cannot be decoded", error);
    }
    return [message!, ...others].map(faultOf).find((fault) => fault) ?? damaged(message!, error);
  }
  if (error instanceof RangeError && /allocation failed/.test(error.message)) return tooLargeForMemory(error);
  if (error instanceof WebAssembly.RuntimeError) return damaged("its decoder gave up", error);
  return error;
}
