/** `deno task sample`: images from a generator. */
import { extname } from "@std/path";
import { oneOf, truncation, whole } from "../../models/options/mod.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { computing, DEFAULT_SEED, keyFlag, parentFlag, seedFlag } from "../shell/flags.ts";
import { SPACES } from "../images/find_latents.ts";
import { existingFolder } from "../shell/existing_folder.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import type { SampleInput } from "./worker.ts";

/** What it takes. */
export const COMMAND = {
  name: "sample",
  summary:
    "Draws images from a generator: a PNG grid, or a safetensors file with one tensor images [n, c, h, w].",
  positional: [],
  flags: {
    generator: { value: "FILE", help: "The generator's weights" },
    key: keyFlag,
    parent: parentFlag,
    latents: {
      value: "FILE",
      help:
        "z [n, d], w [n, d] or w_plus [n, layers, d], and perhaps noise.0, noise.1, ...: safetensors, .pt, .npy, .npz",
    },
    "latent-space": {
      value: "SPACE",
      is: oneOf(...SPACES),
      help: "z, w or w_plus: what the latents are, where their file does not say",
    },
    seed: seedFlag("Without --latents: the seed of z, and of random noise"),
    count: { value: "N", is: whole(1), help: "Without --latents: how many images (default: 16)" },
    truncation: {
      value: "P",
      is: truncation,
      help: "From -2 to 2: moves w towards the average, w_plus row by row; 1 leaves it (default: 1)",
    },
    noise: {
      value: "KIND",
      is: oneOf("random", "stored", "none"),
      help:
        "random, none, or stored, which is a fixed draw where the file has none (default: what the latents give, else stored)",
    },
    class: { value: "N", is: whole(0), help: "Which class of a conditional network to draw" },
    out: { value: "FILE", help: "Where to write: grid.png or images.safetensors" },
    ...computing,
  },
  examples: [
    "deno task sample --generator runs/dog-to-cat/generator.safetensors --seed 1 --count 16 --out grid.png",
    "deno task sample --generator ffhq.pt --latents faces.safetensors --noise none --out images.safetensors",
    "deno task sample --generator multipliers.safetensors --parent ffhq.pt --out grid.png",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
function permit(args: Arguments<typeof COMMAND.flags>): Permit<SampleInput> {
  const generator = args.one("generator"), out = args.one("out"), latents = args.one("latents");
  if (generator === undefined) throw new UsageError("No --generator FILE is given");
  if (out === undefined) throw new UsageError("No --out FILE is given");
  if (![".png", ".safetensors"].includes(extname(out))) {
    throw new UsageError(`--out is "${out}". It must end in .png or .safetensors`);
  }
  if (latents !== undefined && args.one("count") !== undefined) {
    throw new UsageError("--count goes with --seed: a latents file says how many images there are");
  }
  const space = args.values["latent-space"];
  if (space !== undefined && latents === undefined) {
    throw new UsageError("--latent-space goes with --latents: without them z are drawn");
  }
  const input = {
    generator,
    key: args.one("key"),
    parent: args.one("parent"),
    latents,
    space,
    out,
    seed: args.values.seed ?? DEFAULT_SEED,
    count: args.values.count ?? 16,
    truncation: args.values.truncation ?? 1,
    noise: args.values.noise,
    class: args.values.class,
  };
  return { input, write: [existingFolder(out)] };
}
