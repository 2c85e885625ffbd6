/** `deno task adapt`: adapts a generator as a config says. */
import { resolve } from "@std/path";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { type Common, computing } from "../shell/flags.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import { encoderFlags, statedOf } from "../images/encoder_flags.ts";
import { grantFlags, grantsOf } from "../shell/grants.ts";
import { standBeside } from "../shell/paths.ts";
import { takeOptions, waitFlag } from "../shell/take_folder.ts";
import { CACHE, type Place, RUNS, takePlace } from "./place.ts";
import { DEFAULT_CONFIG, withDefaultConfig } from "./default_config.ts";
import type { AdaptInput } from "./input.ts";
import { argumentsOf, assignmentsOf, inPlaceOf, networksOf, parameters, wordsAgain } from "./parameters.ts";

/** What it takes. */
export const COMMAND = {
  name: "adapt",
  summary:
    "Adapts a generator as a config file says, and leaves snapshots, samples and metrics in a run folder. Without a\n" +
    `CONFIG.ts it is ${DEFAULT_CONFIG}, where there is one, or what the flags say in its place.`,
  positional: ["[CONFIG.ts]"],
  flags: {
    out: {
      value: "DIR",
      help: `The run folder (default: ${RUNS}/ and the config's name, or source-to-target without one)`,
    },
    ...parameters,
    continue: {
      help:
        `Begins where nothing is, goes on where a snapshot is, and has nothing to do where the run is complete\n` +
        `(without --out in ${RUNS}/ and the config's name)`,
    },
    resume: { value: "RUN", help: "Goes on from a run folder's last snapshot, or from a snapshot file" },
    wait: waitFlag,
    preview: {
      help: "Draws what samples() writes in the terminal, too; larger with --set plugins.samples.columns=4",
    },
    eager: {
      help: "Computes each step anew, where the recorded calls of an earlier one would be repeated",
    },
    check: { help: "Goes as far as one step, writes nothing, and shows what would run" },
    ...grantFlags,
    ...encoderFlags,
    ...computing,
  },
  examples: [
    "deno task adapt examples/dog-to-cat.ts",
    'deno task adapt examples/dog-to-cat.ts --target "a photo of a fox" --set plugins.ewc.weight=1e4',
    "deno task adapt --generator ffhq.pkl --encoder ViT-B-32.pt --source photo --target sketch",
    "deno task adapt examples/dog-to-cat.ts --continue",
    "deno task adapt examples/dog-to-cat.ts --resume runs/dog-to-cat/snapshots/000100.safetensors",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
async function permit(given: Arguments<typeof COMMAND.flags>, common: Common): Promise<Permit<AdaptInput>> {
  const args = withDefaultConfig(given);
  const [config] = args.positional, inPlace = inPlaceOf(args), check = args.has("check");
  const said = {
    inPlace,
    networks: networksOf(args),
    assignments: assignmentsOf(args),
    args: argumentsOf(args),
    stated: statedOf(args),
    again: wordsAgain(args),
  };
  const grants = grantsOf(args), name = config ?? nameOf(inPlace!.source, inPlace!.target);
  const { taken, folder, ...place } = args.has("print-config")
    ? placeOfPrinting(args, name)
    : await takePlace(args, name, takeOptions(COMMAND, args, common));
  const cache = resolve(CACHE), formerly = standBeside(config);
  return {
    input: {
      config,
      formerly,
      grants,
      ...said,
      folder,
      ...place,
      check,
      preview: args.has("preview"),
      print: args.has("print-config"),
      eager: args.has("eager"),
      cache,
    },
    write: taken === undefined ? [] : [folder, cache],
    ...grants,
    ...(taken && { release: () => taken.release() }),
  };
}

/** A run's name without a config: what it does, in words of a file's name. */
function nameOf(...texts: readonly string[]): string {
  const words = texts.map((text) =>
    text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, "")
  );
  return words.map((word) => word.slice(0, 40) || "text").join("-to-");
}

/** Whoever prints a config goes nowhere. @throws {UsageError} where flags speak of a run */
function placeOfPrinting(args: Arguments, name: string): Place {
  const idle = ["check", "continue", "resume", "wait", "out"].find((flag) =>
    args.has(flag) || args.one(flag) !== undefined
  );
  if (idle === undefined) return { taken: undefined, folder: name, continue: false };
  throw new UsageError(`--print-config runs nothing: leave --${idle} away`);
}
