/** `deno task presets`: configs of published work. */
import { fromFileUrl } from "@std/path";
import type { Arguments, Command } from "../shell/command.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import type { PresetsInput } from "./worker.ts";

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

if (import.meta.main) await runSandboxed(COMMAND, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
function permit(args: Arguments<typeof COMMAND.flags>): Permit<PresetsInput> {
  const folder = fromFileUrl(new URL("../../examples/published/", import.meta.url));
  return { input: { folder, name: args.positional[0] }, write: [] };
}
