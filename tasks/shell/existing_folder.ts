import { dirname, resolve } from "@std/path";
import { UsageError } from "./command.ts";

/**
 * The folder into which a file is to be written, absolute: a command that computes for long asks before it begins.
 *
 * @throws {UsageError} where there is none, or a folder has the file's name
 */
export function existingFolder(file: string, name = "--out"): string {
  const folder = dirname(file);
  if (statOrNothing(file)?.isDirectory) {
    throw new UsageError(`${name} is "${file}", which is a folder: name a file in it`);
  }
  if (statOrNothing(folder)?.isDirectory) return resolve(folder);
  throw new UsageError(`${name} is "${file}", but there is no folder "${folder}". Make it first`);
}

function statOrNothing(path: string): Deno.FileInfo | undefined {
  try {
    return Deno.statSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return undefined;
    throw error;
  }
}
