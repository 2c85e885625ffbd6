import type * as tf from "@tensorflow/tfjs";
import type { Random } from "../../models/random/random.ts";
import type { Encoder } from "../../models/encoder.ts";
import type { Generator } from "../../models/generator.ts";
import type { Plugin } from "../plugin/plugin.ts";
import type { Variables } from "./differentiate.ts";
import type { Tree } from "../storage/tree.ts";
import type { Draws } from "./draws.ts";
import type { ArtifactsFor } from "./loss_over_spaces.ts";

/** All that one step depends on. */
export interface StepInput {
  /** Counted from 0. */
  readonly step: number;
  readonly source: Generator;
  readonly adapted: Generator;
  /** The adapted generator's weights that the config trains, by name. */
  readonly trainable: Variables;
  /** Those of them that learn in this step. */
  readonly learning: Variables;
  readonly encoder: Encoder;
  readonly draws: Draws;
  /** For an encoder that draws: the same for both generators' images. */
  readonly encoderSeed: Random;
  /** For losses that draw. */
  readonly lossSeed: Random;
  readonly plugins: readonly Plugin[];
  readonly artifactsFor: ArtifactsFor;
  /** The artifacts that may be others at every step, by their ids. */
  changing?(): Readonly<Record<string, Tree>>;
  /** The source images' raw features, where they are known from another run of the same draws; the caller's. */
  readonly sourceFeatures?: tf.Tensor2D | undefined;
  /** The source images themselves, where they are known too; the caller's. */
  readonly sourceImages?: tf.Tensor4D | undefined;
  /** Whether the step gives back the features that it has computed. */
  readonly keepSourceFeatures?: boolean;
  /** Whether a loss is expected to look at source images, so that they are rendered before the tape is open. */
  readonly sourceImagesRead?: boolean;
  /** Called when a loss looks at source images that are not rendered yet. */
  onSourceImages?(): void;
  /** Whether the sum over the adapted images is read with the terms: it tells broken weights from broken terms. */
  readonly sumImages?: boolean;
  /** Called when a loss or a penalty asks for what no other step has, and what that is. */
  stepRead?(what: string): void;
}
