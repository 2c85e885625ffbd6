/** `deno task evaluate`: numbers about an adapted generator, each with the protocol by which it was made. */
import { overFlag } from "../images/pictures/flags.ts";
import { truncation as psi, whole } from "../../models/options/mod.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { type Common, computing, DEFAULT_SEED, keyFlag, seedFlag } from "../shell/flags.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import { ENCODER_NAMES, GENERATOR_NAMES } from "../images/bundled_names.ts";
import { encoderFlags, statedOf } from "../images/encoder_flags.ts";
import { lpipsFlags, lpipsOf } from "../images/lpips_flags.ts";
import { parseDomain } from "../images/world_domain.ts";
import { takeFolder, takeOptions, waitFlag } from "../shell/take_folder.ts";
import type { EvaluateInput } from "./evaluation.ts";

/** What it takes. */
export const COMMAND = {
  name: "evaluate",
  summary:
    "Measures an adapted generator: how diverse its images are, how close to the target's words and, where\n" +
    "there are any, to its true images. Writes evaluation.json and report.html, which opens from disk.\n" +
    `RUN is a run's folder; or give a generator's file, ${GENERATOR_NAMES}. Several are\n` +
    "measured by the same images, and stand side by side.",
  positional: ["RUN..."],
  flags: {
    encoder: {
      value: "PATH",
      help: "The CLIP that judges, a file, a folder, " +
        `${ENCODER_NAMES}: best another one than guided the run, whose scores it flatters`,
    },
    ...encoderFlags,
    source: {
      value: "FILE",
      help: "The generator before adaptation, for comparison and directional similarity",
    },
    key: { ...keyFlag, help: "Which of several networks in the generator's file, e.g. g_ema" },
    "source-key": { ...keyFlag, help: "Which of several networks in the file of --source" },
    class: {
      value: "N",
      is: whole(0),
      help: "Which class of a conditional network to measure, and to compare with",
    },
    "source-text": { value: "TEXT", help: "What the source shows (default: the run's prompt)" },
    "target-text": { value: "TEXT", help: "What the adapted images should show (default: the run's prompt)" },
    reference: {
      value: "PATH",
      help:
        "True images: a folder of pictures (PNG, JPEG, WebP), or a safetensors file with images [n, 3, h, w]",
    },
    over: overFlag,
    truth: {
      value: "DOMAIN",
      help: 'The bundled world\'s generators only: what the images should show, e.g. "cat" or "dog, sketch"',
    },
    ...lpipsFlags("diversity by LPIPS (default: by the encoder's features)"),
    samples: { value: "N", is: whole(2), help: "How many images (default: 1000)" },
    seed: seedFlag("The seed of their latents"),
    truncation: {
      value: "P",
      is: psi,
      help: "From -2 to 2: moves w towards the average; 1 leaves it (default: 1)",
    },
    out: { value: "DIR", help: "Where to write" },
    wait: waitFlag,
    ...computing,
  },
  examples: [
    "deno task evaluate runs/dog-to-cat --encoder judge.safetensors --source dogs.pt --out runs/dog-to-cat/evaluation",
    "deno task evaluate runs/dog-to-cat --encoder world:judge --source world:dog --truth cat --out evaluation",
    "deno task evaluate runs/dog-to-cat runs/longer --encoder judge.safetensors --source dogs.pt --out compared",
    "deno task evaluate cats.pt --encoder ViT-B-32.pt --target-text cat --source-text dog --reference cats/ --out evaluation",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
async function permit(args: Arguments<typeof COMMAND.flags>, common: Common): Promise<Permit<EvaluateInput>> {
  const encoder = args.one("encoder"), out = args.one("out");
  if (encoder === undefined) throw new UsageError("No --encoder FILE is given");
  if (out === undefined) throw new UsageError("No --out DIR is given");
  const lpips = lpipsOf(args);
  const sourceText = args.one("source-text"), targetText = args.one("target-text");
  if ((sourceText === undefined) !== (targetText === undefined)) {
    throw new UsageError("Directions have two ends: give --source-text and --target-text, or neither");
  }
  const reference = args.one("reference"), over = args.values.over ?? "white";
  if (reference === undefined && args.one("over") !== undefined) {
    throw new UsageError("--over is for the pictures of --reference: give one, or leave --over away");
  }
  const sourceKey = args.one("source-key");
  if (sourceKey !== undefined && args.one("source") === undefined) {
    throw new UsageError("--source-key is for the file of --source: give one, or leave --source-key away");
  }
  const truth = args.one("truth"), truncation = args.values.truncation ?? 1;
  if (truth !== undefined && truncation !== 1) {
    throw new UsageError("--truth knows what z means, and truncation moves w: leave --truncation away");
  }
  const input = {
    runs: args.positional,
    encoder,
    stated: statedOf(args),
    source: args.one("source"),
    key: args.one("key"),
    sourceKey,
    class: args.values.class,
    texts: sourceText === undefined ? undefined : { source: sourceText, target: targetText! },
    reference,
    over,
    truth: truth === undefined ? undefined : parseDomain(truth),
    lpips,
    samples: args.values.samples ?? 1000,
    seed: args.values.seed ?? DEFAULT_SEED,
    truncation,
    out,
  };
  const { release } = await takeFolder(out, takeOptions(COMMAND, args, common));
  return { input, write: [out], release };
}
