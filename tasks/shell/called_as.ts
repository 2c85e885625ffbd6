/** What people type to run a command: of a copy of the repository `deno task adapt`, of the package `npx variegate adapt`. */
import table from "../commands.json" with { type: "json" };

const IN_A_PACKAGE = /\/node_modules\//.test(import.meta.url) || !import.meta.url.startsWith("file:");

/** What stands before a command's name. */
export const PROGRAM = IN_A_PACKAGE ? "npx variegate" : "deno task";

const CALL = new RegExp(`\\bdeno task (?=(?:${Object.keys(table).join("|")})\\b)`, "g");

/** A text with the commands in it as people type them here; texts name them as of the repository. */
export function asCalledHere(text: string): string {
  return IN_A_PACKAGE ? text.replace(CALL, `${PROGRAM} `) : text;
}
