/** Where samples go, as a command line says. */
import { dirname, extname, resolve } from "@std/path";
import { FILMS, PICTURES } from "../images/write_picture.ts";
import { type Arguments, type Flags, UsageError } from "../shell/command.ts";
import { existingFolder } from "../shell/existing_folder.ts";
import { ffmpegOrRefuse } from "./ffmpeg.ts";
import type { Output } from "./input.ts";

/** The values of the flags that say how. */
export interface OutputValues {
  readonly format?: string;
  readonly quality?: number;
  readonly fps?: number;
}

/** Frames that are shown in a second. */
const FPS = { film: 24, strip: 4 };

/** Pictures' names that end otherwise than their formats are called. */
const EXTENSIONS: Readonly<Record<string, string>> = { jpeg: ".jpg" };

/**
 * What `--out` and the flags beside it ask for.
 *
 * @param moves whether it is a film: of a run's samples where it is `"strip"`
 * @throws {UsageError} where they do not go together
 */
export function outputOf(
  args: Arguments<Flags>,
  { format, quality, fps }: OutputValues,
  moves: "film" | "strip" | undefined,
): Output {
  const path = args.one("out");
  if (path === undefined) throw new UsageError("No --out FILE or FOLDER is given");
  const is = kindOf(path, moves !== undefined);
  const extension = extensionOf(path, is, format);
  if (format !== undefined && is !== "folder") {
    throw new UsageError(
      "--format is of the pictures in a folder: the name of a file says its format itself",
    );
  }
  if (quality !== undefined && ![".jpg", ".jpeg", ".webp"].includes(extension)) {
    throw new UsageError("--quality is of JPEG and WebP: nothing else loses any");
  }
  if (fps !== undefined && (is === "folder" || moves === undefined)) {
    throw new UsageError("--fps is of a film: give --interpolate, --between or --strip, and a file by --out");
  }
  return { name: path, path, is, extension, quality, framesPerSecond: fps ?? FPS[moves ?? "film"] };
}

/** The folder that is written in: a command asks before it computes. @throws {UsageError} */
export function writable({ is, path }: Output): string {
  return is === "folder" ? resolve(path) : existingFolder(path);
}

function kindOf(path: string, isFilm: boolean): Output["is"] {
  const extension = extname(path).toLowerCase();
  if (extension === "" || path.endsWith("/") || isFolder(path)) return "folder";
  if (isFilm) {
    if (extension === ".mp4") {
      ffmpegOrRefuse(path);
      return "frames for ffmpeg";
    }
    if (FILMS.includes(extension)) return "film";
    throw new UsageError(
      `--out is "${path}". A film ends in ${FILMS.join(", ")} or .mp4, or is a folder of pictures`,
    );
  }
  if (extension === ".safetensors") return "tensors";
  if (PICTURES.includes(extension)) return "picture";
  if (extension === ".mp4" || FILMS.includes(extension)) {
    throw new UsageError(
      `--out is "${path}", a film: say by --interpolate, --between or --strip what moves in it`,
    );
  }
  throw new UsageError(
    `--out is "${path}". It must end in ${PICTURES.join(", ")} or .safetensors, or be a folder of pictures`,
  );
}

function extensionOf(path: string, is: Output["is"], format: string | undefined): string {
  if (is !== "folder") return extname(path).toLowerCase();
  return format === undefined ? ".png" : EXTENSIONS[format] ?? `.${format}`;
}

function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false; // not yet
  }
}

/** A file of one's own beside the one that is asked for. */
export async function temporaryBeside(path: string, suffix: string): Promise<string> {
  return await Deno.makeTempFile({ dir: dirname(resolve(path)), prefix: ".frames-", suffix });
}
