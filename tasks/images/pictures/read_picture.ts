import { extname } from "@std/path";
import { type DecodeOptions, decodePicture, type Picture } from "./decode_picture.ts";
import { type FileKind, fileKind, HEAD, kindError } from "./file_kind.ts";
import { NoPictureError, PictureError } from "./picture_error.ts";

/** Bytes that a picture's file may have: above, nothing is read but its head. */
const MOST_BYTES = 2 ** 30;

/** Names by which somebody means a picture, whatever the file holds. */
const PICTURE_NAMES = /^\.(png|apng|jpe?g|jpe|jfif|webp|gif|bmp|tiff?|hei[cf]|avif|jxl|jp2|svg|psd|ico)$/i;

/** Whether somebody would expect a picture of a file of this name. */
export function isPictureName(path: string): boolean {
  return PICTURE_NAMES.test(extname(path));
}

/** What a file is, by its first bytes. */
export async function kindOfFile(path: string): Promise<FileKind> {
  using file = await Deno.open(path);
  const head = new Uint8Array(HEAD);
  let length = 0;
  for (let read; length < HEAD && (read = await file.read(head.subarray(length)));) length += read;
  return fileKind(head.subarray(0, length));
}

/**
 * The picture of a file.
 *
 * @throws {PictureError} where the file holds none that is read; a {@link NoPictureError} where neither its content nor
 * its name is a picture's
 */
export async function readPicture(path: string, options: DecodeOptions = {}): Promise<Picture> {
  const kind = await kindOfFile(path);
  if (kind.is !== "picture") {
    const error = kindError(kind);
    const isMeant = error instanceof NoPictureError && isPictureName(path);
    throw isMeant ? new PictureError(error.reason, error.message) : error;
  }
  const { size } = await Deno.stat(path);
  if (size > MOST_BYTES) throw new PictureError("larger than 1 GiB", "is larger than 1 GiB: make it smaller");
  return await decodePicture(await Deno.readFile(path), options);
}
