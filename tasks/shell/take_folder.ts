/** The output folder of a command that runs for long: one process at a time, from before anything is loaded to the end. */
import { dirname } from "@std/path";
import { type FolderLock, lockFolder, waitForFolder } from "../../pipeline/storage/folder_lock.ts";

/** A folder that this process holds. */
export interface TakenFolder {
  readonly folder: string;
  /** Lets go; a folder that was made for this and stayed empty goes, too. */
  release(): void;
}

/** How a folder is taken. */
export interface TakeOptions {
  /** The name of the command, for whoever comes second. */
  readonly command: string;
  /** Whether to wait for another process that has it. @default {false} */
  readonly wait?: boolean;
  /** Told once, if there is something to wait for. */
  readonly log?: (message: string) => void;
}

/**
 * Makes a folder, if need be, and takes its lock.
 *
 * @throws {FolderHeld} where another process has it, and waiting is not asked for
 */
export async function takeFolder(folder: string, options: TakeOptions): Promise<TakenFolder> {
  const made = await makeFolders(folder);
  const holder = { host: Deno.hostname(), command: options.command };
  try {
    const lock = options.wait
      ? await waitForFolder(folder, holder, ({ message }) => options.log?.(message))
      : await lockFolder(folder, holder);
    return taken(folder, lock, made);
  } catch (error) {
    removeWhereEmpty(made);
    throw error;
  }
}

/**
 * Takes the first folder of `name`, `name-2`, `name-3` … in which no run lives and that nobody else has.
 *
 * @param isFree asked under the lock
 */
export async function takeFreeFolder(
  name: string,
  isFree: (folder: string) => Promise<boolean>,
  options: TakeOptions,
): Promise<TakenFolder> {
  for (let i = 1;; i++) {
    const found = await takeFolder(i === 1 ? name : `${name}-${i}`, options).catch((error) => {
      if ((error as Error).name === "FolderHeld") return undefined;
      throw error;
    });
    if (!found) continue;
    if (await isFree(found.folder)) return found;
    found.release();
  }
}

function taken(folder: string, lock: FolderLock, made: readonly string[]): TakenFolder {
  return {
    folder,
    release() {
      lock.release();
      removeWhereEmpty(made);
    },
  };
}

/** Makes a folder and those above it. @returns those that were not there, the deepest first */
async function makeFolders(folder: string): Promise<string[]> {
  const absent: string[] = [];
  for (let path = folder; !await isThere(path); path = dirname(path)) absent.push(path);
  await Deno.mkdir(folder, { recursive: true });
  return absent;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await Deno.stat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

function removeWhereEmpty(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      Deno.removeSync(folder); // not what is in it
    } catch {
      return; // it holds something by now
    }
  }
}
