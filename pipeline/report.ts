/** One term of the objective at one step. */
export interface TermReport {
  readonly plugin: string;
  readonly hook: "loss" | "penalty";
  /** Before the weight. */
  readonly value: number;
  readonly weight: number;
}

/** A step in numbers. The values are those before the step's update. */
export interface StepReport {
  /** How many updates have been made, this one included. */
  readonly step: number;
  /** Σ weight · value, in list order. */
  readonly total: number;
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
  readonly step: number;
  readonly plugin: string;
}
