import type { Matrix, Measurement } from "../../models/metrics/mod.ts";
import type { ImageSet, Reference } from "./image_set.ts";
import type { Texts } from "./texts.ts";
import type { Truth } from "./truth.ts";

/** What there is to measure. What is absent was not given, and what needs it is left out. */
export interface Evidence {
  /** How the images were drawn: part of every protocol. */
  readonly drawn: {
    readonly seed: number;
    readonly truncation: number;
    readonly noise: "stored";
    readonly height: number;
    readonly width: number;
  };
  /** For people: whose features these are, and whether they guided the adaptation. */
  readonly encoder: string;
  readonly adapted: ImageSet;
  /** Images of the source generator for the same latents, row for row. */
  readonly source: ImageSet | undefined;
  readonly reference: Reference | undefined;
  readonly texts: Texts | undefined;
  /** What the bundled world knows of the target, and what is read off the adapted images [n, attributes]. */
  readonly truth: { readonly target: Truth; readonly read: Matrix | undefined } | undefined;
}

/** Turns evidence into labelled numbers, or into none where it lacks something. */
export type Measure = (evidence: Evidence) => Measurement[];
