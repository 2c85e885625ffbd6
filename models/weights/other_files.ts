/** What else files are that people give for weights or for pictures, told by how they begin. */

/** A kind of file that holds no weights that are read. */
export interface OtherFile {
  /** Completes "is …". */
  readonly name: string;
  /** The format of what is a picture: "PNG". */
  readonly picture?: string;
  /** The way out, where it is the same whatever the file is given for. */
  readonly remedy?: string;
}

/** Bytes from which a kind is told: an SVG file may begin with a long comment. */
export const HEAD = 4096;

const UNPACK = "unpack it, and give what is in it";
const EXPORT = "export its network as safetensors or as a PyTorch state dict";

/** Where bytes stand, a character a byte. */
type Part = readonly [offset: number, bytes: string];

const picture = (format: string): OtherFile => ({
  name: `${/^([aeiou]|SVG)/i.test(format) ? "an" : "a"} ${format} picture`,
  picture: format,
});
const archive = (name: string, remedy = UNPACK): OtherFile => ({ name, remedy });
const network = (name: string): OtherFile => ({ name, remedy: EXPORT });

/** The first line that fits holds. */
const SIGNATURES: readonly (readonly [kind: OtherFile, ...parts: Part[]])[] = [
  [picture("PNG"), [0, "\x89PNG\r\n\x1a\n"]],
  [picture("JPEG"), [0, "\xff\xd8\xff"]],
  [picture("WebP"), [0, "RIFF"], [8, "WEBP"]],
  [picture("GIF"), [0, "GIF8"]],
  [picture("TIFF"), [0, "II*\0"]],
  [picture("TIFF"), [0, "II+\0"]],
  [picture("TIFF"), [0, "MM\0*"]],
  [picture("TIFF"), [0, "MM\0+"]],
  [picture("BMP"), [0, "BM"], [6, "\0\0\0\0"]],
  [picture("JPEG XL"), [0, "\xff\x0a"]],
  [picture("JPEG XL"), [0, "\0\0\0\x0cJXL "]],
  [picture("JPEG 2000"), [0, "\0\0\0\x0cjP  "]],
  [picture("JPEG 2000"), [0, "\xff\x4f\xff\x51"]],
  [picture("Photoshop"), [0, "8BPS"]],
  [picture("icon"), [0, "\0\0\x01\0"]],
  [picture("AVIF"), [4, "ftypavi"]],
  ...["hei", "hev", "mif1", "msf1"].map((brand) => [picture("HEIC"), [4, `ftyp${brand}`]] as const),
  [{ name: "a film" }, [4, "ftyp"]],
  [{ name: "a film" }, [0, "\x1a\x45\xdf\xa3"]],
  [{ name: "a film" }, [0, "RIFF"], [8, "AVI "]],
  [{ name: "a sound" }, [0, "RIFF"], [8, "WAVE"]],
  [{ name: "a PDF" }, [0, "%PDF"]],
  [archive("a zip archive"), [0, "PK\x03\x04"]],
  [archive("an empty zip archive", "download or export it again"), [0, "PK\x05\x06"]],
  [archive("a gzip archive"), [0, "\x1f\x8b"]],
  [archive("a 7z archive"), [0, "7z\xbc\xaf\x27\x1c"]],
  [archive("a RAR archive"), [0, "Rar!\x1a\x07"]],
  [archive("an xz archive"), [0, "\xfd7zXZ\0"]],
  [archive("a bzip2 archive"), [0, "BZh"], [4, "1AY&SY"]],
  [archive("a zstd archive"), [0, "\x28\xb5\x2f\xfd"]],
  [archive("a tar archive"), [257, "ustar"]],
  [network("an HDF5 file, such as Keras writes"), [0, "\x89HDF\r\n\x1a\n"]],
  [network("a GGUF file"), [0, "GGUF"]],
  [network("a TensorFlow Lite file"), [4, "TFL3"]],
  ...["pytorch", "tf2onnx", "onnx"].map((producer) =>
    [network("an ONNX file"), [0, "\x08"], [2, "\x12"], [4, producer]] as const
  ),
  [network("a MATLAB file"), [0, "MATLAB 5.0 MAT-file"]],
  [{ name: "a SQLite database" }, [0, "SQLite format 3\0"]],
  [{ name: "a program" }, [0, "\x7fELF"]],
  [{ name: "a program" }, [0, "MZ"], [78, "This program"]],
  [{ name: "text" }, [0, "\xff\xfe"], [3, "\0"]],
  [{ name: "text" }, [0, "\xfe\xff\0"]],
];

/** What text is, beyond being text. */
const TEXTS: readonly (readonly [pattern: RegExp, kind: OtherFile])[] = [
  [/^version https:\/\/git-lfs/, { name: "a Git LFS pointer", remedy: "run git lfs pull" }],
  [/^\s*<(!doctype html|html)/i, { name: "a web page", remedy: "download the file itself" }],
  [/<svg[\s>]/, picture("SVG")],
  [/^\s*<\?xml[^>]*>\s*<Error>/, {
    name: "a server's message that something failed",
    remedy: "download it again",
  }],
  [/^\s*<\?xml/, { name: "XML" }],
  [/^\s*<[!a-z]/i, { name: "a web page", remedy: "download the file itself" }],
  [/^\s*\{[^]*"(?:weight_map|total_size)"\s*:/, {
    name: "the list of the parts of a network",
    remedy: 'join them into one file, e.g. by save_pretrained(FOLDER, max_shard_size="100GB")',
  }],
  [/^\s*[{[]/, { name: "JSON" }],
];

/** Zeros at the start from which a file is taken for one of which nothing came. */
const MANY_ZEROS = 512;

/** Tells what a file is by its first `HEAD` bytes, whatever it is called; undefined where they tell nothing. */
export function otherFile(head: Uint8Array): OtherFile | undefined {
  if (head.length === 0) return { name: "empty", remedy: "copy or download it again" };
  if (head.length >= MANY_ZEROS && head.every((byte) => byte === 0)) {
    return { name: "zeros from its start on: its download was not finished", remedy: "download it again" };
  }
  const found = SIGNATURES.find(([, ...parts]) =>
    parts.every(([offset, bytes]) => holds(head, offset, bytes))
  );
  if (found) return found[0];
  const text = asText(head);
  if (text === undefined) return undefined;
  return TEXTS.find(([pattern]) => pattern.test(text))?.[1] ?? { name: "text" };
}

function holds(bytes: Uint8Array, offset: number, expected: string): boolean {
  return bytes.length >= offset + expected.length &&
    [...expected].every((character, i) => bytes[offset + i] === character.charCodeAt(0));
}

/** The head as text, or nothing where it is none: UTF-8 without control characters. */
export function asText(head: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true }); // may cut a character
    // deno-lint-ignore no-control-regex
    return /[\0-\x08\x0e-\x1f\x7f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
