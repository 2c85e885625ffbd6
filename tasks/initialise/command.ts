/** `deno task initialise`: small untrained networks, to try the commands and the pipeline on. */
import { resolve } from "@std/path";
import type { Arguments, Command } from "../shell/command.ts";
import { DEFAULT_SEED, seedFlag } from "../shell/flags.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import type { InitialiseInput } from "./worker.ts";

/** What it takes. */
export const COMMAND = {
  name: "initialise",
  summary:
    "Writes a small untrained StyleGAN2 (64 px) and a small untrained CLIP: enough to try every command on.",
  positional: [],
  flags: {
    out: {
      value: "DIR",
      help: "Where to write generator.safetensors and clip.safetensors (default: weights)",
    },
    seed: seedFlag("The seed of the weights"),
  },
  examples: ["deno task initialise", "deno task initialise --out weights/other --seed 7"],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
function permit(args: Arguments<typeof COMMAND.flags>): Permit<InitialiseInput> {
  const folder = args.one("out") ?? resolve("weights");
  return { input: { folder, seed: args.values.seed ?? DEFAULT_SEED }, write: [folder] };
}
