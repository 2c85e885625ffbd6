/** Which paths of a run folder the run has made, so that it never rewrites or removes what is another's. */
import { join } from "@std/path";
import { insidePath } from "./places.ts";

/** A path a line, as JSON, written before the path is first made. */
export const OWNED = ".owned";

/** The paths that a run has made. */
export interface OwnedPaths {
  /** Whether the run made it. @param path relative to the folder, with forward slashes */
  has(path: string): boolean;
  /** Notes a path that is about to be made. */
  add(path: string): Promise<void>;
  /** Takes paths for the run's own that it made before it kept this list; they are noted with the next one. */
  adopt(paths: readonly string[]): void;
  /** All of them, in the order in which they were made. */
  paths(): readonly string[];
}

/** Reads the paths that a run in this folder has noted. A line that a crash cut short names nothing. */
export async function readOwnedPaths(folder: string): Promise<OwnedPaths> {
  const file = join(folder, OWNED);
  const text = await readOrNothing(file);
  const paths = new Set(text.split("\n").flatMap(pathOf));
  let torn = text !== "" && !text.endsWith("\n"), adopted: readonly string[] = [];
  return {
    has: (path) => paths.has(path),
    paths: () => [...paths],
    async add(path) {
      if (paths.has(path)) return;
      const lines = [...adopted, path].map((each) => `${JSON.stringify(each)}\n`).join("");
      await Deno.writeTextFile(file, `${torn ? "\n" : ""}${lines}`, { append: true });
      torn = false;
      adopted = [];
      paths.add(path);
    },
    adopt(found) {
      adopted = found;
      for (const path of found) paths.add(path);
    },
  };
}

function pathOf(line: string): string[] {
  try {
    const path: unknown = JSON.parse(line);
    return typeof path === "string" && path !== "" ? [insidePath(path)] : [];
  } catch {
    return []; // half a line, or one that names what lies outside
  }
}

async function readOrNothing(file: string): Promise<string> {
  try {
    return await Deno.readTextFile(file);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}
