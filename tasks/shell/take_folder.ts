import { dirname, join, resolve } from "@std/path";
import {
  type FolderLock,
  LOCK,
  lockFolder,
  readLease,
  waitForFolder,
} from "../../pipeline/storage/folder_lock.ts";
import { type Flag, UsageError } from "./command.ts";

/** The flag `--wait`, for every command that takes a folder. */
export const waitFlag: Flag = {
  help:
    "Where another process works in the same --out: waits for its end, instead of giving up with exit code 75",
};

/** How a command takes a folder. */
export interface Taking {
  /** Of the command, for those who come second. */
  readonly command: string;
  /** Whether it waits for a process that has the folder. */
  readonly wait: boolean;
}

/**
 * Takes a folder for this process, so that no other command writes there: makes it, if need be, and locks it. The lock is
 * let go of when the process ends; a folder that was made here and is still empty then goes with it.
 *
 * @throws {FolderHeld} where another process has it, and `wait` is not set
 * @throws {UsageError} where no folder can be there
 */
export async function takeFolder(folder: string, { command, wait }: Taking): Promise<FolderLock> {
  const made = await makeFolder(folder);
  let lock: FolderLock | undefined;
  const release = () => {
    lock?.release();
    for (const path of made) removeIfEmpty(path);
  };
  try {
    await refuseOthersFile(join(folder, LOCK));
    const holder = { host: Deno.hostname(), command };
    lock = wait
      ? await waitForFolder(
        folder,
        holder,
        ({ message }) => console.error(`${sentenceOf(message)}. Waiting for it`),
      )
      : await lockFolder(folder, holder);
  } catch (error) {
    release();
    throw error instanceof Deno.errors.PermissionDenied ? notWritable(folder) : error;
  }
  globalThis.addEventListener("unload", release); // Deno.exit tells it, too
  return { release };
}

/** Makes a folder and those above it. @returns the ones that were made, the innermost first */
async function makeFolder(folder: string): Promise<string[]> {
  const made: string[] = [];
  for (let path = resolve(folder); !exists(path); path = dirname(path)) made.push(path);
  try {
    await Deno.mkdir(folder, { recursive: true });
  } catch (error) {
    if (error instanceof Deno.errors.PermissionDenied) throw notWritable(folder);
    const isFile = error instanceof Deno.errors.AlreadyExists || error instanceof Deno.errors.NotADirectory;
    if (isFile) throw new UsageError(`--out is "${folder}", where a file is: give the name of a folder`);
    throw error;
  }
  return made;
}

/** The lock file is written over. @throws {UsageError} where a file of this name is no lock */
async function refuseOthersFile(path: string): Promise<void> {
  if (!exists(path) || readLease(path)) return;
  const text = await Deno.readTextFile(path).catch(() => "?"); // a folder, or no text
  if (text === "" || text.startsWith('{"host":')) return; // its holder was killed while writing
  throw new UsageError(`"${path}" is no lock of a command. Move it away, or give another --out`);
}

function notWritable(folder: string): UsageError {
  return new UsageError(`--out is "${folder}", and writing there is not permitted`);
}

/** Without the way out that is not taken. */
function sentenceOf(message: string): string {
  return message.split(". ")[0]!;
}

function exists(path: string): boolean {
  try {
    Deno.lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

function removeIfEmpty(path: string): void {
  try {
    Deno.removeSync(path);
  } catch {
    // it is in use, or somebody has taken it away
  }
}
