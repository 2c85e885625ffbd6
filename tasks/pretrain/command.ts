/**
 * `deno task pretrain`: networks from nothing, the bundled world's by its renderer alone, or a generator by anyone's
 * pictures. A training that was interrupted goes on where its last snapshot stands.
 */
import { basename, join, resolve } from "@std/path";
import { suggestion } from "../../pipeline/suggest.ts";
import { runSandboxed } from "../shell/sandbox.ts";
import { type Arguments, type Command, UsageError } from "../shell/usage.ts";
import type { PretrainInput } from "./worker.ts";
import { isNetwork, type Network, STEPS, STEPS_ON_PICTURES } from "./networks.ts";

const NAMES = Object.keys(STEPS);
const SIZES = ["8", "16", "32", "64", "128", "256"] as const;

const COMMAND: Command = {
  name: "pretrain",
  summary:
    "Trains the bundled world's networks from its renderer: generator, encoder (its CLIP) or judge; or, with\n" +
    "--images, a small StyleGAN2 generator from a folder of pictures. Where a snapshot stands in the folder,\n" +
    "the training goes on from there.",
  positional: ["NETWORK"],
  flags: {
    images: {
      value: "DIR",
      help: "generator: learns from the PNG files of this folder, squares of one size",
    },
    size: {
      value: "N",
      help: `With --images: width and height of the generator's images, ${SIZES.join(", ")} (default: 64)`,
    },
    flip: { help: "With --images: shows the pictures mirrored as often as not" },
    steps: {
      value: "N",
      help: `Updates to make (default: ${
        NAMES.map((name) => `${name} ${STEPS[name as Network]}`).join(", ")
      }; with --images ${STEPS_ON_PICTURES})`,
    },
    seed: { value: "N", help: "The seed of weights and draws (default: 1)" },
    folder: {
      value: "DIR",
      help: "Where to write (default: runs/pretrain-, the network's or the pictures' name, and the seed)",
    },
    backend: {
      value: "B",
      help: "webgpu or wasm (default: wasm; with --images, webgpu where there is a GPU)",
    },
    json: { help: "Prints the outcome as one JSON object" },
  },
  examples: [
    "deno task pretrain encoder --steps 1500 --seed 1",
    "deno task pretrain generator",
    "deno task pretrain generator --images cats --size 32 --flip --folder runs/cats",
    "deno task sample --generator runs/cats/generator.safetensors --out cats.png",
  ],
};

await runSandboxed<PretrainInput>(COMMAND, new URL("./worker.ts", import.meta.url), (args) => {
  const network = networkOf(args);
  const images = picturesOf(args, network);
  const seed = args.whole("seed", 0) ?? 1;
  const folder = args.one("folder") ??
    join("runs", `pretrain-${images ? basename(resolve(images.folder)) : network}-${seed}`);
  const input = {
    network,
    images,
    steps: args.whole("steps", 1) ?? (images ? STEPS_ON_PICTURES : STEPS[network]),
    seed,
    folder,
    backend: args.choice("backend", ["webgpu", "wasm"]),
    json: args.has("json"),
  };
  return { input, write: [resolve(folder)] };
});

function networkOf({ positional: [word = ""] }: Arguments): Network {
  if (isNetwork(word)) return word;
  throw new UsageError(
    `Cannot pretrain "${word}". It must be one of ${NAMES.join(", ")}${suggestion(word, NAMES)}`,
  );
}

function picturesOf(args: Arguments, network: Network): PretrainInput["images"] {
  const folder = args.one("images");
  if (folder === undefined) {
    const idle = (["size", "flip"] as const).find((flag) => args.has(flag) || args.one(flag) !== undefined);
    if (idle) throw new UsageError(`--${idle} goes with --images: the world's networks have their sizes`);
    return undefined;
  }
  if (network !== "generator") {
    throw new UsageError(
      `--images is for the generator: the ${network} learns from the world's pictures alone`,
    );
  }
  return { folder, size: Number(args.choice("size", SIZES) ?? 64), flip: args.has("flip") };
}
