import { type Arguments, type Command, type Flags, UsageError } from "./command.ts";
import { EXIT, explain } from "./exit.ts";
import { type Common, commonOf } from "./flags.ts";
import { helpText, wantsHelp } from "./help_text.ts";
import { parseCommandLine } from "./parse_command_line.ts";
import { standWhereCalled } from "./paths.ts";
import { openTerminal, print } from "./terminal.ts";

/**
 * Runs a command to its end: shows its help, or parses its line and works. A failure is said on stderr, and in JSON
 * where that is asked for.
 *
 * @param words of the line, behind the command's name
 * @param work returns the exit code
 */
export async function runCommand<F extends Flags>(
  command: Command<F>,
  words: readonly string[],
  work: (args: Arguments<F>, common: Common) => Promise<number>,
): Promise<never> {
  if (wantsHelp(words)) {
    print(helpText(command));
    Deno.exit(EXIT.ok);
  }
  let code: number;
  try {
    standWhereCalled();
    const args = parseCommandLine(command, words);
    code = await work(args, commonOf(args));
  } catch (error) {
    code = complain(command, words, error);
  }
  Deno.exit(code);
}

/** Says what went wrong, and returns the exit code. A line that cannot be parsed may ask for JSON all the same. */
function complain(command: Command, words: readonly string[], error: unknown): number {
  const { code, message } = explain(error);
  const terminal = openTerminal();
  terminal.warn(message);
  if (error instanceof UsageError) terminal.warn(`See: deno task ${command.name} --help`);
  if (words.includes("--json")) print(JSON.stringify({ error: message }));
  return code;
}
