/** `deno task adapt`: adapts a generator as a config says. */
import { resolve } from "@std/path";
import type { Command } from "../shell/command.ts";
import { encoderFlags, statedOf } from "../images/encoder_flags.ts";
import { computing } from "../shell/flags.ts";
import { runSandboxed } from "../shell/sandbox.ts";
import { takeOptions, waitFlag } from "../shell/take_folder.ts";
import { CACHE, RUNS, takePlace } from "./place.ts";
import type { AdaptInput } from "./input.ts";

const COMMAND: Command = {
  name: "adapt",
  summary:
    "Adapts a generator as a config file says, and leaves snapshots, samples and metrics in a run folder.",
  positional: ["CONFIG.ts"],
  flags: {
    out: { value: "DIR", help: `The run folder (default: ${RUNS}/ and the config's name)` },
    steps: { value: "N", help: "Updates to make, instead of the config's" },
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
};

await runSandboxed<AdaptInput>(COMMAND, new URL("./worker.ts", import.meta.url), async (args, common) => {
  const config = args.positional[0]!, check = args.has("check"), steps = args.whole("steps", 1);
  const { taken, folder, ...place } = await takePlace(args, config, takeOptions(COMMAND, args, common));
  return {
    input: {
      config,
      folder,
      ...place,
      check,
      eager: args.has("eager"),
      cache: CACHE,
      steps,
      stated: statedOf(args),
    },
    write: check ? [] : [resolve(folder), resolve(CACHE)],
    ...(taken && { release: () => taken.release() }),
  };
});
