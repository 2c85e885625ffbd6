/** `deno task sample`: images from a generator. */
import { extname } from "@std/path";
import { type Command, UsageError } from "../shell/command.ts";
import { computing, seedFlag, seedOf } from "../shell/flags.ts";
import { SPACES } from "../images/find_latents.ts";
import { existingFolder } from "../shell/existing_folder.ts";
import { runSandboxed } from "../shell/sandbox.ts";
import type { SampleInput } from "./worker.ts";

const COMMAND: Command = {
  name: "sample",
  summary:
    "Draws images from a generator: a PNG grid, or a safetensors file with one tensor images [n, 3, h, w].",
  positional: [],
  flags: {
    generator: { value: "FILE", help: "The generator's weights" },
    latents: {
      value: "FILE",
      help:
        "z [n, d], w [n, d] or w_plus [n, layers, d], and perhaps noise.0, noise.1, ...: safetensors, .pt, .npy, .npz",
    },
    "latent-space": {
      value: "SPACE",
      help: "z, w or w_plus: what the latents are, where their file does not say",
    },
    seed: seedFlag("Without --latents: the seed of z, and of random noise"),
    count: { value: "N", help: "Without --latents: how many images (default: 16)" },
    truncation: {
      value: "P",
      help: "Moves w towards the average, w_plus row by row; 1 leaves it (default: 1)",
    },
    noise: {
      value: "KIND",
      help: "random, stored or none (default: what the latents file gives, else stored)",
    },
    class: { value: "N", help: "Which class of a conditional network to draw" },
    out: { value: "FILE", help: "Where to write: grid.png or images.safetensors" },
    ...computing,
  },
  examples: [
    "deno task sample --generator runs/dog-to-cat/generator.safetensors --seed 1 --count 16 --out grid.png",
    "deno task sample --generator ffhq.pt --latents faces.safetensors --noise none --out images.safetensors",
  ],
};

await runSandboxed<SampleInput>(COMMAND, new URL("./worker.ts", import.meta.url), (args) => {
  const generator = args.one("generator"), out = args.one("out"), latents = args.one("latents");
  if (generator === undefined) throw new UsageError("No --generator FILE is given");
  if (out === undefined) throw new UsageError("No --out FILE is given");
  if (![".png", ".safetensors"].includes(extname(out))) {
    throw new UsageError(`--out is "${out}". It must end in .png or .safetensors`);
  }
  if (latents !== undefined && args.one("count") !== undefined) {
    throw new UsageError("--count goes with --seed: a latents file says how many images there are");
  }
  const space = args.choice("latent-space", SPACES);
  if (space !== undefined && latents === undefined) {
    throw new UsageError("--latent-space goes with --latents: without them z are drawn");
  }
  const input = {
    generator,
    latents,
    space,
    out,
    seed: seedOf(args),
    count: args.whole("count", 1) ?? 16,
    truncation: args.between("truncation", 0, 1) ?? 1,
    noise: args.choice("noise", ["random", "stored", "none"]),
    class: args.whole("class", 0),
  };
  return { input, write: [existingFolder(out)] };
});
