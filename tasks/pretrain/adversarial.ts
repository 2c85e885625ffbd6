/**
 * Pretrains a StyleGAN2 on anyone's pictures: it learns to reproduce them, and then plays against a discriminator.
 *
 * After Karras et al., "Analyzing and Improving the Image Quality of StyleGAN", CVPR 2020, and "Training Generative
 * Adversarial Networks with Limited Data", NeurIPS 2020, from which adaptive augmentation is. Without path length
 * regularisation, which differentiates the generator twice, and without noise inputs, whose strengths stay 0: in small
 * trainings they became speckle.
 */
import * as tf from "@tensorflow/tfjs";
import { Random } from "../../models/random/random.ts";
import { initialiseDiscriminator, loadDiscriminator, stylegan2 } from "../../models/stylegan2/mod.ts";
import { learningDiscriminator, learningGenerator } from "./adversarial_players.ts";
import {
  averageDecay,
  channelsOf,
  LATENT_DIM,
  MAPPING_DEPTH,
  MIXED,
  R1_EVERY,
  r1Weight,
  recipeOf,
  RISING,
} from "./adversarial_recipe.ts";
import { keepSnapshot, writeGenerator } from "./adversarial_snapshots.ts";
import { type AdversarialWatch, watchAdversarial } from "./adversarial_watch.ts";
import { type Beginning, firstWeights } from "./first_weights.ts";
import { WIDTH } from "./principal_latents.ts";
import { LOOSE } from "./reconstruction.ts";
import { train } from "./training.ts";
import {
  HIGHEST_P,
  IMAGES_TO_CERTAINTY,
  TARGET_SIGN,
  TrainingAugmentation,
} from "./training_augmentation.ts";
import type { CardFacts } from "./training_card.ts";
import { openTrainingFolder } from "./training_folder.ts";
import type { Recipe } from "./training_state.ts";

/** Images of the grid that is drawn at each measurement. */
const SHOWN = 32;

/** From what it learns, how, and for how long. */
export interface AdversarialOptions extends Beginning {
  /** Steps between snapshots. @default {50} */
  readonly saveEvery?: number;
  /** Steps between measurements, a multiple of `saveEvery`. The last step is measured too. @default {250} */
  readonly measureEvery?: number;
}

/** Trains, and leaves the running average of the weights under rosinality's names in the folder: see keepSnapshot(). */
export async function pretrainAdversarially(options: AdversarialOptions): Promise<void> {
  const { pictures, steps, seed, batch, folder, saveEvery = 50, measureEvery = 250, ...rest } = options;
  const { size } = pictures.training, random = new Random(seed).fork("pretrain-adversarial");
  const channels = channelsOf(size), augmentation = new TrainingAugmentation(options.augment);
  const recipe = await recipeOf(pictures, options), initial = await firstWeights(options, recipe);
  const generator = await stylegan2({ weights: initial }).load("learning");
  const averaged = await stylegan2({ weights: initial }).load("averaged");
  const discriminator = await loadDiscriminator(
    initialiseDiscriminator({ size, channels, seed: `${seed}/discriminator` }),
    "discriminator",
    { deviationGroup: batch },
  );
  const watch = await watchAdversarial(pictures, batch, random.fork("watch"));
  for (const note of watch.notes) options.log?.(`Of the Fréchet distance: ${note}`);
  const shown = random.fork("shown").normal([SHOWN, LATENT_DIM]);
  let isWritten = false;
  const game = { generator, discriminator, augmentation, recipe: options };
  try {
    const facts = factsOf(options, recipe, watch);
    const kept = { ...rest, averaged, discriminator, augmentation, watch, shown, facts, steps, measureEvery };
    const average = await train({
      ...rest,
      folder,
      steps,
      saveEvery,
      batchSize: batch,
      averageDecay: (step) => averageDecay(step, options),
      recipe,
      memory: augmentation,
      ...learningGenerator(game, random.fork("generator")),
      opponent: learningDiscriminator(game, random.fork("discriminator"), pictures.training),
      saving: (moment) => {
        isWritten = true;
        return keepSnapshot(kept, moment);
      },
    });
    const place = await openTrainingFolder(folder);
    if (!isWritten) await writeGenerator(kept, { step: steps, average, place }); // one that had ended, and lost its file
    tf.dispose(average);
  } finally {
    for (const owned of [generator, averaged, discriminator, watch, shown]) owned.dispose();
  }
}

function factsOf(options: AdversarialOptions, recipe: Recipe, watch: AdversarialWatch): CardFacts {
  const { pictures, seed, batch, augment, reconstruction } = options, { size, count } = pictures.training;
  const { network, count: compared, floor, notes } = watch;
  return {
    seed,
    batch,
    recipe,
    constants: {
      "channels from 4 px": channelsOf(size).join(", "),
      "width of z and w": LATENT_DIM,
      "mapping layers": MAPPING_DEPTH,
      "R1 weight": r1Weight(size, batch),
      "R1 every steps": R1_EVERY,
      "share of mixed batches": MIXED,
      ...(reconstruction > 0 && {
        "principal components of a latent, at most": WIDTH,
        "share of their variance drawn anew": LOOSE,
        "images in which the generator's rate rises": RISING,
      }),
      ...(augment === "ada" && {
        "ada's target": TARGET_SIGN,
        "ada's images from 0 to 1": IMAGES_TO_CERTAINTY,
        "ada's highest p": HIGHEST_P,
      }),
    },
    pictures: {
      name: pictures.name,
      training: count,
      held_out: pictures.heldOut.count,
      notes: pictures.notes,
    },
    frechet: { network, count: compared, floor, notes },
  };
}
