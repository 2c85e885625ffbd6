/** `deno task encode`: features of images and texts. */
import { extname } from "@std/path";
import { type Command, UsageError } from "../shell/command.ts";
import { computing } from "../shell/flags.ts";
import { existingFolder } from "../shell/existing_folder.ts";
import { runSandboxed } from "../shell/sandbox.ts";
import { overFlag, overOf } from "../images/pictures/flags.ts";
import type { EncodeInput } from "./worker.ts";

const COMMAND: Command = {
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
    antialias: { help: "Smooths images when it shrinks them, also with CLIPs like OpenAI's" },
    heads: {
      value: "N",
      help: "Attention heads of both towers (default: what the file says, else width / 64)",
    },
    out: { value: "FILE", help: "Where to write: features.safetensors" },
    ...computing,
  },
  examples: [
    'deno task encode --encoder ViT-B-32.pt --text "a dog" "a cat" --out features.safetensors',
    "deno task encode --encoder ViT-B-32.pt --images a.png b.png --out features.safetensors",
  ],
};

await runSandboxed<EncodeInput>(COMMAND, new URL("./worker.ts", import.meta.url), (args) => {
  const encoder = args.one("encoder"), out = args.one("out");
  const images = args.all("images"), texts = args.all("text");
  if (encoder === undefined) throw new UsageError("No --encoder FILE is given");
  if (out === undefined) throw new UsageError("No --out FILE is given");
  if (extname(out) !== ".safetensors") throw new UsageError(`--out is "${out}". It must end in .safetensors`);
  if (images.length + texts.length === 0) {
    throw new UsageError("Nothing to encode: give --images, --text or both");
  }
  const input = {
    encoder,
    images,
    over: overOf(args),
    texts,
    out,
    antialias: args.has("antialias"),
    heads: args.whole("heads", 1),
  };
  return { input, write: [existingFolder(out)] };
});
