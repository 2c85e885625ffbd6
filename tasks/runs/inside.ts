/** Reads what lies in a folder and nothing else: no link is followed out of it, and nothing but files is opened. */
import { join, relative } from "@std/path";
import { leadsOut, lstatOrNothing } from "../../pipeline/storage/places.ts";

/** A file that is open, and what is known of it. The caller closes it. */
export interface OpenFile {
  readonly file: Deno.FsFile;
  readonly info: Deno.FileInfo;
}

/** A folder that is read from, or one below it. The outermost may be a link; from there on none leads out. */
export class ReadFolder {
  readonly #full: string;

  /**
   * @param root the outermost folder, absolute
   * @param way from there to this folder
   */
  constructor(readonly root: string, readonly way = "") {
    this.#full = join(root, way);
  }

  /** A folder in this one. */
  below(name: string): ReadFolder {
    return new ReadFolder(this.root, join(this.way, name));
  }

  /**
   * Opens a file for reading.
   *
   * @param path relative to the folder
   * @returns nothing where no file is there, where a link stands in its place or leads out on the way to it, or where it may
   * not be read
   */
  async open(path: string): Promise<OpenFile | undefined> {
    if (!staysInside(this.#full, path)) return undefined;
    const full = join(this.#full, path);
    let file: Deno.FsFile | undefined;
    try {
      const named = await lstatOrNothing(full);
      if (!named?.isFile || await leadsOut(this.root, full)) return undefined; // a pipe would be waited for
      file = await Deno.open(full);
      const info = await file.stat();
      if (info.isFile && info.ino === named.ino && info.dev === named.dev) return { file, info };
      file.close(); // exchanged in between
      return undefined;
    } catch (error) {
      file?.close();
      if (isAbsence(error)) return undefined;
      throw error;
    }
  }

  /** The text of a file; nothing where there is none, or more of it than is allowed. @param most in bytes */
  async readText(path: string, most: number): Promise<string | undefined> {
    const opened = await this.open(path);
    if (!opened) return undefined;
    try {
      const { file, info } = opened;
      return info.size > most ? undefined : new TextDecoder().decode(await readFrom(file, 0, info.size));
    } finally {
      opened.file.close();
    }
  }

  /** What lies in the folder, by name; nothing where it is none, or a link leads out on the way to it. */
  async list(): Promise<Deno.DirEntry[]> {
    const entries: Deno.DirEntry[] = [];
    try {
      if (this.way !== "" && await leadsOut(this.root, this.#full)) return [];
      for await (const entry of Deno.readDir(this.#full)) entries.push(entry);
    } catch (error) {
      if (!isAbsence(error)) throw error;
    }
    return entries.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  }
}

/** Bytes of an open file from a place on, as far as it goes. */
export async function readFrom(file: Deno.FsFile, start: number, length: number): Promise<Uint8Array> {
  await file.seek(start, Deno.SeekMode.Start);
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const count = await file.read(bytes.subarray(filled));
    if (count === null) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

function staysInside(folder: string, path: string): boolean {
  const way = relative(folder, join(folder, path));
  return way !== "" && way.split(/[\\/]/)[0] !== ".." && !path.includes("\0");
}

/** A run's files come and go, and some may not be ours to read. */
function isAbsence(error: unknown): boolean {
  const { NotFound, NotADirectory, PermissionDenied, NotCapable } = Deno.errors;
  return [NotFound, NotADirectory, PermissionDenied, NotCapable].some((kind) => error instanceof kind);
}
