import { COMMANDS } from "./visible.ts";

/** Characters that mean themselves in any shell. */
const PLAIN = /^[\w@%+:,./-]+$/;

/**
 * A word as it is to be typed into a POSIX shell to be read as one word: as it is, or in quotes where it holds what a
 * shell would interpret. What would command the terminal is spelled out, in the quotes `$'…'` of bash, zsh and ksh.
 */
export function shellQuoted(word: string): string {
  if (PLAIN.test(word)) return word;
  if (word.search(COMMANDS) < 0 && !word.includes("\n")) return `'${word.replaceAll("'", `'\\''`)}'`;
  const escaped = word.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n");
  return `$'${escaped.replace(COMMANDS, inBytes)}'`;
}

/** `"\u009b"` as `\xc2\x9b`. */
function inBytes(character: string): string {
  return [...new TextEncoder().encode(character)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`)
    .join("");
}
