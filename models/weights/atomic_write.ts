import { join } from "@std/path";
import { diskError } from "./disk_error.ts";
import { WeightsError } from "./types.ts";

/** A file in parts, which may be made while it is written. */
export type Parts = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** What the name of a file ends in that is not complete. */
const PART = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/;

/**
 * Writes a file under a temporary name beside `path` and renames it when it is complete and on the disk: an
 * interrupted run leaves the old file or none, never half of one.
 *
 * While it is written the temporary file is locked, so that `removeAbandonedParts` knows it from one whose writer died.
 *
 * @param parts What is written, one behind the other; what making them throws is passed on
 * @throws {WeightsError} where the path or the permissions do not let it
 * @throws {DiskError} where the disk is full or can only be read
 */
export async function writeAtomically(path: string, parts: Parts): Promise<void> {
  let temporary = "";
  try {
    const part = await openPart(path);
    temporary = part.name;
    await writeParts(part.file, parts);
    await Deno.rename(temporary, path);
  } catch (error) {
    if (temporary) await Deno.remove(temporary).catch(() => {}); // it may have been renamed
    throw explained(path, error);
  }
}

/**
 * Removes temporary files of `writeAtomically` in a folder whose writers died. Where the file system has no locks,
 * none is removed.
 *
 * @param isOurs whether the file of this name, without what marks it as temporary, is the caller's to remove
 */
export async function removeAbandonedParts(
  folder: string,
  isOurs: (name: string) => boolean = () => true,
): Promise<void> {
  for await (const { name, isFile } of Deno.readDir(folder)) {
    if (!isFile || !PART.test(name) || !isOurs(name.replace(PART, ""))) continue;
    const path = join(folder, name);
    try {
      using file = await Deno.open(path, { read: true, write: true });
      if (await file.tryLock(true)) await Deno.remove(path);
    } catch {
      // another process was faster, or there are no locks here
    }
  }
}

/** A new temporary file, locked. Between its making and its locking somebody may take it for abandoned: then another. */
async function openPart(path: string): Promise<{ readonly name: string; readonly file: Deno.FsFile }> {
  for (;;) {
    const name = `${path}.${crypto.randomUUID()}.part`;
    const file = await Deno.open(name, { write: true, createNew: true });
    await file.tryLock(true).catch(() => false); // a file system without locks
    if (await Deno.lstat(name).catch(() => undefined)) return { name, file };
    file.close();
  }
}

async function writeParts(opened: Deno.FsFile, parts: Parts): Promise<void> {
  using file = opened;
  for await (const part of parts) {
    for (let written = 0; written < part.length;) written += await file.write(part.subarray(written));
  }
  await file.sync();
}

/** What the system says may name the temporary file, which the user never chose, or no file, and flags of Deno. */
function explained(path: string, cause: unknown): unknown {
  if (cause instanceof Deno.errors.NotFound) {
    return new WeightsError(path, "cannot be written: its folder does not exist", { cause });
  }
  if (cause instanceof Deno.errors.IsADirectory) {
    return new WeightsError(path, "cannot be written: it is a folder", { cause });
  }
  if (cause instanceof Deno.errors.PermissionDenied) {
    return new WeightsError(path, "cannot be written: writing there is not permitted", { cause });
  }
  if (cause instanceof Deno.errors.NotCapable) {
    return new WeightsError(path, "cannot be written: it lies outside of the folder that may be written", {
      cause,
    });
  }
  return diskError(cause, path) ?? cause;
}
