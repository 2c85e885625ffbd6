/** `deno task init`: a project of one's own. */
import { join, relative, resolve } from "@std/path";
import { listed } from "../../models/wording.ts";
import { lstatOrNothing } from "../../pipeline/storage/places.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { EXIT } from "../shell/exit.ts";
import type { Common } from "../shell/flags.ts";
import { runCommand } from "../shell/run_command.ts";
import { openTerminal, print } from "../shell/terminal.ts";
import { projectFiles } from "./project_files.ts";

/** What it takes. */
export const COMMAND = {
  name: "init",
  summary:
    "Begins a project: a config that runs as it is, a plugin of your own with its test, and a deno.json with the\n" +
    "tasks adapt, check and test. Writes over nothing.",
  positional: ["[DIR]"],
  flags: {},
  examples: ["deno task init .", "deno task init my-project"],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> => runCommand(COMMAND, words, work);

async function work({ positional }: Arguments, common: Common): Promise<number> {
  const folder = positional[0] ?? resolve("."), files = projectFiles(folder);
  const there: string[] = [];
  for (const { name } of files) if (await lstatOrNothing(join(folder, name))) there.push(name);
  if (there.length > 0) {
    throw new UsageError(
      `"${folder}" holds ${listed(there, 5)} already, and nothing is written over. Give another DIR`,
    );
  }
  await Deno.mkdir(folder, { recursive: true });
  for (const { name, text } of files) {
    await Deno.writeTextFile(join(folder, name), text, { createNew: true });
  }
  const { log } = openTerminal(common);
  for (const { name, what } of files) log(`Wrote ${join(folder, name)}: ${what}`);
  const place = relative(Deno.cwd(), folder);
  log(`Go on with: ${place === "" ? "" : `cd ${place} && `}deno task adapt`);
  if (common.json) print(JSON.stringify({ folder, files: files.map(({ name }) => name) }));
  return EXIT.ok;
}
