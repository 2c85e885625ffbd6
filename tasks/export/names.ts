import { resolve } from "@std/path";

/** What the source's canvas is called. */
export const SOURCE_NAME = "source";

/**
 * A name for each run: its folder's, with as many of the folders around it as tell it from the others and from the source.
 */
export function namesOf(runs: readonly string[]): string[] {
  const parts = runs.map((run) => resolve(run).split(/[/\\]/).filter(Boolean));
  return parts.map((own, i) => {
    for (let length = 1; length < own.length; length++) {
      const name = own.slice(-length).join("/");
      const isOthers = parts.some((other, j) => j !== i && other.slice(-length).join("/") === name);
      if (name !== SOURCE_NAME && !isOthers) return name;
    }
    return own.join("/");
  });
}
