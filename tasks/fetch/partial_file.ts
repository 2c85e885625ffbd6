import { dirname } from "@std/path";
import { Failure } from "../shell/exit.ts";

/**
 * What has come of a download so far, in `TARGET.part`; and in `TARGET.part.version` what distinguishes the file from a
 * later one at the same address, so that another run can go on. Nobody else writes while it is open.
 */
export class PartialFile implements Disposable {
  readonly #target: string;
  readonly #file: Deno.FsFile;
  #size: number;
  #version: string;

  private constructor(target: string, file: Deno.FsFile, size: number, version: string) {
    this.#target = target;
    this.#file = file;
    this.#size = size;
    this.#version = version;
  }

  /** Opens what an earlier run left, or an empty file. @throws {Failure} where another run writes it */
  static async open(target: string): Promise<PartialFile> {
    await Deno.mkdir(dirname(target), { recursive: true });
    const file = await Deno.open(`${target}.part`, { read: true, write: true, create: true });
    try {
      if (!await file.tryLock(true)) throw new Failure(`"${target}" is being downloaded by another command`);
      const { size } = await file.stat();
      return new PartialFile(target, file, size, await textOf(versionPath(target)));
    } catch (error) {
      file.close();
      throw error;
    }
  }

  get path(): string {
    return `${this.#target}.part`;
  }

  /** In bytes. */
  get size(): number {
    return this.#size;
  }

  /** As given to `restart`, by this run or an earlier one; empty where nothing distinguishes versions. */
  get version(): string {
    return this.#version;
  }

  /** Begins anew, with a file of another version. */
  async restart(version: string): Promise<void> {
    await this.#file.truncate(); // first: the bytes of one version must never lie beside the name of another
    this.#size = 0;
    await Deno.writeTextFile(versionPath(this.#target), version);
    this.#version = version;
  }

  async append(bytes: Uint8Array): Promise<void> {
    await this.#file.seek(this.#size, Deno.SeekMode.Start);
    for (let written = 0; written < bytes.length;) {
      const count = await this.#file.write(bytes.subarray(written));
      written += count;
      this.#size += count;
    }
  }

  /** Puts the file in its place, whole. */
  async complete(): Promise<void> {
    await this.#file.sync();
    this[Symbol.dispose]();
    await Deno.rename(this.path, this.#target);
    await removeIfThere(versionPath(this.#target));
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    this[Symbol.dispose]();
    await removeIfThere(this.path);
    await removeIfThere(versionPath(this.#target));
  }

  /** Closes the file; what has come stays. */
  [Symbol.dispose](): void {
    if (!this.#closed) this.#file.close();
    this.#closed = true;
  }

  #closed = false;
}

function versionPath(target: string): string {
  return `${target}.part.version`;
}

async function textOf(path: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}

async function removeIfThere(path: string): Promise<void> {
  try {
    await Deno.remove(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
