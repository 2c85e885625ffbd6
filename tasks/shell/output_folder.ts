import { join } from "@std/path";
import { listed } from "../../models/wording.ts";
import { readOwnedPaths } from "../../pipeline/storage/owned_paths.ts";
import { lstatOrNothing } from "../../pipeline/storage/places.ts";
import { openRunFolder } from "../../pipeline/storage/run_folder.ts";
import { UsageError } from "./command.ts";

/** Where a command that may be begun again writes: over what it has written itself, and over nothing else. */
export interface OutputFolder {
  readonly path: string;
  /** Writes a file whole or not at all. @throws {UsageError} where a file of others is in its place */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Appends a line of JSON. @throws {UsageError} as `write` */
  appendRecord(name: string, record: Readonly<Record<string, unknown>>): Promise<void>;
}

/** What is known of a command's folder before it begins. */
export interface OutputOptions {
  /** The files that it will write, as far as they are known: asked for before anything slow. */
  readonly names?: readonly string[];
  /** Files that are the command's own although no list says so, since version 0.1 kept none. Asked where none is. */
  adopt?(): Promise<readonly string[]>;
}

/**
 * Opens the folder of a command, and takes away what one that was killed has left half written.
 *
 * @throws {UsageError} naming files of others where the command's own would be
 */
export async function openOutputFolder(
  path: string,
  { names = [], adopt = () => Promise.resolve([]) }: OutputOptions = {},
): Promise<OutputFolder> {
  await Deno.mkdir(path, { recursive: true });
  const owned = await readOwnedPaths(path);
  if (owned.paths().length === 0) {
    for (const name of await adopt()) if (await lstatOrNothing(join(path, name))) await owned.add(name);
  }
  const folder = openRunFolder(path), foreign = await folder.foreign(names);
  if (foreign.length > 0) {
    throw new UsageError(
      `"${path}" holds ${listed(foreign, 3)}, which this command has not written. Move ${
        foreign.length === 1 ? "it" : "them"
      } away, or give another --out`,
    );
  }
  await folder.tidy();
  const refused = (error: unknown): never => {
    throw error instanceof RangeError ? new UsageError(error.message) : error; // of others, or beyond a link
  };
  return {
    path,
    write: (name, bytes) => folder.write(name, bytes).catch(refused),
    appendRecord: (name, record) => folder.appendRecord(name, record).catch(refused),
  };
}
