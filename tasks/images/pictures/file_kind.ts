import { type OtherFile, otherFile } from "../../../models/weights/other_files.ts";
import { NoPictureError, PictureError } from "./picture_error.ts";

export { HEAD } from "../../../models/weights/other_files.ts";

/** The formats that are read. */
export type PictureFormat = "PNG" | "JPEG" | "WebP";

/** What a file's content shows it to be. */
export type FileKind =
  /** A picture that is read. */
  | { readonly is: "picture"; readonly format: PictureFormat }
  /** A picture that is not read, under the name of its format. */
  | { readonly is: "unread"; readonly format: string }
  /** No picture. */
  | OtherFile & { readonly is: "other" }
  | { readonly is: "unknown" };

const READ: readonly string[] = ["PNG", "JPEG", "WebP"] satisfies PictureFormat[];

/** Tells what a file is by its first `HEAD` bytes, whatever it is called. */
export function fileKind(head: Uint8Array): FileKind {
  const found = otherFile(head);
  if (!found) return { is: "unknown" };
  const { picture } = found;
  if (picture === undefined) return { is: "other", ...found };
  return READ.includes(picture)
    ? { is: "picture", format: picture as PictureFormat }
    : { is: "unread", format: picture };
}

/** The error of a file that is of no kind that is read. */
export function kindError(kind: Exclude<FileKind, { readonly is: "picture" }>): PictureError {
  if (kind.is === "unread") {
    const article = /^([aeiou]|SVG)/i.test(kind.format) ? "an" : "a";
    return new PictureError(
      `${kind.format} is not read`,
      `is ${article} ${kind.format} file, which is not read: save it as PNG, JPEG or WebP, e.g. by ImageMagick: ` +
        "magick FILE FILE.png",
    );
  }
  const remedy = "give a PNG, JPEG or WebP file";
  return kind.is === "unknown"
    ? new NoPictureError("no picture", `holds no picture that is known: ${remedy}`)
    : new NoPictureError(
      kind.name,
      `is ${kind.name}${kind.name === "empty" ? "" : ", not a picture"}: ${kind.remedy ?? remedy}`,
    );
}
