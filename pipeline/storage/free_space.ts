import { join } from "@std/path";
import { DiskError } from "../../models/weights/types.ts";
import { diskError } from "../../models/weights/disk_error.ts";

/** The name, before the marks of a temporary file, under which room is taken for a moment. */
export const SPACE = ".space";

/** Bytes written at a time. */
const PIECE = 2 ** 20;

/**
 * Asks a disk for room before a long run, in the one way that every system has: by taking it, and giving it back. What is
 * written is random, for some file systems compress. The file has no name by then, so that a crash leaves nothing.
 *
 * A disk of the network may take more than it has room for, and tell later.
 *
 * @throws {DiskError} where there is not so much room
 */
export async function checkFreeSpace(folder: string, bytes: number): Promise<void> {
  const path = join(folder, `${SPACE}.${crypto.randomUUID()}.part`);
  let file: Deno.FsFile;
  try {
    file = await Deno.open(path, { write: true, createNew: true });
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return; // a folder that is made with its first file
    throw diskError(error, folder) ?? error;
  }
  const removed = await Deno.remove(path).then(() => true, () => false); // not every system removes an open file
  try {
    await fill(file, bytes);
  } catch (error) {
    if (!diskError(error)) throw error;
    const needed = `${(bytes / 1e6).toFixed(1)} MB`;
    throw new DiskError(
      folder,
      `has no room for a snapshot of this run, ${needed}: make room and try again`,
      {
        cause: error,
      },
    );
  } finally {
    file.close();
    if (!removed) await Deno.remove(path).catch(() => {});
  }
}

async function fill(file: Deno.FsFile, bytes: number): Promise<void> {
  const piece = new Uint8Array(Math.min(PIECE, bytes));
  for (let begin = 0; begin < piece.length; begin += 2 ** 16) {
    crypto.getRandomValues(piece.subarray(begin, begin + 2 ** 16)); // which takes no more at once
  }
  for (let written = 0; written < bytes;) {
    written += await file.write(piece.subarray(0, Math.min(piece.length, bytes - written)));
  }
}
