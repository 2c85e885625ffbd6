/**
 * `deno task pretrain`: networks from nothing, the bundled world's by its renderer alone, or a generator by anyone's
 * pictures. A training that was interrupted goes on where its last snapshot stands.
 */
import { basename, resolve } from "@std/path";
import { suggestion, whole } from "../../models/options/mod.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { type Common, computing, DEFAULT_SEED, seedFlag } from "../shell/flags.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import { takeFolder, takeOptions, waitFlag } from "../shell/take_folder.ts";
import { IMAGES_SEEN, isNetwork, type Network, STEPS } from "./networks.ts";
import { isGiven, pictureFlags, picturesOf, usualSteps, WITH_IMAGES } from "./picture_flags.ts";
import { renderedSpecies } from "./rendered_species.ts";
import type { PretrainInput } from "./worker.ts";

const NAMES = Object.keys(STEPS);

/** What it takes. */
export const COMMAND = {
  name: "pretrain",
  summary:
    "Trains the bundled world's networks from its renderer: generator, encoder (its CLIP) or judge; or, with\n" +
    "--images, a small StyleGAN2 generator from a folder of pictures. Whatever ended it, the same command goes on\n" +
    "from the last snapshot. With --score it tells how good a network of the world is.",
  positional: ["NETWORK"],
  flags: {
    ...pictureFlags,
    steps: {
      value: "N",
      is: whole(1),
      help: `Updates to make (default: ${
        NAMES.map((name) => `${name} ${STEPS[name as Network]}`).join(", ")
      }; with --images as many as show ${IMAGES_SEEN.toLocaleString("en")} images)`,
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
    "deno task pretrain generator --images cats --size 64 --out runs/cats",
    "deno task sample --generator runs/cats/generator.safetensors --out cats.png",
    "deno task pretrain judge --score models/world/weights/judge.safetensors",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
async function permit(args: Arguments<typeof COMMAND.flags>, common: Common): Promise<Permit<PretrainInput>> {
  const network = networkOf(args), file = scoredFile(args, network);
  if (file !== undefined) {
    return { input: { kind: "score", network, file, encoder: args.one("encoder") }, write: [] };
  }
  const images = picturesOf(args, network);
  const seed = args.values.seed ?? DEFAULT_SEED;
  const folder = args.one("out") ??
    resolve("runs", `pretrain-${images ? nameOf(images.folder) : network}-${seed}`);
  const input = {
    kind: "train" as const,
    network,
    images,
    remarks: args.has("flip")
      ? ["--flip is an older name of --mirror half, which is the default: leave it away"]
      : [],
    steps: args.values.steps ?? (images ? usualSteps(images) : STEPS[network]),
    seed,
    folder,
  };
  const { release } = await takeFolder(folder, takeOptions(COMMAND, args, common));
  return { input, write: [folder], release };
}

/** What a training is called by its pictures. */
function nameOf(images: string): string {
  return renderedSpecies(images) ?? basename(resolve(images));
}

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
  const idle = ["images", ...WITH_IMAGES, "steps", "seed", "out", "wait"].find((flag) => isGiven(args, flag));
  if (idle !== undefined) throw new UsageError(`--score trains nothing: leave --${idle} away`);
  if (network !== "generator" && args.one("encoder") !== undefined) {
    throw new UsageError("--encoder is for the score of a generator: an encoder is scored by itself");
  }
  return file;
}
