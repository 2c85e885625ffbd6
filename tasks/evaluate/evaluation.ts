/** What an evaluation is asked for, and what it finds. */
import type { Domain, StatedOptions } from "../../mod.ts";
import type { Measurement } from "../../models/metrics/mod.ts";
import type { LpipsFiles } from "../images/lpips_flags.ts";
import type { Background } from "../images/pictures/background.ts";

/** What `evaluate` hands to its worker. */
export interface EvaluateInput {
  /** Runs' folders or generators' files: one, or several to be set side by side. */
  readonly runs: readonly string[];
  readonly encoder: string;
  /** What is said of it. */
  readonly stated: StatedOptions;
  readonly source: string | undefined;
  /** Which of several networks in the generator's file, and in the source's. */
  readonly key: string | undefined;
  readonly sourceKey: string | undefined;
  /** Which class of those of the two that are conditional. */
  readonly class: number | undefined;
  readonly texts: { readonly source: string; readonly target: string } | undefined;
  readonly reference: string | undefined;
  /** What transparent pixels of the reference show. */
  readonly over: Background;
  /** What the images should show, where the generator draws the bundled world. */
  readonly truth: Domain | undefined;
  readonly lpips: LpipsFiles | undefined;
  readonly samples: number;
  readonly seed: number;
  readonly truncation: number;
  readonly out: string;
}

/** What evaluation.json holds of one run. */
export interface Evaluation {
  readonly variegate: string;
  readonly device: string;
  readonly adapted: string;
  readonly source: string | null;
  /** The class that is kept of a conditional network; null where there was none to choose. */
  readonly class: number | null;
  readonly encoder: string;
  /** What to mind when reading the numbers. */
  readonly notes: readonly string[];
  readonly measurements: readonly Measurement[];
}

/** What it holds of several. */
export interface Comparison extends Omit<Evaluation, "adapted" | "measurements"> {
  readonly runs: readonly (Pick<Evaluation, "adapted" | "measurements" | "notes"> & {
    /** As the report calls it. */
    readonly name: string;
  })[];
}
