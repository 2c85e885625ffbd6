/** `deno task encode`: features of images and texts. */
import { extname } from "@std/path";
import { whole } from "../../models/options/mod.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { computing } from "../shell/flags.ts";
import { existingFolder } from "../shell/existing_folder.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import { overFlag } from "../images/pictures/flags.ts";
import { ENCODER_NAMES } from "../images/bundled_names.ts";
import { encoderFlags, statedOf } from "../images/encoder_flags.ts";
import type { EncodeInput } from "./worker.ts";

/** What it takes. */
export const COMMAND = {
  name: "encode",
  summary:
    "Encodes images and texts with a CLIP or an encoder like it: a safetensors file with image_features and\n" +
    "text_features [n, d], not normalised, in the order given.",
  positional: [],
  flags: {
    encoder: {
      value: "PATH",
      help: `The encoder's weights: a file, a folder as it is published, ${ENCODER_NAMES}`,
    },
    images: {
      value: "FILE",
      many: true,
      help: "PNG, JPEG or WebP files, or safetensors files with images [n, 3, h, w] in [-1, 1]",
    },
    over: overFlag,
    preprocessed: {
      help:
        "The images are as the encoder's tower reads them: a tensor images [n, 3, s, s], resized and normalised",
    },
    text: { value: "TEXT", many: true, help: "Texts" },
    "token-ids": {
      value: "FILE",
      help:
        "In place of texts: a file with token_ids [n, length] (safetensors, .pt, .npy), which needs no tokenizer",
    },
    antialias: { help: "Smooths images when it shrinks them, also with CLIPs like OpenAI's" },
    ...encoderFlags,
    heads: { value: "N", is: whole(1), help: "Attention heads of both towers" },
    key: { value: "NAME", help: "Which of several encoders in the file" },
    out: { value: "FILE", help: "Where to write: features.safetensors" },
    ...computing,
  },
  examples: [
    'deno task encode --encoder ViT-B-32.pt --text "a dog" "a cat" --out features.safetensors',
    'deno task encode --encoder world:clip --text "a dog" "a cat" --out features.safetensors',
    'deno task encode --encoder CLIP-ViT-B-32-laion2B/ --text "a dog" --out features.safetensors',
    "deno task encode --encoder ViT-B-32.pt --images a.png b.png --out features.safetensors",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
function permit(args: Arguments<typeof COMMAND.flags>): Permit<EncodeInput> {
  const encoder = args.one("encoder"), out = args.one("out");
  const images = args.all("images"), texts = args.all("text"), tokenIds = args.one("token-ids");
  const preprocessed = args.has("preprocessed");
  if (encoder === undefined) throw new UsageError("No --encoder FILE is given");
  if (out === undefined) throw new UsageError("No --out FILE is given");
  if (extname(out) !== ".safetensors") throw new UsageError(`--out is "${out}". It must end in .safetensors`);
  if (images.length + texts.length === 0 && tokenIds === undefined) {
    throw new UsageError("Nothing to encode: give --images, --text or --token-ids");
  }
  checkImageFlags(args, images.length > 0);
  if (texts.length > 0 && tokenIds !== undefined) {
    throw new UsageError("--text and --token-ids are both given: each is a file of its own");
  }
  const { heads, over = "white" } = args.values, stated = statedOf(args);
  const input = {
    encoder,
    images,
    over,
    preprocessed,
    texts,
    tokenIds,
    out,
    ...(args.has("antialias") && { antialias: true }),
    stated: heads === undefined
      ? stated
      : { ...stated, heads: { image: heads, text: heads, ...stated.heads } },
    key: args.one("key"),
  };
  return { input, write: [existingFolder(out)] };
}

/** @throws {UsageError} where a flag says of images what none of them would heed */
function checkImageFlags(args: Arguments<typeof COMMAND.flags>, areGiven: boolean): void {
  if (!areGiven && args.one("over") !== undefined) {
    throw new UsageError("--over is for the pictures of --images: give some, or leave --over away");
  }
  if (!areGiven && args.has("antialias")) {
    throw new UsageError("--antialias is for --images: give some, or leave --antialias away");
  }
  if (!args.has("preprocessed")) return;
  if (!areGiven) throw new UsageError("--preprocessed says how --images are: give some");
  const idle = args.has("antialias") ? "antialias" : args.one("over") === undefined ? undefined : "over";
  if (idle !== undefined) {
    throw new UsageError(`--preprocessed images are read as they are: leave --${idle} away`);
  }
}
