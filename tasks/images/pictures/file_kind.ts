import { NoPictureError, PictureError } from "./picture_error.ts";

/** The formats that are read. */
export type PictureFormat = "PNG" | "JPEG" | "WebP";

/** What a file's content shows it to be. */
export type FileKind =
  /** A picture that is read. */
  | { readonly is: "picture"; readonly format: PictureFormat }
  /** A picture that is not read, under the name of its format. */
  | { readonly is: "unread"; readonly format: string }
  /** No picture: completes "is …". */
  | { readonly is: "other"; readonly name: string; readonly remedy?: string }
  | { readonly is: "unknown" };

/** Bytes from which a kind is told: an SVG file may begin with a long comment. */
export const HEAD = 4096;

/** How files begin: each string stands at its offset, a character a byte. */
const SIGNATURES:
  readonly (readonly [kind: FileKind, ...parts: (readonly [offset: number, bytes: string])[]])[] = [
    [{ is: "picture", format: "PNG" }, [0, "\x89PNG\r\n\x1a\n"]],
    [{ is: "picture", format: "JPEG" }, [0, "\xff\xd8\xff"]],
    [{ is: "picture", format: "WebP" }, [0, "RIFF"], [8, "WEBP"]],
    [{ is: "unread", format: "GIF" }, [0, "GIF8"]],
    [{ is: "unread", format: "TIFF" }, [0, "II*\0"]],
    [{ is: "unread", format: "TIFF" }, [0, "II+\0"]],
    [{ is: "unread", format: "TIFF" }, [0, "MM\0*"]],
    [{ is: "unread", format: "TIFF" }, [0, "MM\0+"]],
    [{ is: "unread", format: "BMP" }, [0, "BM"], [6, "\0\0\0\0"]],
    [{ is: "unread", format: "JPEG XL" }, [0, "\xff\x0a"]],
    [{ is: "unread", format: "JPEG XL" }, [0, "\0\0\0\x0cJXL "]],
    [{ is: "unread", format: "JPEG 2000" }, [0, "\0\0\0\x0cjP  "]],
    [{ is: "unread", format: "JPEG 2000" }, [0, "\xff\x4f\xff\x51"]],
    [{ is: "unread", format: "Photoshop" }, [0, "8BPS"]],
    [{ is: "unread", format: "icon" }, [0, "\0\0\x01\0"]],
    [{ is: "unread", format: "AVIF" }, [4, "ftypavi"]],
    ...["hei", "hev", "mif1", "msf1"].map((brand) =>
      [{ is: "unread", format: "HEIC" }, [4, `ftyp${brand}`]] as const
    ),
    [{ is: "other", name: "a film" }, [4, "ftyp"]],
    [{ is: "other", name: "a PDF" }, [0, "%PDF"]],
    [{ is: "other", name: "a zip archive" }, [0, "PK\x03\x04"]],
    [{ is: "other", name: "a gzip archive" }, [0, "\x1f\x8b"]],
  ];

/** What text is, beyond being text. */
const TEXTS: readonly (readonly [pattern: RegExp, kind: FileKind])[] = [
  [/^version https:\/\/git-lfs/, { is: "other", name: "a Git LFS pointer", remedy: "run git lfs pull" }],
  [/^\s*<(!doctype html|html)/i, {
    is: "other",
    name: "a web page",
    remedy: "download the picture itself",
  }],
  [/<svg[\s>]/, { is: "unread", format: "SVG" }],
];

/** Tells what a file is by its first `HEAD` bytes, whatever it is called. */
export function fileKind(head: Uint8Array): FileKind {
  if (head.length === 0) return { is: "other", name: "empty", remedy: "copy or download it again" };
  const found = SIGNATURES.find(([, ...parts]) =>
    parts.every(([offset, bytes]) => holds(head, offset, bytes))
  );
  if (found) return found[0];
  const text = asText(head);
  if (text === undefined) return { is: "unknown" };
  return TEXTS.find(([pattern]) => pattern.test(text))?.[1] ?? { is: "other", name: "text" };
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

function holds(bytes: Uint8Array, offset: number, expected: string): boolean {
  return bytes.length >= offset + expected.length &&
    [...expected].every((character, i) => bytes[offset + i] === character.charCodeAt(0));
}

/** The head as text, or nothing where it is none: UTF-8 without control characters. */
function asText(head: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true }); // may cut a character
    // deno-lint-ignore no-control-regex
    return /[\0-\x08\x0e-\x1f\x7f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
