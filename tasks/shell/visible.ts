import { COMMANDS } from "../../models/shell_quoted.ts";

/**
 * A text whose commands to a terminal are spelled out as in JSON: "\u001b[2J". Prompts, names, paths and what plugins say
 * may hold any. Of a text that is JSON it is another spelling.
 */
export function visible(text: string): string {
  return text.replace(COMMANDS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
