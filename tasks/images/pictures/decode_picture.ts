import type { Background } from "./background.ts";
import { hasDeepColourKey, withAlphaChannel } from "./deep_colour_key.ts";
import { fileKind, HEAD, kindError, type PictureFormat } from "./file_kind.ts";
import { isGrey, luma } from "./grey.ts";
import { checkedHeader } from "./header.ts";
import { decodeByImageMagick, type DecodedPixels } from "./imagemagick.ts";
import { pngChunks } from "./png_chunks.ts";

/** How pictures become samples. */
export interface DecodeOptions {
  /** What shows through where a picture is transparent. @default "white" */
  readonly over?: Background;
  /** 3 for RGB, in which grey is repeated; 1 for grey, by the luma of Rec. 601. @default 3 */
  readonly channels?: 1 | 3;
}

/** What was decided for a picture, where another program may decide otherwise. */
export type Choice =
  /** Transparent pixels were laid over the background. */
  | "transparent"
  /** It was turned or mirrored as its EXIF data ask. */
  | "turned"
  /** 16 bits a sample were rounded to 8. */
  | "deep"
  /** Inks became light without a colour profile. */
  | "cmyk"
  /** Colours became grey. */
  | "colourless"
  /** It was smaller than what it was resized to. */
  | "enlarged";

/** A picture of 8-bit samples. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  /** [height, width, channels] */
  readonly data: Uint8Array;
  readonly choices: readonly Choice[];
}

/**
 * Decodes a PNG, JPEG or WebP file, which its content tells apart: the right way up by its EXIF orientation, over
 * a background where it is transparent, in 8 bits. Colour profiles and gamma are ignored.
 *
 * @throws {PictureError} where the bytes are no such file, a damaged one, an animation, or too large
 */
export async function decodePicture(
  bytes: Uint8Array,
  { over = "white", channels = 3 }: DecodeOptions = {},
): Promise<Picture> {
  const kind = fileKind(bytes.subarray(0, HEAD));
  if (kind.is !== "picture") throw kindError(kind);
  const { deep, ...pixels } = await decodePixels(bytes, kind.format, over);
  const choices: Choice[] = [];
  for (const choice of ["transparent", "turned", "cmyk"] as const) if (pixels[choice]) choices.push(choice);
  if (deep) choices.push("deep");
  const { width, height, data } = pixels;
  if (channels === 3) return { width, height, channels, data, choices };
  if (!isGrey(data)) choices.push("colourless");
  return { width, height, channels, data: luma(data), choices };
}

async function decodePixels(
  bytes: Uint8Array,
  format: PictureFormat,
  over: Background,
): Promise<DecodedPixels & { readonly deep: boolean }> {
  const { width, height } = checkedHeader(bytes, format);
  const decode = (file: Uint8Array) => decodeByImageMagick(file, format, over, width * height);
  if (format !== "PNG") return { ...await decode(bytes), deep: false };
  const chunks = [...pngChunks(bytes)], deep = chunks[0]!.data[8] === 16;
  return { ...await decode(hasDeepColourKey(chunks) ? withAlphaChannel(chunks) : bytes), deep };
}
