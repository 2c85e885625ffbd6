/** `deno task presets`: configs of published work. */
import { fromFileUrl } from "@std/path";
import { suggestion } from "../../models/options/mod.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { EXIT } from "../shell/exit.ts";
import type { Common } from "../shell/flags.ts";
import { runCommand } from "../shell/run_command.ts";
import { print } from "../shell/terminal.ts";
import { about, readPresets, table } from "./list.ts";

/** What it takes. */
export const COMMAND = {
  name: "presets",
  summary:
    "Lists configs with the settings of published work, as examples/published has them: from what to what, by which\n" +
    "method, in how many steps. Of one it says where its values come from, what to know of it, and what to fetch.",
  positional: ["[NAME]"],
  flags: {},
  examples: ["deno task presets", "deno task presets botero"],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> => runCommand(COMMAND, words, work);

const FOLDER = new URL("../../examples/published/", import.meta.url);

async function work(args: Arguments<typeof COMMAND.flags>, { json }: Common): Promise<number> {
  const presets = FOLDER.protocol === "file:" ? await readPresets(fromFileUrl(FOLDER)).catch(() => []) : [];
  if (presets.length === 0) {
    throw new UsageError(
      "The configs are not in this package: they lie under examples/published in the repository",
    );
  }
  const name = args.positional[0];
  const preset = presets.find((preset) => preset.name === name?.toLowerCase());
  if (name !== undefined && !preset) {
    throw new UsageError(`No preset is called "${name}"${suggestion(name, presets.map(({ name }) => name))}`);
  }
  if (preset) print(json ? JSON.stringify(preset) : about(preset));
  else print(json ? JSON.stringify({ presets }) : table(presets));
  return EXIT.ok;
}
