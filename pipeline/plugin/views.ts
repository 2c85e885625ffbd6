import type { Latents } from "../../models/generator.ts";
import type { Random } from "../../models/random/random.ts";
import type { Scalar, Tensor, Tensor2D, Tensor3D, Tensor4D, Variable } from "../../models/tensors.ts";

/** Images of one generator, with features computed once a step and shared by every loss. */
export interface ImageView {
  /** [batch, height, width, channels], nominally in [-1, 1], not clamped. */
  readonly images: Tensor4D;
  /** The encoder's features of the images, each row of length 1, [batch, dim]. */
  features(): Tensor2D;
  /** The same before normalisation. */
  rawFeatures(): Tensor2D;
  /**
   * A part of each image, cut out once a step for all who ask for the same places: images [batch, height, width, channels]
   * with features of their own, through which gradients flow.
   *
   * @throws {RangeError} where a place is not inside its image, or there is not one for each
   */
  crops(places: CropPlaces): ImageView;
  /**
   * What the encoder makes of the patches of each image after one of its blocks, the first of which is 0: [batch, patches,
   * width], by rows, without the token of the class. Computed once a step for all who ask for the same block; gradients flow.
   *
   * @param space Whose, of several encoders; a loss is handed the views of one, and leaves it out
   * @throws {RangeError} where the encoder has no tokens, or no such block
   */
  tokens(block: number, space?: number): Tensor3D;
}

/** Where to cut images: a rectangle in each, all of one size, in pixels. */
export interface CropPlaces {
  /** Of each crop. */
  readonly height: number;
  /** Of each crop. */
  readonly width: number;
  /** The upper left corner in each image of the batch. */
  readonly corners: readonly (readonly [top: number, left: number])[];
}

/** [batch, height, width, channels] of each convolution, in the order in which they run. */
export interface FeatureMaps {
  /** From the frozen generator; no gradient flows here. */
  readonly source: readonly Tensor4D[];
  /** From the generator that is being adapted. */
  readonly adapted: readonly Tensor4D[];
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
  /**
   * Where a loss draws from: forked by the step, and the same for all plugins, so that who forks it for the same purpose
   * draws the same. A step whose loss asks for it is not repeated from a recording.
   */
  readonly seed: Random;
  /**
   * What the adapted generator makes of other latents than the batch's, such as a reference's, with its stored noise; gradients
   * flow. Rendered once a step for all who hand in the same tensor, and as a whole, whatever the config's `chunk`.
   */
  render(latents: Latents): ImageView;
  /**
   * What each convolution of both generators makes of latents, with their stored noise: gradients flow into the adapted one's.
   * Computed once a step for all who hand in the same tensor, and as a whole, whatever the config's `chunk`: it is one more
   * rendering of each.
   *
   * @throws {TypeError} where the generator does not offer them
   */
  featureMaps(latents: Latents): FeatureMaps;
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
