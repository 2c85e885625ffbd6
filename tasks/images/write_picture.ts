/** Pictures and films as files, each in the format that its name says. */
import { extname } from "@std/path";
import { type Animation, streamAnimatedPng } from "../../models/images/animated_png.ts";
import { encodePng, type RgbImage, streamPng } from "../../models/images/png.ts";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { encodeAnimatedWebp } from "./pictures/animated_webp.ts";
import { checkSides, encodePicture, type LossyFormat } from "./pictures/encode_picture.ts";
import { wholeImage } from "./sheet.ts";

/** What pictures' names end in, and their formats. */
const LOSSY: Readonly<Record<string, LossyFormat>> = { ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WebP" };

/** What the names of pictures end in. */
export const PICTURES: readonly string[] = [".png", ...Object.keys(LOSSY)];

/** What the names of films end in that are written here. */
export const FILMS: readonly string[] = [".png", ".apng", ".webp"];

/** A picture's bytes. @param name tells the format */
export async function pictureBytes(name: string, image: RgbImage, quality?: number): Promise<Uint8Array> {
  const format = LOSSY[extname(name).toLowerCase()];
  return format === undefined ? encodePng(image) : await encodePicture(image, format, quality);
}

/**
 * Writes a picture whose pixels arrive from top to bottom: a PNG as they arrive, any other when they are all there.
 *
 * @throws {UsageError} where a side is longer than the format has, before anything is drawn
 */
export async function writePicture(
  path: string,
  size: Pick<RgbImage, "width" | "height">,
  pieces: AsyncIterable<Uint8Array>,
  quality?: number,
): Promise<void> {
  const format = LOSSY[extname(path).toLowerCase()];
  if (format === undefined) return await writeAtomically(path, streamPng(size, pieces));
  checkSides(size, format);
  await writeAtomically(path, [await encodePicture(await wholeImage(size, pieces), format, quality)]);
}

/**
 * Writes a film while its frames arrive.
 *
 * @param pictures Pixels of a frame each, [height, width, 3]
 * @throws {UsageError} where a side is longer than the format has, before anything is drawn
 */
export async function writeFilm(
  path: string,
  animation: Animation,
  pictures: AsyncIterable<Uint8Array>,
  quality?: number,
): Promise<void> {
  const parts = extname(path).toLowerCase() === ".webp"
    ? await encodeAnimatedWebp(animation, pictures, quality)
    : streamAnimatedPng(animation, pictures);
  await writeAtomically(path, parts);
}
