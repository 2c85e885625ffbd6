/**
 * Paths as people write them on a command line: relative to where they stand. This file alone knows where that is, and
 * which words are paths.
 */
import { dirname, resolve } from "@std/path";

/** What stands for a path in help texts: whatever is called so is one. */
const CALLED = /^\[?(?:FILE|DIR|PATH|RUN|CONFIG|SWEEP|IN|OUT)\b/;

/** Networks and pictures of the bundled world, which are no paths: `world:dog`. */
const OF_THE_WORLD = /^world:/;

/**
 * Makes the folder in which a person stands the working directory. `deno task` changes into the folder of deno.json and
 * tells in INIT_CWD from where it was called; who starts a command otherwise has no permission to read that, and stands
 * where the process does: a task of one's own writes its paths relative to its deno.json.
 */
export function standWhereCalled(): void {
  const descriptor = { name: "env", variable: "INIT_CWD" } as const;
  if (Deno.permissions.querySync(descriptor).state !== "granted") return;
  const folder = Deno.env.get("INIT_CWD");
  if (folder) Deno.chdir(folder);
}

/** Whether an argument or the value of a flag is a path, by what stands for it in the help text. */
export function standsForPath(placeholder: string): boolean {
  return CALLED.test(placeholder);
}

/** A word as what it leads to: absolute where it is a path. */
export function pathMeant(word: string, placeholder: string): string {
  const isPath = standsForPath(placeholder) && word !== "";
  return isPath && !OF_THE_WORLD.test(word) ? resolve(word) : word;
}

/**
 * Makes the folder of a config the working directory, from which the paths in it are taken.
 *
 * @param config absolute; where there is none nothing changes
 * @returns where the person stands, in which paths were sought before version 0.2, and are where they lead nowhere else
 */
export function standBeside(config: string | undefined): string {
  const person = Deno.cwd();
  if (config === undefined) return person;
  try {
    Deno.chdir(dirname(config));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory)) throw error;
  }
  return person;
}
