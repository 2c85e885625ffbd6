/**
 * Characters that command a terminal instead of being shown, C0 and C1 but for tab and newline, and those that turn the
 * direction of writing (Unicode TR 36, "Trojan Source").
 */
// deno-lint-ignore no-control-regex -- they are what is looked for
export const COMMANDS = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text whose commands to a terminal are spelled out as in JSON: "\u001b[2J". Prompts, names, paths and what plugins say
 * may hold any. Of a text that is JSON it is another spelling.
 */
export function visible(text: string): string {
  return text.replace(COMMANDS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
