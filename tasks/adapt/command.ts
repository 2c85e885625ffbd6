/** `deno task adapt`: adapts a generator as a config says. */
import { resolve } from "@std/path";
import { whole } from "../../models/options/mod.ts";
import type { Arguments, Command } from "../shell/command.ts";
import { type Common, computing } from "../shell/flags.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import { encoderFlags, statedOf } from "../images/encoder_flags.ts";
import { standBeside } from "../shell/paths.ts";
import { takeOptions, waitFlag } from "../shell/take_folder.ts";
import { CACHE, RUNS, takePlace } from "./place.ts";
import type { AdaptInput } from "./input.ts";

/** What it takes. */
export const COMMAND = {
  name: "adapt",
  summary:
    "Adapts a generator as a config file says, and leaves snapshots, samples and metrics in a run folder.",
  positional: ["CONFIG.ts"],
  flags: {
    out: { value: "DIR", help: `The run folder (default: ${RUNS}/ and the config's name)` },
    steps: { value: "N", is: whole(1), help: "Updates to make, instead of the config's" },
    continue: {
      help:
        `Begins where nothing is, goes on where a snapshot is, and has nothing to do where the run is complete\n` +
        `(without --out in ${RUNS}/ and the config's name)`,
    },
    resume: { value: "RUN", help: "Goes on from a run folder's last snapshot, or from a snapshot file" },
    wait: waitFlag,
    eager: {
      help: "Computes each step anew, where WebGPU would repeat the recorded commands of an earlier one",
    },
    check: { help: "Goes as far as one step, writes nothing, and shows what would run" },
    ...encoderFlags,
    ...computing,
  },
  examples: [
    "deno task adapt examples/dog-to-cat.ts",
    "deno task adapt examples/dog-to-cat.ts --steps 500 --out runs/longer",
    "deno task adapt examples/dog-to-cat.ts --continue",
    "deno task adapt examples/dog-to-cat.ts --resume runs/dog-to-cat/snapshots/000100.safetensors",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
async function permit(args: Arguments<typeof COMMAND.flags>, common: Common): Promise<Permit<AdaptInput>> {
  const config = args.positional[0]!, check = args.has("check"), steps = args.values.steps;
  const { taken, folder, ...place } = await takePlace(args, config, takeOptions(COMMAND, args, common));
  const cache = resolve(CACHE), formerly = standBeside(config);
  return {
    input: {
      config,
      formerly,
      folder,
      ...place,
      check,
      eager: args.has("eager"),
      cache,
      steps,
      stated: statedOf(args),
    },
    write: check ? [] : [folder, cache],
    ...(taken && { release: () => taken.release() }),
  };
}
