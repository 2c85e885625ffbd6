/** `deno task invert`: from photographs to the latents of a generator. */
import { extname } from "@std/path";
import { number, whole } from "../../models/options/mod.ts";
import { GENERATOR_NAMES } from "../images/bundled_names.ts";
import { inversionFlags, inversionOf, tuningFlags, tuningOf } from "../photos/flags.ts";
import { InversionState } from "../photos/inversion_state.ts";
import { refuseInputs } from "../photos/refuse_inputs.ts";
import { takeState } from "../photos/take_state.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { existingFolder } from "../shell/existing_folder.ts";
import { type Common, computing, keyFlag } from "../shell/flags.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import { takeOptions, waitFlag } from "../shell/take_folder.ts";
import { outputPaths, refuseOthers } from "./output_paths.ts";
import type { InvertInput } from "./worker.ts";

/** What it takes. */
export const COMMAND = {
  name: "invert",
  summary:
    "Finds latents of which a generator makes given photographs. Writes L.safetensors with w_plus [n, layers, d] and\n" +
    "the noise maps, which sample --latents draws; L.json, how near each came; L.png, photographs above what they\n" +
    "became. What was interrupted is gone on with by the same command.",
  positional: [],
  flags: {
    generator: { value: "FILE", help: `The generator: a file, a run's folder, ${GENERATOR_NAMES}` },
    key: keyFlag,
    class: { value: "N", is: whole(0), help: "Which class of a conditional network to invert into" },
    images: {
      value: "PATH",
      many: true,
      help:
        "Photographs: folders, PNG, JPEG or WebP files, or safetensors files with images [n, 3, h, w] in [-1, 1]",
    },
    ...inversionFlags,
    tune: { help: "Then tunes the generator to the photographs, all together: L.generator.safetensors" },
    ...tuningFlags("tune"),
    recompute: {
      help:
        "Computes each layer a second time on the way back: half the memory, for what 1024 pixels take on wasm beside LPIPS",
    },
    limit: {
      value: "D",
      is: number({ least: 0 }),
      help: "The distance past which an inversion counts as failed (default: none does)",
    },
    out: { value: "FILE", help: "Where to write: L.safetensors" },
    wait: waitFlag,
    ...computing,
  },
  examples: [
    "deno task invert --generator ffhq.pt --images me.jpg --landmarks me.json --out me.safetensors",
    "deno task invert --generator ffhq.pt --images photos/ --lpips vgg --lpips-weights vgg.pth --lpips-trunk vgg16.pth --out us.safetensors",
    "deno task invert --generator ffhq.pt --images me.jpg --encoder-weights e4e_ffhq.pt --steps 0 --out me.safetensors",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
async function permit(args: Arguments<typeof COMMAND.flags>, common: Common): Promise<Permit<InvertInput>> {
  const generator = args.one("generator"), out = args.one("out"), images = args.all("images");
  if (generator === undefined) throw new UsageError("No --generator FILE is given");
  if (out === undefined) throw new UsageError("No --out FILE is given");
  if (extname(out) !== ".safetensors") throw new UsageError(`--out is "${out}". It must end in .safetensors`);
  if (images.length === 0) throw new UsageError("Nothing to invert: give --images");
  const tune = tuningOf(args, "tune", args.has("tune"));
  const inversion = inversionOf(args, images);
  const folder = existingFolder(out), paths = outputPaths(out);
  refuseInputs(args, [out, ...Object.values(paths)]);
  const state = InversionState.folderOf(out);
  refuseOthers(paths, state, tune !== undefined);
  const input = {
    generator,
    key: args.one("key"),
    class: args.values.class,
    recompute: args.has("recompute"),
    inversion,
    tune,
    limit: args.values.limit,
    paths,
    state,
  };
  return { input, write: [folder], release: await takeState(state, takeOptions(COMMAND, args, common)) };
}
