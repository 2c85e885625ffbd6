/** `deno task collect`: what the cells of a sweep have come to, in tables and on a page. */
import { join, resolve } from "@std/path";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import type { Common } from "../shell/flags.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import { takeFolder, takeOptions, waitFlag } from "../shell/take_folder.ts";
import type { CollectInput } from "./input.ts";

/** What it takes. */
export const COMMAND = {
  name: "collect",
  summary:
    "Puts a sweep's cells together, while some still run, too: table.json, table.csv and table.md with means and\n" +
    "standard deviations over seeds, and index.html, which opens from disk and shows pictures of the same latents\n" +
    "in rows. DIR is the folder of a sweep.",
  positional: ["DIR"],
  flags: {
    out: { value: "DIR", help: "Where to write" },
    "no-pictures": { help: "Leaves the pictures away" },
    wait: waitFlag,
  },
  examples: [
    "deno task collect runs/sweep --out runs/sweep-collected",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
async function permit(args: Arguments<typeof COMMAND.flags>, common: Common): Promise<Permit<CollectInput>> {
  const folder = args.positional[0]!, out = args.one("out");
  if (out === undefined) {
    throw new UsageError(`No --out DIR is given, e.g. --out ${join(folder, "collected")}`);
  }
  const { release } = await takeFolder(out, takeOptions(COMMAND, args, common));
  const input = { folder, out, host: Deno.hostname(), pictures: !args.has("no-pictures") };
  return { input, write: [resolve(out)], release };
}
