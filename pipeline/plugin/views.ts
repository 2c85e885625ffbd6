import type { Latents } from "../../models/generator.ts";
import type { Scalar, Tensor, Tensor2D, Tensor4D, Variable } from "../../models/tensors.ts";

/** Images of one generator, with features computed once a step and shared by every loss. */
export interface ImageView {
  /** [batch, height, width, channels], nominally in [-1, 1], not clamped. */
  readonly images: Tensor4D;
  /** The encoder's features of the images, each row of length 1, [batch, dim]. */
  features(): Tensor2D;
  /** The same before normalisation. */
  rawFeatures(): Tensor2D;
}

/** What a loss may look at. All of it belongs to the pipeline: read it, never dispose it. */
export interface StepView {
  /** Counted from 0. */
  readonly step: number;
  /** The same for both generators. */
  readonly latents: Latents;
  /** From the frozen generator; no gradient flows here. */
  readonly source: ImageView;
  /** From the generator that is being adapted. */
  readonly adapted: ImageView;
  /** Reports a scalar beside the loss, as `<plugin>/<name>`; it adds nothing to the gradient. */
  record(name: string, value: Scalar): void;
}

/** What a penalty may look at: the weights that are being trained, by name, before and now. */
export interface WeightView {
  /** Counted from 0. */
  readonly step: number;
  /** The frozen generator's. */
  readonly source: ReadonlyMap<string, Tensor>;
  /** Those of the generator that is being adapted. */
  readonly adapted: ReadonlyMap<string, Variable>;
}
