import type { StatedOptions } from "../../mod.ts";

/** What `directions` hands to its worker. */
export interface DirectionsInput {
  readonly generator: string;
  readonly key: string | undefined;
  readonly class: number | undefined;
  readonly out: string;
  readonly task: SefaTask | GanspaceTask | StyleclipTask;
}

/** Directions that move styles most. */
export interface SefaTask {
  readonly method: "sefa";
  readonly layers: readonly number[] | undefined;
  readonly count: number;
}

/** Principal components of latents. */
export interface GanspaceTask {
  readonly method: "ganspace";
  readonly count: number;
  readonly samples: number;
  readonly seed: number;
}

/** What channels do, and what a text asks of them. */
export interface StyleclipTask {
  readonly method: "styleclip";
  readonly encoder: string;
  readonly stated: StatedOptions;
  /** What is known of channels; undefined where it is measured. */
  readonly channels: string | undefined;
  readonly images: number;
  readonly samples: number;
  readonly seed: number;
  /** Undefined where channels alone are asked for. */
  readonly text: TextTask | undefined;
}

/** Between which texts. */
export interface TextTask {
  readonly neutral: string;
  readonly target: string;
  /** Empty for the usual. */
  readonly templates: readonly string[];
  readonly threshold: number;
}
