/** `deno task blend`: what lies between networks of one parent. */
import { number, oneOf } from "../../models/options/mod.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { computing, keyFlag, parentFlag } from "../shell/flags.ts";
import { GENERATOR_NAMES } from "../images/bundled_names.ts";
import { existingFolder } from "../shell/existing_folder.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import type { BlendInput } from "./worker.ts";

/** What it takes. */
export const COMMAND = {
  name: "blend",
  summary:
    "Mixes generators that were adapted from one parent: of whole ones the weights, of channel multipliers the\n" +
    "multipliers. Without --source the weights sum to 1; with it each adds what it has learnt, as much as is said.",
  positional: [],
  flags: {
    generators: {
      value: "FILE",
      many: true,
      help: `Generators: files, also of channel multipliers, runs' folders, ${GENERATOR_NAMES}`,
    },
    weights: {
      value: "A",
      is: number(),
      many: true,
      help: "How much of each, in the same order (default: the same of each, 1 in all)",
    },
    source: {
      value: "FILE",
      help:
        "The generator from which they were adapted: weights are of the differences to it, and sum to anything",
    },
    key: keyFlag,
    parent: parentFlag,
    dtype: { value: "TYPE", is: oneOf("f32", "f16", "bf16"), help: "f32, f16 or bf16 (default: f32)" },
    out: { value: "FILE", help: "Where to write: blend.safetensors" },
    ...computing,
    backend: {
      ...computing.backend,
      help: "webgpu or wasm, for what a generator's file lacks (default: wasm)",
    },
  },
  examples: [
    "deno task blend --generators cats.safetensors foxes.safetensors --weights 0.3 0.7 --out between.safetensors",
    "deno task blend --generators sketch.safetensors cats.safetensors --weights 0.8 0.6 --source ffhq.pt --out both.safetensors",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
function permit(args: Arguments<typeof COMMAND.flags>): Permit<BlendInput> {
  const generators = args.all("generators"), out = args.one("out");
  if (generators.length === 0) throw new UsageError("No --generators FILE... are given");
  if (out === undefined) throw new UsageError("No --out FILE is given");
  if (!out.endsWith(".safetensors")) throw new UsageError(`--out is "${out}". It must end in .safetensors`);
  const weights = args.values.weights ?? generators.map(() => 1 / generators.length);
  if (weights.length !== generators.length) {
    throw new UsageError(
      `--weights has ${weights.length} numbers for ${generators.length} generators: give one for each`,
    );
  }
  const input = {
    generators,
    weights,
    source: args.one("source"),
    key: args.one("key"),
    parent: args.one("parent"),
    dtype: args.values.dtype ?? "f32",
    out,
  } as const;
  return { input, write: [existingFolder(out)] };
}
