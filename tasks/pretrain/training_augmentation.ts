import * as tf from "@tensorflow/tfjs";
import type { Random } from "../../models/random/random.ts";
import { adaptiveProbability, type AdaptiveProbabilityState } from "./augmentation/adaptive_probability.ts";
import { augment } from "./augmentation/augment.ts";
import type { Memory } from "./training_state.ts";

/** What p may reach: transforms are known not to leak below it. */
export const HIGHEST_P = 0.8;

/** What the mean sign of the scores of real images is held at. */
export const TARGET_SIGN = 0.6;

/**
 * Images in which p could go from 0 to 1: as many as a whole training sees. A quicker one overshoots where the pictures
 * are few.
 */
export const IMAGES_TO_CERTAINTY = 200_000;

/** Changes what the discriminator sees, as often as its sureness asks; or never. Goes on from a snapshot. */
export class TrainingAugmentation implements Memory {
  readonly #control = adaptiveProbability({
    target: TARGET_SIGN,
    images: IMAGES_TO_CERTAINTY,
    highest: HIGHEST_P,
  });
  #state = this.#control.init();

  constructor(readonly kind: "ada" | "none") {}

  /** With which each transform is applied; undefined where none ever is. */
  get p(): number | undefined {
    return this.kind === "ada" ? this.#state.p : undefined;
  }

  /** The images as the discriminator sees them: see augment(). */
  apply(images: tf.Tensor4D, random: Random): tf.Tensor4D {
    return this.p ? augment(images, random, this.p) : tf.clone(images);
  }

  /** Adapts p. @param scores logits of a step's real images, as the discriminator saw them */
  observe(scores: ArrayLike<number>): void {
    if (this.kind === "ada") this.#state = this.#control.update(this.#state, scores);
  }

  save(): string {
    return JSON.stringify(this.#state);
  }

  load(text: string): void {
    this.#state = JSON.parse(text) as AdaptiveProbabilityState;
  }
}
