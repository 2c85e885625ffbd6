/** What a generator is before it plays against the discriminator. */
import { join } from "@std/path";
import { initialiseStyleGAN2 } from "../../models/stylegan2/mod.ts";
import { type HostTensor, WeightsError } from "../../models/weights/types.ts";
import { channelsOf, LATENT_DIM, MAPPING_DEPTH, type RecipeChoice } from "./adversarial_recipe.ts";
import type { Stage } from "./growing.ts";
import { learnToReproduce, stagesOf } from "./reconstruction.ts";
import { Stopped, type Watch } from "./training.ts";
import { begunIn, isBegun } from "./training_folder.ts";
import type { TrainingPictures } from "./training_pictures.ts";
import type { Recipe } from "./training_state.ts";

/** The folder in a training's folder in which its first part is kept. */
const RECONSTRUCTION = "reconstruction";

/** A training that begins, or goes on. */
export interface Beginning extends Watch, RecipeChoice {
  readonly pictures: TrainingPictures;
  /** Of the play. */
  readonly steps: number;
  /** Where all of it is kept. */
  readonly folder: string;
}

/**
 * Weights of a generator that reproduces the pictures, or fresh ones where nothing is to be reproduced, or where the play
 * has begun: then those of its snapshot replace them.
 *
 * @throws {Stopped} once the signal says so and a snapshot is written
 * @throws {WeightsError} where the folder holds the beginning of another training
 * @throws {UsageError} where something that is no folder is in the place of one
 */
export async function firstWeights(
  { pictures, steps, reconstruction: images, folder, ...others }: Beginning,
  recipe: Recipe,
): Promise<ReadonlyMap<string, HostTensor>> {
  const { size } = pictures.training;
  const fresh = initialiseStyleGAN2({
    size,
    channels: channelsOf(size),
    styleDim: LATENT_DIM,
    mappingDepth: MAPPING_DEPTH,
    seed: `${others.seed}/generator`,
  });
  if (await isBegun(folder)) return fresh;
  const place = join(folder, RECONSTRUCTION);
  await refuseOthers(place, images === 0 ? [] : stagesOf(size, { images, ...others }));
  if (images === 0) return fresh;
  const { log, warn, progress, signal, mirror, seed, batch, learningRate } = others;
  log?.("First the generator learns to reproduce the pictures");
  try {
    const told = { log, warn, progress, signal };
    const how = { images, mirror, seed, batch, learningRate, recipe };
    const learned = await learnToReproduce({ ...told, ...how, pictures: pictures.training, folder: place });
    // noise and average latent stay the fresh ones: a training that goes on from a snapshot has no others
    return new Map([...fresh, ...[...learned].filter(([name]) => !/^(noises\.|latent_avg$)/.test(name))]);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    throw new Stopped(0, steps, "while the generator learns to reproduce the pictures");
  }
}

/** Refuses a folder in which pictures are reproduced at other sizes. */
async function refuseOthers(place: string, stages: readonly Stage[]): Promise<void> {
  for (const name of await begunIn(place)) {
    if (!/^\d+$/.test(name) || stages.some(({ size }) => `${size}` === name)) continue;
    throw new WeightsError(
      join(place, name),
      `holds the beginning of another training, of its --reconstruction at ${name} px. Ask for what it was begun with, ` +
        "or give another --out",
    );
  }
}
