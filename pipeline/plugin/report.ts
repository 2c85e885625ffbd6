/** One term of the objective at one step. */
export interface TermReport {
  /** The name of the plugin. */
  readonly plugin: string;
  /** Which of its terms. */
  readonly hook: "loss" | "penalty";
  /** Before the weight. */
  readonly value: number;
  /** At this step. */
  readonly weight: number;
}

/** A step in numbers. The values are those before the step's update. */
export interface StepReport {
  /** How many updates have been made, this one included. */
  readonly step: number;
  /** Σ weight · value, in list order. */
  readonly total: number;
  /** In list order; terms of weight 0 are not among them. */
  readonly terms: readonly TermReport[];
  /** Values given to `record`, keyed `<plugin>/<name>`. */
  readonly recorded: Readonly<Record<string, number>>;
}

/** How a run ended, after `step` updates. */
export type Outcome =
  | {
    readonly kind: "completed" | "stopped";
    readonly step: number;
    /** The last step of which a plugin asked for the numbers. */
    readonly report?: StepReport;
  }
  | { readonly kind: "failed"; readonly step: number; readonly error: unknown };

/** A file that a plugin wrote into the run folder. */
export interface WrittenFile {
  /** Relative to the run folder. */
  readonly path: string;
  /** How many updates had been made. */
  readonly step: number;
  /** Who wrote it. */
  readonly plugin: string;
  /** What is in it. Never changed. */
  readonly bytes: Uint8Array;
}
