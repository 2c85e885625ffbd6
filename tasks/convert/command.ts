/** `deno task convert`: weights from one format to another. */
import { extname, resolve } from "@std/path";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { encoderFlags, statedOf } from "../images/encoder_flags.ts";
import { computing } from "../shell/flags.ts";
import { existingFolder } from "../shell/existing_folder.ts";
import { runSandboxed } from "../shell/sandbox.ts";
import type { ConvertInput } from "./worker.ts";

const COMMAND: Command = {
  name: "convert",
  summary:
    "Writes a StyleGAN2 generator or a CLIP of any known format as a file that others open: a generator for\n" +
    "rosinality's PyTorch code or as safetensors, a CLIP as safetensors under OpenAI's names, with what its files\n" +
    "state beside the tensors in the metadata.",
  positional: ["IN", "OUT"],
  flags: {
    to: {
      value: "FORMAT",
      help: "rosinality or safetensors (default: by OUT's ending, .pt or .safetensors)",
    },
    dtype: { value: "TYPE", help: "f32, f16 or bf16 (default: f32)" },
    class: { value: "N", help: "Which class of a conditional network to keep" },
    ...encoderFlags,
    ...computing,
    backend: {
      ...computing.backend,
      help: "webgpu or wasm, for what a generator's file lacks (default: wasm)",
    },
  },
  examples: [
    "deno task convert ffhq.pkl ffhq.pt",
    "deno task convert runs/dog-to-cat/generator.safetensors cats.pt --dtype f16",
    "deno task convert ViT-B-32.pt ViT-B-32.safetensors",
  ],
};

await runSandboxed<ConvertInput>(COMMAND, new URL("./worker.ts", import.meta.url), async (args) => {
  const [from, out] = args.positional as readonly [string, string];
  if (await samePlace(from, out)) throw new UsageError(`OUT is IN: give "${out}" another name`);
  const input = {
    from,
    out,
    to: formatOf(args, out),
    dtype: args.choice("dtype", ["f32", "f16", "bf16"]) ?? "f32",
    class: args.whole("class", 0),
    stated: statedOf(args),
  } as const;
  return { input, write: [existingFolder(out, "OUT")] };
});

function formatOf(args: Arguments, out: string): "rosinality" | "safetensors" {
  const ending = extname(out);
  const said = args.choice("to", ["rosinality", "safetensors"]);
  if (said) return said;
  if (ending === ".safetensors") return "safetensors";
  if (ending === ".pt" || ending === ".pth") return "rosinality";
  throw new UsageError(
    `OUT is "${out}", whose ending names no format. Let it end in .pt or .safetensors, or say --to`,
  );
}

/** Whether two paths lead to the same file, links included. */
async function samePlace(a: string, b: string): Promise<boolean> {
  const real = async (path: string) => {
    try {
      return await Deno.realPath(path);
    } catch {
      return resolve(path); // not there yet
    }
  };
  return await real(a) === await real(b);
}
