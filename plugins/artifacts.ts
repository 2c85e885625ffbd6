/** Keys that plugins share. A plugin imports this file, never another plugin. */
import { type Artifact, defineArtifact, inSpace } from "../pipeline/mod.ts";
import type { Tensor, Tensor2D, Tensor3D, Tensor4D } from "../pipeline/mod.ts";

/** Where the target lies from the source, in the encoder's text space. */
export type TextDirections = {
  /**
   * ΔT, [count, dim]. The first row is the plain direction E(target) − E(source); the others, if any, lead to
   * variations of the target.
   */
  readonly directions: Tensor2D;
  /** Whether the texts' features had length 1: image features are then taken at length 1 as well. */
  readonly normalised: boolean;
};

/** The key under which text directions are shared. */
export const textDirections: Artifact<TextDirections> = defineArtifact(
  "text-directions",
  "textVariations(), or textDirection() for a single one",
  ({ directions: { shape }, normalised }, { encoder }) =>
    shape.length === 2 && shape[0] > 0 && shape[1] === encoder.dim && typeof normalised === "boolean"
      ? undefined
      : `its directions are [${shape}], where [count, ${encoder.dim}] is expected`,
  ({ directions, normalised }, space) => ({ directions: inSpace(directions, space), normalised }),
);

/** One image of the target domain, and the latents from which the source generator makes what is most like it. */
export type ReferenceImage = {
  /** y, [1, height, width, 3] in [-1, 1], of any size. */
  readonly image: Tensor4D;
  /** E(y), not normalised, [1, dim]. */
  readonly features: Tensor2D;
  /** w*, [1, dim of w] or [1, rows, dim of w]. */
  readonly latents: Tensor2D | Tensor3D;
  /** E(G_source(w*)), not normalised, [1, dim]. */
  readonly sourceFeatures: Tensor2D;
};

/** The key under which a reference is shared. */
export const referenceImage: Artifact<ReferenceImage> = defineArtifact(
  "reference-image",
  "reference({ image, latents })",
  ({ image, features, sourceFeatures }, { encoder: { dim } }) =>
    image.rank === 4 && [features, sourceFeatures].every(({ shape }) => `${shape}` === `1,${dim}`)
      ? undefined
      : `its features are [${features.shape}] and [${sourceFeatures.shape}], where [1, ${dim}] is expected`,
  ({ features, sourceFeatures, ...others }, space) => ({
    ...others,
    features: inSpace(features, space),
    sourceFeatures: inSpace(sourceFeatures, space),
  }),
);

/** Fᵢ for each trained weight, in the weight's own shape, by its name. */
export type FisherInformation = { readonly [weight: string]: Tensor };

/** The key under which the Fisher information of the source generator's weights is shared. */
export const fisherInformation: Artifact<FisherInformation> = defineArtifact(
  "fisher-information",
  "ewc()",
  (fisher, { trainable }) => {
    for (const [name, { shape }] of Object.entries(trainable)) {
      const found = Object.hasOwn(fisher, name) ? `[${fisher[name]!.shape}]` : "missing";
      if (found !== `[${shape}]`) return `that of "${name}" is ${found}, where [${shape}] is expected`;
    }
    return undefined;
  },
);
