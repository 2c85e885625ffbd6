/**
 * Characters that command a terminal instead of being shown, C0 and C1 but for tab and newline, and those that turn the
 * direction of writing (Unicode TR 36, "Trojan Source").
 */
// deno-lint-ignore no-control-regex -- they are what is looked for
export const COMMANDS = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

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
