/**
 * `deno task pretrain`: networks from nothing, the bundled world's by its renderer alone, or a generator by anyone's
 * pictures. A training that was interrupted goes on where its last snapshot stands.
 */
import { basename, join, resolve } from "@std/path";
import { suggestion } from "../../pipeline/suggest.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { computing, seedFlag, seedOf } from "../shell/flags.ts";
import { runSandboxed } from "../shell/sandbox.ts";
import { takeFolder, takeOptions, waitFlag } from "../shell/take_folder.ts";
import { isNetwork, type Network, STEPS, STEPS_ON_PICTURES } from "./networks.ts";
import type { PretrainInput, TrainInput } from "./worker.ts";

const NAMES = Object.keys(STEPS);
const SIZES = ["8", "16", "32", "64", "128", "256"] as const;

const COMMAND: Command = {
  name: "pretrain",
  summary:
    "Trains the bundled world's networks from its renderer: generator, encoder (its CLIP) or judge; or, with\n" +
    "--images, a small StyleGAN2 generator from a folder of pictures. Whatever ended it, the same command goes on\n" +
    "from the last snapshot. With --score it tells how good a network of the world is.",
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
    seed: seedFlag("The seed of weights and draws"),
    out: {
      value: "DIR",
      help: "Where to write (default: runs/pretrain-, the network's or the pictures' name, and the seed)",
    },
    score: {
      value: "FILE",
      help: "Trains nothing, but scores the NETWORK in this file on pictures that no training has seen",
    },
    encoder: {
      value: "FILE",
      help:
        "With --score of a generator: in whose features pictures are compared (default: the world's CLIP)",
    },
    wait: waitFlag,
    ...computing,
    backend: {
      ...computing.backend,
      help: "webgpu or wasm (default: wasm; with --images, webgpu where there is a GPU)",
    },
  },
  renamed: { folder: "out" },
  examples: [
    "deno task pretrain encoder --steps 1500 --seed 1",
    "deno task pretrain generator",
    "deno task pretrain generator --images cats --size 32 --flip --out runs/cats",
    "deno task sample --generator runs/cats/generator.safetensors --out cats.png",
    "deno task pretrain judge --score models/world/weights/judge.safetensors",
  ],
};

await runSandboxed<PretrainInput>(COMMAND, new URL("./worker.ts", import.meta.url), async (args, common) => {
  const network = networkOf(args), file = scoredFile(args, network);
  if (file !== undefined) {
    return { input: { kind: "score", network, file, encoder: args.one("encoder") }, write: [] };
  }
  const images = picturesOf(args, network);
  const seed = seedOf(args);
  const folder = args.one("out") ??
    join("runs", `pretrain-${images ? basename(resolve(images.folder)) : network}-${seed}`);
  const input = {
    kind: "train" as const,
    network,
    images,
    steps: args.whole("steps", 1) ?? (images ? STEPS_ON_PICTURES : STEPS[network]),
    seed,
    folder,
  };
  const { release } = await takeFolder(folder, takeOptions(COMMAND, args, common));
  return { input, write: [resolve(folder)], release };
});

function networkOf({ positional: [word = ""] }: Arguments): Network {
  if (isNetwork(word)) return word;
  throw new UsageError(
    `Cannot pretrain "${word}". It must be one of ${NAMES.join(", ")}${suggestion(word, NAMES)}`,
  );
}

/** The file to score; undefined where a network is to be trained. */
function scoredFile(args: Arguments, network: Network): string | undefined {
  const file = args.one("score");
  if (file === undefined) {
    if (args.one("encoder") !== undefined) throw new UsageError("--encoder goes with --score");
    return undefined;
  }
  const idle = ["images", "size", "flip", "steps", "seed", "out", "wait"].find((flag) => isGiven(args, flag));
  if (idle !== undefined) throw new UsageError(`--score trains nothing: leave --${idle} away`);
  if (network !== "generator" && args.one("encoder") !== undefined) {
    throw new UsageError("--encoder is for the score of a generator: an encoder is scored by itself");
  }
  return file;
}

function isGiven(args: Arguments, flag: string): boolean {
  return args.has(flag) || args.one(flag) !== undefined;
}

function picturesOf(args: Arguments, network: Network): TrainInput["images"] {
  const folder = args.one("images");
  if (folder === undefined) {
    const idle = ["size", "flip"].find((flag) => isGiven(args, flag));
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
