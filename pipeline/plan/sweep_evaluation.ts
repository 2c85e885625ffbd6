/** How a sweep's runs are measured: what `deno task evaluate` is told of each, but for its place. */
import { oneOf, type OptionTable, required, text, truncation, whole } from "../../models/options/mod.ts";
import { problemsIn } from "../../models/options/option_problems.ts";

/** Files, seeds and texts of an evaluation, under the names of the flags of `evaluate`. */
export interface SweepEvaluation {
  /** The CLIP that judges: best another one than guided the runs. */
  readonly encoder: string;
  /** The generator before adaptation. */
  readonly source?: string;
  /** What the source shows, instead of the run's prompt; with `targetText`. */
  readonly sourceText?: string;
  /** What the adapted images should show, instead of the run's prompt. */
  readonly targetText?: string;
  /** True images: a folder of pictures, or a safetensors file. */
  readonly reference?: string;
  /** What transparent pixels of the reference show. @default {"white"} */
  readonly over?: "white" | "black";
  /** Of the bundled world: what the images should show, e.g. `"cat"` or `"dog, sketch"`. */
  readonly truth?: string;
  /** How many images. @default {1000} */
  readonly samples?: number;
  /** Of their latents: the same for all runs, so that pictures can be compared. @default {2} */
  readonly seed?: number;
  /** Truncation ψ, from -2 to 2. @default {1} none */
  readonly truncation?: number;
}

const MEMBERS: OptionTable<SweepEvaluation> = {
  encoder: required(text),
  source: text,
  sourceText: text,
  targetText: text,
  reference: text,
  over: oneOf("white", "black"),
  truth: text,
  samples: whole(2),
  seed: whole(0),
  truncation,
};

/** What is wrong with it. */
export function* evaluationProblems(evaluation: unknown): Iterable<string> {
  if (evaluation === undefined) return;
  yield* problemsIn(evaluation, MEMBERS, {
    named: (member) => `The sweep's "evaluate": ${member}`,
    unknown: (member) => `The sweep's "evaluate" has no option "${member}"`,
    missing: (member) => `The sweep's "evaluate" is given no "${member}"`,
  });
}
