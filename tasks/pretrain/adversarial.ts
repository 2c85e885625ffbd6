/**
 * Pretrains a StyleGAN2 on anyone's pictures: adversarially.
 *
 * After Karras et al., "Analyzing and Improving the Image Quality of StyleGAN", CVPR 2020, and the constants of
 * Karras et al., "Training Generative Adversarial Networks with Limited Data", NeurIPS 2020. Without path length
 * regularisation, which differentiates the generator twice, and without adaptive augmentation.
 */
import * as tf from "@tensorflow/tfjs";
import { imageGrid } from "../../models/images/pixels.ts";
import { encodePng } from "../../models/images/png.ts";
import { Random } from "../../models/random/random.ts";
import {
  initialiseDiscriminator,
  initialiseStyleGAN2,
  loadDiscriminator,
  mixStyles,
  r1Penalty,
  type StyleGAN2,
  stylegan2,
  type StyleGAN2Discriminator,
} from "../../models/stylegan2/mod.ts";
import type { HostTensor } from "../../models/weights/types.ts";
import { adam } from "../../pipeline/mod.ts";
import { discriminatorLoss, generatorLoss } from "./adversarial_loss.ts";
import { pictureBatch, type PictureSet } from "./picture_folder.ts";
import { train, type Watch } from "./training.ts";
import type { Learner, Recipe } from "./training_state.ts";

/** Pictures in a batch, and so the fewest to learn from. */
export const BATCH = 8;

const LATENT_DIM = 128, MAPPING_DEPTH = 4;
/** Four times the usual: at 16 px, 300 steps at 0.0025 gave blotches, and at this rate eyes and noses. One seed of each. */
const LEARNING_RATE = 0.01;
const OPTIMIZER = adam({ learningRate: LEARNING_RATE, beta1: 0, beta2: 0.99 });
/** Share of batches whose images are each made of two latents. */
const MIXED = 0.9;
/** R1 is taken every so many steps, at so many times its weight, in one update with the rest. */
const R1_EVERY = 16;
/** Half-life of about 700 steps; shorter in the first thousands. */
const AVERAGE_DECAY = 0.999;
const SAVE_EVERY = 100;
/** Images of the grid that is drawn with each snapshot. */
const SHOWN = { count: 32, columns: 8 };

/** From what it learns, and for how long. */
export interface AdversarialOptions extends Watch {
  readonly pictures: PictureSet;
  readonly steps: number;
  readonly seed: number;
  /** Where snapshots, curve and sample grids are kept. */
  readonly folder: string;
  /** Shows the pictures mirrored as often as not. */
  readonly flip: boolean;
}

/** @returns the weights' running average under rosinality's names */
export async function pretrainAdversarially(
  { pictures, steps, seed, folder, flip, ...watch }: AdversarialOptions,
): Promise<ReadonlyMap<string, HostTensor>> {
  const { size } = pictures, random = new Random(seed).fork("pretrain-adversarial");
  const channels = channelsOf(size);
  const initial = initialiseStyleGAN2({
    size,
    channels,
    styleDim: LATENT_DIM,
    mappingDepth: MAPPING_DEPTH,
    seed: `${seed}/generator`,
  });
  const generator = await stylegan2({ weights: initial }).load("learning");
  const averaged = await stylegan2({ weights: initial }).load("averaged");
  const discriminator = await loadDiscriminator(
    initialiseDiscriminator({ size, channels, seed: `${seed}/discriminator` }),
    "discriminator",
  );
  const shown = random.fork("shown").normal([SHOWN.count, LATENT_DIM]);
  try {
    const average = await train({
      ...watch,
      folder,
      steps,
      saveEvery: SAVE_EVERY,
      averageDecay: AVERAGE_DECAY,
      recipe: await recipeOf(pictures, seed, flip),
      ...learningGenerator(generator, discriminator, random.fork("generator")),
      opponent: learningDiscriminator(generator, discriminator, random.fork("discriminator"), pictures, flip),
      async saving(step, average, place) {
        assign(averaged, average);
        await place.write(`samples/${String(step).padStart(6, "0")}.png`, await drawGrid(averaged, shown));
      },
    });
    assign(averaged, average);
    tf.dispose(average);
    return await withLatentAverage(await averaged.exportWeights());
  } finally {
    for (const network of [generator, averaged, discriminator, shown]) network.dispose();
  }
}

/** The generator's side: its images shall pass for real. */
function learningGenerator(
  generator: StyleGAN2,
  discriminator: StyleGAN2Discriminator,
  random: Random,
): Learner {
  return {
    weights: Object.fromEntries(generator.parameters),
    optimizer: OPTIMIZER,
    batch(step) {
      const draw = random.fork(step);
      return { tensors: [], loss: () => generatorLoss(discriminator.score(generate(generator, draw))) };
    },
  };
}

/** The discriminator's side: it shall tell pictures from images, with R1 now and then. */
function learningDiscriminator(
  generator: StyleGAN2,
  discriminator: StyleGAN2Discriminator,
  random: Random,
  pictures: PictureSet,
  flip: boolean,
): Learner {
  const slopeWeight = R1_EVERY * r1Weight(pictures.size) / 2;
  return {
    weights: Object.fromEntries(discriminator.parameters),
    optimizer: OPTIMIZER,
    batch(step) {
      const draw = random.fork(step);
      const real = chooseBatch(pictures, flip, draw.fork("pictures")), made = generate(generator, draw);
      const loss = () => {
        const scores = discriminatorLoss(discriminator.score(made), discriminator.score(real));
        if (step % R1_EVERY > 0) return scores;
        return tf.add<tf.Scalar>(scores, tf.mul(r1Penalty(discriminator, real), slopeWeight));
      };
      return { tensors: [real, made], loss };
    },
  };
}

/** 24 at the full size, twice as many at half of it and so on, at most 128. */
function channelsOf(size: number): number[] {
  return Array.from({ length: Math.log2(size) - 1 }, (_, level) => Math.min(128, 24 * size / (4 << level)));
}

/** γ = 0.0002 · size² / batch, as NVIDIA's stylegan2-ada chooses it. */
function r1Weight(size: number): number {
  return 0.0002 * size ** 2 / BATCH;
}

async function recipeOf({ bytes, count, size }: PictureSet, seed: number, flip: boolean): Promise<Recipe> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return { size, seed, flip, "number of pictures": count, "pictures' digest": hash.toHex().slice(0, 16) };
}

/** Any picture may come at any step: then a batch follows from its step alone. */
function chooseBatch(pictures: PictureSet, flip: boolean, random: Random): tf.Tensor4D {
  const draws = random.uniforms(2 * BATCH);
  const chosen = Array.from({ length: BATCH }, (_, i) => ({
    number: Math.floor(draws[2 * i]! * pictures.count),
    mirrored: flip && draws[2 * i + 1]! < 0.5,
  }));
  return pictureBatch(pictures, chosen);
}

/** A batch of images [batch, size, size, 3] by drawn latents, most of them mixed, and drawn noise. */
function generate(generator: StyleGAN2, random: Random): tf.Tensor4D {
  const [mixed, where] = random.fork("mixing").uniforms(2) as unknown as [number, number];
  const { latentCount } = generator;
  const crossover = mixed < MIXED ? 1 + Math.floor(where * (latentCount - 1)) : latentCount;
  return tf.tidy(() => {
    const [coarse, fine] = ["coarse", "fine"].map((label) =>
      generator.map(random.fork(label).normal([BATCH, LATENT_DIM]))
    ) as [tf.Tensor2D, tf.Tensor2D];
    return generator.synthesize(mixStyles(coarse, fine, crossover, latentCount), random.fork("noise"));
  });
}

function assign({ parameters }: StyleGAN2, average: Readonly<Record<string, tf.Tensor>>): void {
  for (const [name, tensor] of Object.entries(average)) parameters.get(name)!.assign(tensor);
}

/** Images of the generator, as a PNG file. */
async function drawGrid(generator: StyleGAN2, z: tf.Tensor2D): Promise<Uint8Array> {
  const { height, width } = generator;
  const images = tf.tidy(() => generator.synthesize(generator.map(z), "stored"));
  const grid = imageGrid(await images.data<"float32">(), {
    width,
    height,
    columns: SHOWN.columns,
  });
  images.dispose();
  return encodePng(grid);
}

/** The average latent is that of the mapping network before its training: loading computes it anew. */
async function withLatentAverage(
  weights: ReadonlyMap<string, HostTensor>,
): Promise<ReadonlyMap<string, HostTensor>> {
  const trained = new Map(weights);
  trained.delete("latent_avg");
  const generator = await stylegan2({ weights: trained }).load("trained");
  try {
    return await generator.exportWeights();
  } finally {
    generator.dispose();
  }
}
