import type { Clusters, Matrix } from "../../models/metrics/mod.ts";
import type { Truth } from "./truth.ts";

/** What there is to measure. What is absent was not given, and what needs it is left out. */
export interface Evidence {
  /** How the images were drawn: part of every protocol. */
  readonly drawn: {
    readonly seed: number;
    readonly truncation: number;
    readonly noise: "stored";
    readonly size: number;
  };
  /** For people: whose features these are, and whether they guided the adaptation. */
  readonly encoder: string;
  readonly adapted: ImageSet;
  /** Images of the source generator for the same latents, row for row. */
  readonly source: ImageSet | undefined;
  readonly reference: Reference | undefined;
  readonly texts: Texts | undefined;
  /** What the bundled world knows of the target, and what is read off the adapted images [n, attributes]. */
  readonly truth: { readonly target: Truth; readonly read: Matrix } | undefined;
}

/** Images of one generator as measures see them. */
export interface ImageSet {
  /** The encoder's, not normalised [n, dim]. */
  readonly features: Matrix;
  /** Between all images [n, n]. */
  readonly distances: Matrix;
  /** Which distances these are. */
  readonly distance: string;
  /** Around ten of the images, or all if there are fewer. */
  readonly clusters: Clusters;
}

/** Images of the true target domain, or what stands for it. */
export interface Reference {
  /** Where they come from. */
  readonly label: string;
  readonly features: Matrix;
}

/** The domains in words. Features have a row for each template. */
export interface Texts {
  readonly source: { readonly text: string; readonly features: Matrix };
  readonly target: { readonly text: string; readonly features: Matrix };
}
