/** The numbers of the adversarial recipe, in images seen where the field counts so. */
import { adam, type GradientTransform, warmup } from "../../pipeline/mod.ts";
import type { BytePictures } from "./fixed_features.ts";
import type { TrainingPictures } from "./training_pictures.ts";
import type { Recipe } from "./training_state.ts";

/** What may be chosen of the recipe. */
export interface RecipeChoice {
  readonly seed: number;
  /** Pictures of a batch. */
  readonly batch: number;
  /** Adam's, of both networks. */
  readonly learningRate: number;
  /** Shows the pictures mirrored half of the time. */
  readonly mirror: boolean;
  readonly augment: "ada" | "none";
  /** Images by which the generator first learns to reproduce the pictures: 0 leaves that away. */
  readonly reconstruction: number;
}

/** Of z and w; and layers between them. */
export const LATENT_DIM = 128, MAPPING_DEPTH = 4;

/** Share of batches whose images are each made of two latents. */
export const MIXED = 0.9;

/** R1 is taken every so many steps, at so many times its weight, in one update with the rest. */
export const R1_EVERY = 16;

/** Adam's of both networks. */
const BETA1 = 0, BETA2 = 0.99;

/** Images in which the generator's rate rises. */
export const RISING = 2000;

/** Images until half of the average is new; fewer at first: a share of those seen. */
const AVERAGE = { most: 2000, share: 0.05 };

/** The same of a generator that could reproduce the pictures: its first weights are worth more than those of chance. */
const AVERAGE_OF_REPRODUCED = { most: 5000, share: 0.3 };

/** 24 channels at the full size, twice as many at half of it and so on, at most 128; from 4 px upwards. */
export function channelsOf(size: number): number[] {
  return Array.from({ length: Math.log2(size) - 1 }, (_, level) => Math.min(128, 24 * size / (4 << level)));
}

/**
 * γ = 0.06 · size² / batch.
 *
 * 300 times what NVIDIA's stylegan2-ada chooses by itself, which is meant for large pictures and long trainings. A recipe
 * with that one let 800 emoji at 64 px dissolve within 10,000 images, and this recipe did not: one seed of each, and noise,
 * rate and mirror were other ones too. At 32 px a hundred times the weight alone nearly halved the Fréchet distance.
 */
export function r1Weight(size: number, batch: number): number {
  return 0.06 * size ** 2 / batch;
}

/**
 * The running average's decay at a step, half-lives being in images:
 *
 *   2^(−batch / min(5000, 0.3 · seen)),   seen = (step + 1) · batch
 *
 * after NVIDIA's `ema_kimg` and `ema_rampup`; without a reconstruction 2^(−batch / min(2000, 0.05 · seen)). The weights
 * themselves waver by more than they gain in a thousand images.
 */
export function averageDecay(
  step: number,
  { batch, reconstruction }: Pick<RecipeChoice, "batch" | "reconstruction">,
): number {
  const { most, share } = reconstruction > 0 ? AVERAGE_OF_REPRODUCED : AVERAGE;
  return 0.5 ** (batch / Math.min(most, share * (step + 1) * batch));
}

/** What moves the discriminator. */
export function discriminatorOptimizer({ learningRate }: RecipeChoice): GradientTransform {
  return adam({ learningRate, beta1: BETA1, beta2: BETA2 });
}

/**
 * What moves the generator. One that has learned to reproduce the pictures waits for a discriminator that has learned
 * nothing yet: its rate rises in the first 2,000 images.
 */
export function generatorOptimizer(recipe: RecipeChoice): GradientTransform {
  const { learningRate, batch, reconstruction } = recipe;
  if (reconstruction === 0) return discriminatorOptimizer(recipe);
  const rising = warmup(learningRate, Math.ceil(RISING / batch));
  return adam({ learningRate: rising, beta1: BETA1, beta2: BETA2 });
}

/** What a training cannot change on the way. */
export async function recipeOf(
  { training, heldOut }: TrainingPictures,
  { seed, batch, learningRate, mirror, augment, reconstruction }: RecipeChoice,
): Promise<Recipe> {
  return {
    recipe: "adversarial, version 2",
    size: training.size,
    seed,
    batch,
    "learning rate": learningRate,
    mirror: mirror ? "half" : "none",
    augment,
    ...(reconstruction > 0 && { reconstruction }), // without it a training is one from before there was a choice
    "number of pictures": training.count,
    "pictures' digest": await digestOf(training),
    "held-out pictures' digest": await digestOf(heldOut),
  };
}

async function digestOf({ bytes }: BytePictures): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return new Uint8Array(hash).toHex().slice(0, 16);
}
