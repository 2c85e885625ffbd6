/** `deno task convert`: weights from one format to another. */
import { resolve } from "@std/path";
import { oneOf, whole } from "../../models/options/mod.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { computing, keyFlag, parentFlag } from "../shell/flags.ts";
import { encoderFlags, statedOf } from "../images/encoder_flags.ts";
import { existingFolder } from "../shell/existing_folder.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import { formatOf } from "./format.ts";
import type { ConvertInput } from "./worker.ts";

/** What it takes. */
export const COMMAND = {
  name: "convert",
  summary:
    "Writes a StyleGAN2 generator or a CLIP of any known format as a file that others open: a generator for\n" +
    "rosinality's PyTorch code or as safetensors, a CLIP as safetensors under OpenAI's names, with what its files\n" +
    "state beside the tensors in the metadata; channel multipliers as safetensors, alone, or with --parent as a whole\n" +
    "generator.",
  positional: ["IN", "OUT"],
  flags: {
    to: {
      value: "FORMAT",
      is: oneOf("rosinality", "safetensors"),
      help: "rosinality or safetensors (default: by OUT's ending, .pt or .safetensors)",
    },
    dtype: { value: "TYPE", is: oneOf("f32", "f16", "bf16"), help: "f32, f16 or bf16 (default: f32)" },
    key: keyFlag,
    parent: parentFlag,
    class: { value: "N", is: whole(0), help: "Which class of a conditional network to keep" },
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
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
async function permit(args: Arguments<typeof COMMAND.flags>): Promise<Permit<ConvertInput>> {
  const [from, out] = args.positional as readonly [string, string];
  if (await samePlace(from, out)) throw new UsageError(`OUT is IN: give "${out}" another name`);
  const input = {
    from,
    out,
    to: formatOf(args.values.to, from, out),
    dtype: args.values.dtype ?? "f32",
    key: args.one("key"),
    parent: args.one("parent"),
    class: args.values.class,
    stated: statedOf(args),
  } as const;
  return { input, write: [existingFolder(out, "OUT")] };
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
