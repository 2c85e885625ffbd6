/** `deno task encode`: features of images and texts. */
import { extname } from "@std/path";
import { whole } from "../../models/options/mod.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { computing } from "../shell/flags.ts";
import { existingFolder } from "../shell/existing_folder.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import { overFlag } from "../images/pictures/flags.ts";
import type { EncodeInput } from "./worker.ts";

/** What it takes. */
export const COMMAND = {
  name: "encode",
  summary:
    "Encodes images and texts with a CLIP: a safetensors file with image_features and text_features [n, d],\n" +
    "not normalised, in the order given.",
  positional: [],
  flags: {
    encoder: { value: "FILE", help: "The CLIP's weights" },
    images: {
      value: "FILE",
      many: true,
      help: "PNG, JPEG or WebP files, or safetensors files with images [n, 3, h, w] in [-1, 1]",
    },
    over: overFlag,
    text: { value: "TEXT", many: true, help: "Texts" },
    antialias: { help: "Smooths images when it shrinks them; StyleGAN-NADA does not" },
    heads: {
      value: "N",
      is: whole(1),
      help: "Attention heads of both towers (default: what the file says, else width / 64)",
    },
    out: { value: "FILE", help: "Where to write: features.safetensors" },
    ...computing,
  },
  examples: [
    'deno task encode --encoder ViT-B-32.pt --text "a dog" "a cat" --out features.safetensors',
    "deno task encode --encoder ViT-B-32.pt --images a.png b.png --out features.safetensors",
  ],
} as const satisfies Command;

if (import.meta.main) await runSandboxed(COMMAND, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
function permit(args: Arguments<typeof COMMAND.flags>): Permit<EncodeInput> {
  const encoder = args.one("encoder"), out = args.one("out");
  const images = args.all("images"), texts = args.all("text");
  if (encoder === undefined) throw new UsageError("No --encoder FILE is given");
  if (out === undefined) throw new UsageError("No --out FILE is given");
  if (extname(out) !== ".safetensors") throw new UsageError(`--out is "${out}". It must end in .safetensors`);
  if (images.length + texts.length === 0) {
    throw new UsageError("Nothing to encode: give --images, --text or both");
  }
  if (images.length === 0 && args.one("over") !== undefined) {
    throw new UsageError("--over is for the pictures of --images: give some, or leave --over away");
  }
  const input = {
    encoder,
    images,
    over: args.values.over ?? "white",
    texts,
    out,
    antialias: args.has("antialias"),
    heads: args.values.heads,
  };
  return { input, write: [existingFolder(out)] };
}
