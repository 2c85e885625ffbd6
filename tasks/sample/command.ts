/** `deno task sample`: images from generators, as sheets, single pictures, films and tensors. */
import { relative, resolve } from "@std/path";
import { oneOf, truncation, whole } from "../../models/options/mod.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { type Common, computing, DEFAULT_SEED, keyFlag, parentFlag, seedFlag } from "../shell/flags.ts";
import { SPACES } from "../images/find_latents.ts";
import { GENERATOR_NAMES, isBundled } from "../images/bundled_names.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import { openTerminal, print } from "../shell/terminal.ts";
import { encodeMp4 } from "./ffmpeg.ts";
import type { DrawingInput, NamedWord, SampleInput } from "./input.ts";
import { outputOf, temporaryBeside, writable } from "./output.ts";
import { refuseIdleFlags } from "./refuse_idle_flags.ts";
import type { Told } from "./worker.ts";

/** Frames from one station to the next where nobody says how many. */
const FRAMES = 24;

/** What it takes. */
export const COMMAND = {
  name: "sample",
  summary:
    "Draws images. Of one generator: a grid. Of several: a row for each under its name, of the same latents, the source\n" +
    "of runs on top. --out FILE is a picture (PNG, JPEG, WebP), or a tensor images [n, c, h, w] (safetensors); --out\n" +
    "FOLDER holds each image as a picture. With --interpolate, --between or --strip a film: animated PNG or WebP, MP4\n" +
    "where ffmpeg is there, or a folder of frames.",
  positional: [],
  flags: {
    generator: {
      value: "FILE",
      many: true,
      help: `Generators: a file, a run's folder, ${GENERATOR_NAMES}`,
    },
    source: {
      value: "FILE",
      help: "A generator that stands on top (default: that of runs, where several are given)",
    },
    "without-source": { help: "Of several runs: without their source on top" },
    labels: { value: "TEXT", many: true, help: "What is written over the rows, in the order of --generator" },
    key: keyFlag,
    parent: parentFlag,
    latents: {
      value: "FILE",
      help:
        "z [n, d], w [n, d] or w_plus [n, layers, d], and perhaps noise.0, noise.1, ...: safetensors, .pt, .npy, .npz",
    },
    "latent-space": {
      value: "SPACE",
      is: oneOf(...SPACES),
      help: "z, w or w_plus: what the latents are, where their file does not say",
    },
    seed: seedFlag("Without --latents: the seed of z; and of random noise"),
    count: {
      value: "N",
      is: whole(1),
      help: "Without --latents: how many images (default: 16; of several generators and in films 8)",
    },
    truncation: {
      value: "P",
      is: truncation,
      help: "From -2 to 2: moves w towards the average, w_plus row by row; 1 leaves it (default: 1)",
    },
    noise: {
      value: "KIND",
      is: oneOf("random", "stored", "none"),
      help:
        "random, none, or stored, which is a fixed draw where the file has none (default: what the latents give, else stored)",
    },
    class: { value: "N", is: whole(0), help: "Which class of a conditional network to draw" },
    columns: {
      value: "N",
      is: whole(1),
      help:
        "Pictures in a row (default: of one generator a square, of several all up to 8; of --interpolate 1, or 4)",
    },
    interpolate: {
      value: "N",
      is: whole(1),
      help: "A walk through latents, N frames from one to the next, and back to the first",
    },
    between: {
      value: "FILE",
      many: true,
      help:
        "In place of --generator: a walk through weights, from the first of these to the last; they share a parent",
    },
    frames: {
      value: "N",
      is: whole(1),
      help: `--between: frames from one generator to the next (default: ${FRAMES})`,
    },
    strip: {
      value: "RUN",
      help: "In place of --generator: the samples of a run, one after the other, as they were written",
    },
    fps: { value: "N", is: whole(1, 100), help: "Frames shown in a second (default: 24; of --strip 4)" },
    format: {
      value: "NAME",
      is: oneOf("png", "jpeg", "webp"),
      help: "Of the pictures in a folder: png (default), jpeg or webp",
    },
    quality: {
      value: "Q",
      is: whole(1, 100),
      help: "Of JPEG and WebP, from 1 to 100; at 100 a WebP loses nothing (default: 90)",
    },
    out: { value: "FILE", help: "Where to write: a file whose name says its format, or a folder" },
    ...computing,
  },
  examples: [
    "deno task sample --generator runs/dog-to-cat/generator.safetensors --seed 1 --count 16 --out grid.png",
    "deno task sample --generator runs/dog-to-cat runs/dog-to-fox --out sheet.webp",
    "deno task sample --generator runs/dog-to-cat --count 100 --out cats/ --format jpeg",
    "deno task sample --generator world:dog runs/dog-to-cat --interpolate 30 --count 6 --out walk.webp",
    "deno task sample --between world:dog runs/dog-to-cat --out morph.png",
    "deno task sample --strip runs/dog-to-cat --out training.png",
    "deno task sample --generator ffhq.pt --latents faces.safetensors --noise none --out images.safetensors",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
async function permit(args: Arguments<typeof COMMAND.flags>, common: Common): Promise<Permit<SampleInput>> {
  const run = args.one("strip"), between = args.all("between");
  const isFilm = args.values.interpolate !== undefined || between.length > 0;
  refuseIdleFlags(args);
  if (run === undefined && wordsOf(args).length === 0) throw new UsageError("No --generator FILE is given");
  const out = outputOf(args, args.values, run !== undefined ? "strip" : isFilm ? "film" : undefined);
  const input = (path: string): SampleInput =>
    run !== undefined ? { kind: "strip", run, out: { ...out, path } } : drawingOf(args, { ...out, path });
  const write = [writable(out)];
  if (out.is !== "frames for ffmpeg") return { input: input(out.path), write };
  const frames = await temporaryBeside(out.path, ".png");
  return {
    input: input(frames),
    write,
    async finish(told) {
      await encodeMp4(frames, out.path);
      openTerminal(common).log(`Wrote ${out.name}`);
      if (common.json) print(JSON.stringify(told as Told));
    },
    release: () => Deno.removeSync(frames),
  };
}

function drawingOf(args: Arguments<typeof COMMAND.flags>, out: DrawingInput["out"]): DrawingInput {
  const { values } = args,
    between = args.all("between"),
    source = args.one("source"),
    labels = args.all("labels");
  const words = wordsOf(args);
  if (labels.length > 0 && labels.length !== words.length) {
    throw new UsageError(
      `--labels has ${labels.length} texts for ${words.length} generators: give one for each`,
    );
  }
  if (out.is === "tensors" && words.length + (source === undefined ? 0 : 1) > 1) {
    throw new UsageError(
      "A .safetensors file holds the images of one generator: give one, or a picture by --out",
    );
  }
  const takesSource = between.length === 0 && words.length > 1 && !args.has("without-source");
  return {
    kind: "drawing",
    generators: words.map((word, i) => ({ word, label: labels[i] ?? called(word) })),
    above: source !== undefined ? named(source) : takesSource ? "source of runs" : "nothing",
    isLabelled: labels.length > 0,
    key: args.one("key"),
    parent: args.one("parent"),
    class: values.class,
    latents: args.one("latents"),
    space: values["latent-space"],
    seed: values.seed ?? DEFAULT_SEED,
    count: values.count,
    truncation: values.truncation ?? 1,
    noise: values.noise,
    columns: values.columns,
    film: between.length > 0
      ? { moves: "weights", frames: values.frames ?? FRAMES }
      : values.interpolate === undefined
      ? undefined
      : { moves: "latents", frames: values.interpolate },
    out,
  };
}

function wordsOf(args: Arguments<typeof COMMAND.flags>): readonly string[] {
  const between = args.all("between");
  return between.length > 0 ? between : args.all("generator");
}

function named(word: string): NamedWord {
  return { word, label: called(word) };
}

/** A word as it is written over pictures: a path from where the person stands. */
function called(word: string): string {
  const path = isBundled(word) ? word : relative(Deno.cwd(), resolve(word));
  return path.startsWith("..") || path === "" ? word : path;
}
