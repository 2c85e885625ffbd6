/** What is killed: each of the commands that run for long, made short, with what must come out of it. */
import { join } from "@std/path";
import { encodePng } from "../../models/images/png.ts";
import { WORLD_WEIGHTS } from "../../models/world/mod.ts";

/** The moments at which a job can be killed. */
export type Moment = "startup" | "prepare" | "write" | "end" | "resume" | "any";

/** A command that can be begun again, and goes on. */
export interface Job {
  readonly name: string;
  readonly command: "adapt" | "pretrain" | "ablation" | "evaluate" | "invert";
  /** Its arguments, the same at every start. */
  readonly args: (out: string) => readonly string[];
  /** Whether it writes files into a folder that must be there, and makes none. */
  readonly intoFolder?: boolean;
  /** Seconds within which an uninterrupted start comes to its end, roughly. */
  readonly seconds: number;
  /** The moments at which it is killed, by turns. */
  readonly moments: readonly Moment[];
  /** What stderr says when the longest preparation has begun. */
  readonly preparing: RegExp;
  /** Folders below the job's own in which files appear under temporary names. */
  readonly folders: readonly string[];
  /** A file that appears shortly before the end. */
  readonly last: string;
  /** The results: every run of it, however often it was killed, must leave these bytes. */
  readonly results: RegExp;
}

/** Every step leaves a snapshot, so that there is always something being written. */
export const ADAPT_CONFIG = `
import { adam, checkpoint, defineConfig, metrics, samples, semanticVariations, worldClip, worldGenerator } from "variegate";
export default defineConfig({
  generator: worldGenerator("dog"),
  encoder: worldClip(),
  prompts: { source: "a photo of a dog", target: "a photo of a cat" },
  steps: 24,
  batch: 2,
  noise: "none",
  trainable: (name) => name.endsWith("modulation.bias"),
  optimizer: adam({ learningRate: 0.05, beta1: 0, beta2: 0.99 }),
  plugins: [
    semanticVariations({
      textVariations: { count: 6, steps: 200 },
      directionalMoment: { floor: 0.8, covarianceWeight: 400 },
      ewc: { weight: 3e3, samples: 12 },
      relationConsistency: { weight: 10 },
    }),
    metrics({ every: 1 }),
    samples({ every: 4, truncation: 1, count: 2 }),
    checkpoint({ every: 1, keep: 2 }),
  ],
});
`;

/** The generator that is evaluated, as `drawn.safetensors`. */
export const DRAWN = { size: 32, channels: [32, 32, 32, 16], styleDim: 32, mappingDepth: 2, seed: 1 };

const BACKEND = ["--backend", "wasm", "--threads", "1"];

/** Pictures to learn from, as files of the folder `pictures`. */
export function pictureFiles(): ReadonlyMap<string, Uint8Array> {
  const size = 16, numbers = Array.from({ length: 12 }, (_, i) => i);
  return new Map(numbers.map((number) => {
    const data = Uint8Array.from({ length: size * size * 3 }, (_, at) => (at * (number + 3) * 7) % 256);
    return [`${number}.png`, encodePng({ width: size, height: size, data })];
  }));
}

/** All of them. They run in a folder that holds the config as `kill.ts`, a generator and pictures. */
export function jobs(): readonly Job[] {
  return [
    {
      name: "adapt",
      command: "adapt",
      args: (out) => ["kill.ts", "--continue", "--out", out, ...BACKEND],
      seconds: 6,
      moments: ["startup", "prepare", "write", "end", "resume", "any"],
      preparing: /Fisher|variations/,
      folders: [".", "snapshots", "samples", "../runs/.cache"],
      last: "snapshots/000024.safetensors",
      results: /^(generator\.safetensors|metrics\.jsonl|samples\/.*|snapshots\/.*)$/,
    },
    {
      name: "pretrain-pictures",
      command: "pretrain",
      args: (out) => [
        ...["generator", "--images", "pictures", "--size", "16", "--steps", "170", "--seed", "1"],
        ...["--reconstruction", "2400", "--out", out, ...BACKEND],
      ],
      seconds: 65,
      moments: ["startup", "write", "resume", "end", "any", "any"], // it is saved every 50 steps
      preparing: /Running on/,
      folders: [".", "samples", "reconstruction/16"],
      last: "samples/000170.png",
      results: /^(generator\.safetensors|best\.safetensors|samples\/.*|curve\.jsonl)$/,
    },
    {
      name: "pretrain",
      command: "pretrain",
      args: (out) => ["encoder", "--steps", "3", "--seed", "1", "--out", out, ...BACKEND],
      seconds: 20,
      moments: ["startup", "write", "any"],
      preparing: /Running on/,
      folders: ["."],
      last: "snapshot.safetensors",
      results: /^encoder\.safetensors$/,
    },
    {
      name: "ablation",
      command: "ablation",
      args: (
        out,
      ) => [
        ...["--scenarios", "dog-to-cat", "--seeds", "1", "--rows", "directional", "moment"],
        ...["--steps", "8", "--samples", "20", "--out", out, ...BACKEND],
      ],
      seconds: 25,
      moments: ["startup", "write", "any"],
      preparing: /Running on/,
      folders: ["dog-to-cat/directional/seed-1", "dog-to-cat/moment/seed-1", "."],
      last: "ablation.md",
      results: /^(ablation\.md|dog-to-cat\.png|dog-to-cat\/.*\/(generator\.safetensors|cell\.json))$/,
    },
    {
      name: "evaluate",
      command: "evaluate",
      args: (out) => [
        ...[
          "drawn.safetensors",
          "--encoder",
          join(WORLD_WEIGHTS, "judge.safetensors"),
          "--samples",
          "60",
          "--out",
          out,
          ...BACKEND,
        ],
      ],
      seconds: 10,
      moments: ["startup", "write", "any"],
      preparing: /Running on/,
      folders: ["."],
      last: "report.html",
      results: /^(evaluation\.json|.*\.png)$/,
    },
    {
      name: "invert",
      command: "invert",
      args: (out) => [
        ...["--generator", "drawn.safetensors", "--images", "pictures", "--seed", "1"],
        ...["--steps", "60", "--batch", "4", "--save-every", "5", "--tune", "--tune-steps", "60"],
        ...["--out", join(out, "l.safetensors"), ...BACKEND],
      ],
      intoFolder: true,
      seconds: 10,
      moments: ["startup", "prepare", "write", "end", "any", "any"],
      preparing: /Comparing/,
      folders: [".", "l.inversion"],
      last: "l.png",
      results: /./, // nothing else may be left
    },
  ];
}
