/** `deno task directions`: directions in the latents and the styles of a generator. */
import { extname, resolve } from "@std/path";
import { number, oneOf, whole } from "../../models/options/mod.ts";
import { ENCODER_NAMES, GENERATOR_NAMES } from "../images/bundled_names.ts";
import { encoderFlags, statedOf } from "../images/encoder_flags.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { existingFolder } from "../shell/existing_folder.ts";
import { computing, DEFAULT_SEED, keyFlag, seedFlag } from "../shell/flags.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import type { DirectionsInput } from "./input.ts";

/** GANSpace's and StyleCLIP's numbers. */
const COMPONENTS = 80, SAMPLES = 100_000, IMAGES = 100, THRESHOLD = 0.13;

/** The flags of each method, beside those of all. */
const OF_METHOD = {
  sefa: ["layers", "count"],
  ganspace: ["count", "samples", "seed"],
  styleclip: [
    ...["encoder", ...Object.keys(encoderFlags), "images", "samples", "seed"],
    ...["channels", "neutral", "target", "template", "threshold"],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What it takes. */
export const COMMAND = {
  name: "directions",
  summary:
    "Finds directions in which a generator's images change, for edit --direction. sefa: the directions that move its\n" +
    "styles most. ganspace: principal components of its latents. styleclip: what each channel does to a CLIP's\n" +
    "features, or with --neutral and --target the shift of styles that a text asks for.",
  positional: [],
  flags: {
    generator: { value: "FILE", help: `The generator: a file, a run's folder, ${GENERATOR_NAMES}` },
    key: keyFlag,
    class: { value: "N", is: whole(0), help: "Which class of a conditional network to find them in" },
    method: {
      value: "NAME",
      is: oneOf("sefa", "ganspace", "styleclip"),
      help: "sefa, ganspace or styleclip",
    },
    layers: {
      value: "N",
      many: true,
      is: whole(0),
      help: "sefa: the convolutions that count, 0 the one at 4 x 4 (default: all)",
    },
    count: {
      value: "N",
      is: whole(1),
      help: `How many to keep, the strongest first (default: ${COMPONENTS}, or all there are)`,
    },
    samples: {
      value: "N",
      is: whole(2),
      help: `ganspace, styleclip: latents of which statistics are taken (default: ${
        SAMPLES.toLocaleString("en")
      })`,
    },
    seed: seedFlag("ganspace, styleclip: the seed of latents"),
    encoder: { value: "PATH", help: `styleclip: the CLIP, a file, a folder, ${ENCODER_NAMES}` },
    ...encoderFlags,
    images: {
      value: "N",
      is: whole(1),
      help: `styleclip: images on which each channel is tried (default: ${IMAGES})`,
    },
    channels: {
      value: "FILE",
      help:
        "styleclip: what this command has found of channels, or StyleCLIP's fs3.npy, in place of measuring it",
    },
    neutral: { value: "TEXT", help: 'styleclip: what images show, e.g. "a face"' },
    target: { value: "TEXT", help: 'styleclip: what they should show, e.g. "a smiling face"' },
    template: {
      value: "TEXT",
      many: true,
      help: "styleclip: sentences for both texts, with {} in their place (default: the 79 of StyleGAN-NADA)",
    },
    threshold: {
      value: "B",
      is: number({ least: 0 }),
      help:
        `styleclip: channels that say less of the text stay; 0.08 to 0.3 as a rule (default: ${THRESHOLD})`,
    },
    out: { value: "FILE", help: "Where to write: directions.safetensors" },
    ...computing,
  },
  examples: [
    "deno task directions --generator ffhq.pt --method sefa --layers 0 1 2 --out sefa.safetensors",
    "deno task directions --generator ffhq.pt --method ganspace --out ganspace.safetensors",
    "deno task directions --generator ffhq.pt --method styleclip --encoder ViT-B-32.pt --out channels.safetensors",
    'deno task directions --generator ffhq.pt --method styleclip --encoder ViT-B-32.pt --channels channels.safetensors --neutral "a face" --target "a smiling face" --out smile.safetensors',
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
function permit(args: Arguments<typeof COMMAND.flags>): Permit<DirectionsInput> {
  const generator = args.one("generator"), out = args.one("out"), { method } = args.values;
  if (generator === undefined) throw new UsageError("No --generator FILE is given");
  if (method === undefined) throw new UsageError("No --method NAME is given: sefa, ganspace or styleclip");
  if (out === undefined) throw new UsageError("No --out FILE is given");
  if (extname(out) !== ".safetensors") throw new UsageError(`--out is "${out}". It must end in .safetensors`);
  const own: readonly string[] = OF_METHOD[method];
  const stray = Object.values(OF_METHOD).flat().find((flag) =>
    !own.includes(flag) && args.one(flag) !== undefined
  );
  if (stray !== undefined) throw new UsageError(`--${stray} means nothing to ${method}: leave it away`);
  for (const path of [generator, args.one("channels"), args.one("encoder")]) {
    if (path !== undefined && resolve(path) === resolve(out)) {
      throw new UsageError(`--out would write over "${path}", which is read: give another`);
    }
  }
  const input = {
    generator,
    key: args.one("key"),
    class: args.values.class,
    out,
    task: taskOf(args, method),
  };
  return { input, write: [existingFolder(out)] };
}

function taskOf(
  args: Arguments<typeof COMMAND.flags>,
  method: "sefa" | "ganspace" | "styleclip",
): DirectionsInput["task"] {
  const { layers, count = COMPONENTS, samples = SAMPLES, seed = DEFAULT_SEED } = args.values;
  if (method === "sefa") return { method, layers, count };
  if (method === "ganspace") {
    if (samples < count) {
      throw new UsageError(
        `${samples} samples have no ${count} components: give more --samples, or fewer by --count`,
      );
    }
    return { method, count, samples, seed };
  }
  const encoder = args.one("encoder"), neutral = args.one("neutral"), target = args.one("target");
  const channels = args.one("channels"), { images = IMAGES, threshold = THRESHOLD } = args.values;
  if (encoder === undefined) throw new UsageError("styleclip needs a CLIP: give --encoder PATH");
  if ((neutral === undefined) !== (target === undefined)) {
    throw new UsageError("A text's direction has two ends: give --neutral and --target, or neither");
  }
  if (neutral === undefined && channels !== undefined) {
    throw new UsageError(
      "--channels are measured already: say by --neutral and --target what to do with them",
    );
  }
  if (neutral === undefined && (args.all("template").length > 0 || args.values.threshold !== undefined)) {
    throw new UsageError("--template and --threshold are about a text: give --neutral and --target");
  }
  if (channels !== undefined && args.values.images !== undefined) {
    throw new UsageError(
      "--images are for measuring channels, and --channels are measured already: give one",
    );
  }
  const templates = args.all("template"), lacking = templates.find((template) => !template.includes("{}"));
  if (lacking !== undefined) {
    throw new UsageError(
      `--template is "${lacking}". It must have {} where the text goes, e.g. "a photo of {}"`,
    );
  }
  const text = neutral === undefined ? undefined : { neutral, target: target!, templates, threshold };
  return { method, encoder, stated: statedOf(args), channels, images, samples, seed, text };
}
