/** The output folder of a command that runs for long: one process at a time, from before anything is loaded to the end. */
import { dirname, join, resolve } from "@std/path";
import {
  FolderHeld,
  type FolderLock,
  LOCK,
  lockFolder,
  readLease,
  waitForFolder,
} from "../../pipeline/storage/folder_lock.ts";
import { type Arguments, type Command, type Flag, UsageError } from "./command.ts";
import type { Common } from "./flags.ts";
import { openTerminal } from "./terminal.ts";

/** The flag `--wait`, for every command that takes a folder. */
export const waitFlag: Flag = {
  help:
    "Where another process has the folder: waits for its end, instead of giving up at once with exit code 75",
};

/** A folder that this process holds. */
export interface TakenFolder {
  readonly folder: string;
  /** Lets go; a folder that was made for this and stayed empty goes, too. The end of the process does it by itself. */
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

/** How a command line says that a folder is taken. */
export function takeOptions({ name }: Command, args: Arguments, common: Common): TakeOptions {
  return { command: name, wait: args.has("wait"), log: openTerminal(common).warn };
}

/**
 * Makes a folder, if need be, and takes its lock.
 *
 * @throws {FolderHeld} where another process has it, and waiting is not asked for
 * @throws {UsageError} where no folder can be, or a file of others stands where the lock would
 */
export async function takeFolder(folder: string, options: TakeOptions): Promise<TakenFolder> {
  const made = await makeFolders(folder);
  const holder = { host: Deno.hostname(), command: options.command };
  try {
    await refuseOthersFile(join(folder, LOCK));
    const lock = options.wait
      ? await waitForFolder(folder, holder, ({ message }) => options.log?.(message))
      : await lockFolder(folder, holder);
    return taken(folder, lock, made);
  } catch (error) {
    removeWhereEmpty(made);
    throw error instanceof Deno.errors.PermissionDenied ? notWritable(folder) : error;
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
      if (error instanceof FolderHeld) return undefined;
      throw error;
    });
    if (!found) continue;
    if (await isFree(found.folder)) return found;
    found.release();
  }
}

function taken(folder: string, lock: FolderLock, made: readonly string[]): TakenFolder {
  const release = () => {
    globalThis.removeEventListener("unload", release);
    lock.release();
    removeWhereEmpty(made);
  };
  globalThis.addEventListener("unload", release); // Deno.exit tells it, too
  return { folder, release };
}

/** Makes a folder and those above it. @returns those that were not there, the deepest first */
async function makeFolders(folder: string): Promise<string[]> {
  const absent: string[] = [];
  for (let path = resolve(folder); !isThere(path); path = dirname(path)) absent.push(path);
  try {
    await Deno.mkdir(folder, { recursive: true });
  } catch (error) {
    if (error instanceof Deno.errors.PermissionDenied) throw notWritable(folder);
    const isFile = error instanceof Deno.errors.AlreadyExists || error instanceof Deno.errors.NotADirectory;
    if (isFile) {
      throw new UsageError(`There is a file where the folder "${folder}" would be: give another --out`);
    }
    throw error;
  }
  return absent;
}

/** The lock file is written over. @throws {UsageError} where a file of this name is no lock */
async function refuseOthersFile(path: string): Promise<void> {
  if (!isThere(path) || readLease(path)) return;
  const text = await Deno.readTextFile(path).catch(() => isThere(path) ? "?" : ""); // a folder, or no text
  if (text === "" || text.startsWith('{"host":')) return; // its holder was killed while writing, or has let go
  throw new UsageError(`"${path}" is no lock of a command. Move it away, or give another --out`);
}

function notWritable(folder: string): UsageError {
  return new UsageError(`Writing to "${folder}" is not permitted: give another --out`);
}

function isThere(path: string): boolean {
  try {
    Deno.lstatSync(path);
    return true;
  } catch {
    return false;
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
