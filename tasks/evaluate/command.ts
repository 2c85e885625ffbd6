/** `deno task evaluate`: numbers about an adapted generator, each with the protocol by which it was made. */
import { resolve } from "@std/path";
import { encoderFlags, statedOf } from "../images/encoder_flags.ts";
import { overFlag, overOf } from "../images/pictures/flags.ts";
import { type Command, UsageError } from "../shell/command.ts";
import { computing, seedFlag, seedOf } from "../shell/flags.ts";
import { runSandboxed } from "../shell/sandbox.ts";
import { takeFolder, takeOptions, waitFlag } from "../shell/take_folder.ts";
import { parseDomain } from "./domain.ts";
import type { EvaluateInput } from "./evaluation.ts";

const COMMAND: Command = {
  name: "evaluate",
  summary:
    "Measures an adapted generator: how diverse its images are, how close to the target's words and, where\n" +
    "there are any, to its true images. Writes evaluation.json and report.html, which opens from disk.\n" +
    "RUN is a run's folder; or give a generator's file.",
  positional: ["RUN"],
  flags: {
    encoder: {
      value: "PATH",
      help:
        "The CLIP that judges, a file or a folder: best another one than guided the run, whose scores it flatters",
    },
    ...encoderFlags,
    source: {
      value: "FILE",
      help: "The generator before adaptation, for comparison and directional similarity",
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
    lpips: {
      value: "TRUNK",
      help: "alex, vgg or squeeze: diversity by LPIPS (default: by the encoder's features)",
    },
    "lpips-weights": { value: "FILE", help: "LPIPS' learned heads, e.g. lpips/weights/v0.1/vgg.pth" },
    "lpips-trunk": { value: "FILE", help: "The trunk's weights under torchvision's names" },
    samples: { value: "N", help: "How many images (default: 1000)" },
    seed: seedFlag("The seed of their latents"),
    truncation: { value: "P", help: "Moves w towards the average; 1 leaves it (default: 1)" },
    out: { value: "DIR", help: "Where to write" },
    wait: waitFlag,
    ...computing,
  },
  examples: [
    "deno task evaluate runs/dog-to-cat --encoder judge.safetensors --source dogs.pt --out runs/dog-to-cat/evaluation",
    "deno task evaluate runs/dog-to-cat --encoder models/world/weights/judge.safetensors --truth cat --out evaluation",
    "deno task evaluate cats.pt --encoder ViT-B-32.pt --target-text cat --source-text dog --reference cats/ --out evaluation",
  ],
};

await runSandboxed<EvaluateInput>(COMMAND, new URL("./worker.ts", import.meta.url), async (args, common) => {
  const encoder = args.one("encoder"), out = args.one("out");
  if (encoder === undefined) throw new UsageError("No --encoder FILE is given");
  if (out === undefined) throw new UsageError("No --out DIR is given");
  const trunk = args.choice("lpips", ["alex", "vgg", "squeeze"]);
  const weights = args.one("lpips-weights"), trunkWeights = args.one("lpips-trunk");
  const given = [trunk, weights, trunkWeights].filter((value) => value !== undefined);
  if (given.length > 0 && given.length < 3) {
    throw new UsageError("LPIPS takes all three: --lpips TRUNK, --lpips-weights FILE and --lpips-trunk FILE");
  }
  const sourceText = args.one("source-text"), targetText = args.one("target-text");
  if ((sourceText === undefined) !== (targetText === undefined)) {
    throw new UsageError("Directions have two ends: give --source-text and --target-text, or neither");
  }
  const reference = args.one("reference"), over = overOf(args);
  if (reference === undefined && args.one("over") !== undefined) {
    throw new UsageError("--over is for the pictures of --reference: give one, or leave --over away");
  }
  const truth = args.one("truth"), truncation = args.between("truncation", 0, 1) ?? 1;
  if (truth !== undefined && truncation !== 1) {
    throw new UsageError("--truth knows what z means, and truncation moves w: leave --truncation away");
  }
  const input = {
    run: args.positional[0]!,
    encoder,
    stated: statedOf(args),
    source: args.one("source"),
    texts: sourceText === undefined ? undefined : { source: sourceText, target: targetText! },
    reference,
    over,
    truth: truth === undefined ? undefined : parseDomain(truth),
    lpips: trunk && { trunk, weights: weights!, trunkWeights: trunkWeights! },
    samples: args.whole("samples", 2) ?? 1000,
    seed: seedOf(args),
    truncation,
    out,
  };
  const { release } = await takeFolder(out, takeOptions(COMMAND, args, common));
  return { input, write: [resolve(out)], release };
});
