import { listed } from "../wording.ts";
import { placeOf } from "./places.ts";
import { WeightsError } from "./types.ts";

/**
 * Bytes that can be read in any order: what every reader here works on, so that a large file is never held
 * whole and a test needs no file at all.
 */
export interface ByteSource {
  /** The file that errors name. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /**
   * A copy of `length` bytes from `offset` on, at the start of a buffer of its own.
   *
   * @throws {WeightsError} where they lie outside the source, before anything is allocated
   */
  read(offset: number, length: number): Uint8Array<ArrayBuffer>;
  close(): void;
}

/** Opens a file by the path that a user gives. @throws {WeightsError} where it cannot be opened */
export function fileSource(given: string): ByteSource {
  const path = placeOf(given), file = openFile(path);
  const size = file.statSync().size;
  let isOpen = true;
  return {
    path,
    size,
    read(offset, length) {
      checkRange(path, size, offset, length);
      const bytes = new Uint8Array(length);
      file.seekSync(offset, Deno.SeekMode.Start);
      for (let filled = 0; filled < length;) {
        const count = file.readSync(bytes.subarray(filled));
        if (count === null) throw new WeightsError(path, "became shorter while it was read");
        filled += count;
      }
      return bytes;
    },
    close() {
      if (isOpen) file.close();
      isOpen = false;
    },
  };
}

/** Bytes in memory under the name of the file they stand for. */
export function memorySource(path: string, bytes: Uint8Array): ByteSource {
  return {
    path,
    size: bytes.length,
    read(offset, length) {
      checkRange(path, bytes.length, offset, length);
      return new Uint8Array(bytes.subarray(offset, offset + length));
    },
    close() {},
  };
}

/** A stretch of another source, counted from its own start. Closing it is the other's business. */
export function rangeOf(source: ByteSource, begin: number, size: number): ByteSource {
  checkRange(source.path, source.size, begin, size);
  return {
    path: source.path,
    size,
    read(offset, length) {
      checkRange(source.path, size, offset, length);
      return source.read(begin + offset, length);
    },
    close() {},
  };
}

/** Pieces one behind the other. */
export function concatenated(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}

function openFile(path: string): Deno.FsFile {
  try {
    const file = Deno.openSync(path);
    if (file.statSync().isFile) return file;
    file.close();
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) {
      throw new WeightsError(path, "does not exist: check the path, or fetch the file first", { cause });
    }
    throw new WeightsError(path, `cannot be opened: ${(cause as Error).message}`, { cause });
  }
  throw new WeightsError(path, folderProblem(path));
}

/** Names of files that may be meant where their folder is given. */
const WEIGHTS = /\.(safetensors|pt|pth|pkl|bin|ckpt|npy|npz)$/;

/** What to give in place of a folder, or of what is no file at all. */
function folderProblem(path: string): string {
  try {
    const names = Array.from(Deno.readDirSync(path), ({ name }) => name).filter((name) => WEIGHTS.test(name))
      .sort();
    if (names.length === 0) return "is a folder without weight files: name the weight file itself";
    return `is a folder: name a file in it, such as ${
      listed(names.map((name) => `"${path.replace(/\/$/, "")}/${name}"`), 3)
    }`;
  } catch {
    return "is not a file: name the weight file itself";
  }
}

function checkRange(path: string, size: number, offset: number, length: number): void {
  const valid = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0;
  if (!valid || offset + length > size) {
    throw new WeightsError(path, "ends too early: it is truncated or damaged; download or export it again");
  }
}
