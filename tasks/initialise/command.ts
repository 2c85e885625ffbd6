/** `deno task initialise`: small untrained networks, to try the commands and the pipeline on. */
import { resolve } from "@std/path";
import type { Command } from "../shell/command.ts";
import { seedFlag, seedOf } from "../shell/flags.ts";
import { runSandboxed } from "../shell/sandbox.ts";
import type { InitialiseInput } from "./worker.ts";

const COMMAND: Command = {
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
};

await runSandboxed<InitialiseInput>(COMMAND, new URL("./worker.ts", import.meta.url), (args) => {
  const folder = args.one("out") ?? "weights";
  return { input: { folder, seed: seedOf(args) }, write: [resolve(folder)] };
});
