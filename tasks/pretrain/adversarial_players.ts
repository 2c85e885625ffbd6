/** Both sides of an adversarial training. */
import * as tf from "@tensorflow/tfjs";
import type { Random } from "../../models/random/random.ts";
import {
  type ImageScorer,
  mixStyles,
  r1Penalty,
  type StyleGAN2,
  type StyleGAN2Discriminator,
} from "../../models/stylegan2/mod.ts";
import { discriminatorLoss, generatorLoss } from "./adversarial_loss.ts";
import {
  discriminatorOptimizer,
  generatorOptimizer,
  LATENT_DIM,
  MIXED,
  R1_EVERY,
  r1Weight,
  type RecipeChoice,
} from "./adversarial_recipe.ts";
import { displayed } from "./displayed.ts";
import type { BytePictures } from "./fixed_features.ts";
import { drawBatch, pictureBatch } from "./picture_batch.ts";
import type { TrainingAugmentation } from "./training_augmentation.ts";
import type { Learner } from "./training_state.ts";

/** Who plays, and by which rules. */
export interface Game {
  readonly generator: StyleGAN2;
  readonly discriminator: StyleGAN2Discriminator;
  readonly augmentation: TrainingAugmentation;
  readonly recipe: RecipeChoice;
}

/** The generator's side: its images, augmented as real ones are, shall pass for real. */
export function learningGenerator(game: Game, random: Random): Learner {
  const { generator, discriminator, augmentation, recipe } = game;
  const weights = [...generator.parameters].filter(([name]) => !name.endsWith("noise.weight"));
  return {
    weights: Object.fromEntries(weights),
    optimizer: generatorOptimizer(recipe),
    batch(step) {
      const draw = random.fork(step), change = draw.fork("augmentation");
      const loss = () => {
        const made = augmentation.apply(generate(generator, recipe, draw), change);
        return generatorLoss(discriminator.score(made));
      };
      return { tensors: [], loss };
    },
  };
}

/**
 * The discriminator's side: it shall tell pictures from images, all of them augmented, with R1 now and then, in the
 * pictures before they are.
 */
export function learningDiscriminator(game: Game, random: Random, pictures: BytePictures): Learner {
  const { generator, discriminator, augmentation, recipe } = game;
  const slopeWeight = R1_EVERY * r1Weight(pictures.size, recipe.batch) / 2;
  return {
    weights: Object.fromEntries(discriminator.parameters),
    optimizer: discriminatorOptimizer(recipe),
    batch(step) {
      const draw = random.fork(step), changes = draw.fork("augmentation");
      const real = pictureBatch(pictures, drawBatch(pictures, recipe, draw.fork("pictures")));
      const made = tf.tidy(() => augmentation.apply(generate(generator, recipe, draw), changes.fork("made")));
      const scorer: ImageScorer = {
        score: (images) => discriminator.score(augmentation.apply(images, changes.fork("real"))),
      };
      let seen: tf.Tensor2D | undefined;
      const loss = () => {
        const scores = scorer.score(real);
        seen = tf.keep(tf.clone(scores));
        const told = discriminatorLoss(discriminator.score(made), scores);
        if (step % R1_EVERY > 0) return told;
        return tf.add<tf.Scalar>(told, tf.mul(r1Penalty(scorer, real), slopeWeight));
      };
      const learned = async () => {
        augmentation.observe(await seen!.data());
        seen!.dispose();
      };
      return { tensors: [real, made], loss, learned };
    },
  };
}

/**
 * A batch of images [batch, size, size, 3] by drawn latents, most of them mixed, without noise. Those of a generator that
 * could reproduce the pictures are clamped: what is as white as can be must not be hit exactly.
 */
function generate(
  generator: StyleGAN2,
  { batch, reconstruction }: RecipeChoice,
  random: Random,
): tf.Tensor4D {
  const [mixed, where] = random.fork("mixing").uniforms(2) as unknown as [number, number];
  const { latentCount } = generator;
  const crossover = mixed < MIXED ? 1 + Math.floor(where * (latentCount - 1)) : latentCount;
  return tf.tidy(() => {
    const [coarse, fine] = ["coarse", "fine"].map((label) =>
      generator.map(random.fork(label).normal([batch, LATENT_DIM]))
    ) as [tf.Tensor2D, tf.Tensor2D];
    const images = generator.synthesize(mixStyles(coarse, fine, crossover, latentCount), "none");
    return reconstruction > 0 ? displayed(images) : images;
  });
}
