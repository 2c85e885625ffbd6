import { join, resolve } from "@std/path";

/** A folder in which relative paths are sought that lead nowhere from the working directory. */
interface Other {
  readonly folder: string;
  readonly warn: (message: string) => void;
  readonly told: Set<string>;
}

let other: Other | undefined;

/**
 * From now on, a relative path that leads nowhere from the working directory, which is a config's folder, is taken from
 * `folder`, with a warning for each: in version 0.1 paths in a config were taken from where a command was called. Version 0.3 will
 * not do it any more.
 */
export function alsoLookIn(folder: string, warn: (message: string) => void): void {
  other = { folder: resolve(folder), warn, told: new Set() };
}

/** The absolute path that a path given by a user means. */
export function placeOf(path: string): string {
  const here = resolve(path);
  if (!other || here === resolve(other.folder, path) || isThere(here)) return here;
  const there = join(other.folder, path);
  if (!isThere(there)) return here;
  if (!other.told.has(path)) {
    other.told.add(path);
    other.warn(
      `"${path}" is not beside the config, and is taken from "${other.folder}": from version 0.3 on, paths in a config ` +
        `are taken from its folder alone. Write "${there}", or what leads there from the config`,
    );
  }
  return there;
}

function isThere(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}
