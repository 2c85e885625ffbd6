/** Places in a run folder: where they are, whether something is there, and that none leads out. */
import { dirname, isAbsolute, join, relative } from "@std/path";

/** A path as the run's books have it, with forward slashes. @throws {RangeError} where it leads out of the folder */
export function insidePath(given: string): string {
  if (isAbsolute(given) || given.split(/[\\/]/).includes("..") || join(given) === ".") {
    throw new RangeError(`Cannot write "${given}": paths are relative to the run folder and stay inside`);
  }
  return join(given).replaceAll("\\", "/");
}

/**
 * A link in the folder may lead anywhere. The folder itself may be one: scratch disks are used so.
 *
 * @param full the place, whose folder exists
 * @throws {RangeError} where a link leads from there out of the folder
 */
export async function refuseLinksOut(folder: string, full: string): Promise<void> {
  if (await leadsOut(folder, full)) {
    throw new RangeError(
      `Cannot write "${full}": a link leads from there out of the run folder. Take it away`,
    );
  }
}

/** Whether a link stands at a place in the folder, or leads from there out of it; no, where nothing is there. */
export async function leadsOut(folder: string, full: string): Promise<boolean> {
  const parent = await orNothing(Deno.realPath(dirname(full)));
  if (parent === undefined) return false;
  const way = relative(await Deno.realPath(folder), parent);
  return way.split(/[\\/]/)[0] === ".." || isAbsolute(way) ||
    ((await lstatOrNothing(full))?.isSymlink ?? false);
}

/** What is at a path; a link is a link. */
export async function lstatOrNothing(path: string): Promise<Deno.FileInfo | undefined> {
  return await orNothing(Deno.lstat(path));
}

/** What is at a path, or at the end of a link. */
export async function statOrNothing(path: string): Promise<Deno.FileInfo | undefined> {
  return await orNothing(Deno.stat(path));
}

/** A file's bytes. */
export async function readOrNothing(path: string): Promise<Uint8Array | undefined> {
  return await orNothing(Deno.readFile(path));
}

/** Removes a file, if it is there. */
export async function removeIfThere(path: string): Promise<void> {
  await orNothing(Deno.remove(path));
}

async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return undefined;
    throw error;
  }
}
