/** The first part of a training on pictures: the generator learns to reproduce them. */
import * as tf from "@tensorflow/tfjs";
import { Random } from "../../models/random/random.ts";
import type { HostTensor } from "../../models/weights/types.ts";
import { channelsOf, LATENT_DIM, MAPPING_DEPTH } from "./adversarial_recipe.ts";
import type { BytePictures } from "./fixed_features.ts";
import { type Stage, trainGrowing } from "./growing.ts";
import { type Chosen, drawBatch, pictureBatch } from "./picture_batch.ts";
import { type PrincipalLatents, principalLatents } from "./principal_latents.ts";
import { pyramidLoss } from "./pyramid_loss.ts";
import type { Watch } from "./training.ts";
import type { Recipe } from "./training_state.ts";

/** What is reproduced, and for how long. */
export interface ReconstructionOptions extends Watch {
  readonly pictures: BytePictures;
  /** Images to learn from, a batch of them at a time, at all sizes together. */
  readonly images: number;
  /** Learns the mirror images too. */
  readonly mirror: boolean;
  /** Of the play: here batches and rates are multiples of it. */
  readonly batch: number;
  readonly learningRate: number;
  readonly seed: number;
  /** Where each size's snapshot and curve are kept. */
  readonly folder: string;
  readonly recipe: Recipe;
}

/** Which part of a latent's variance along the principal components is drawn anew each time, and not the picture's. */
export const LOOSE = 0.09;

/** The size at which learning begins, of larger pictures. */
const SMALLEST = 16;

/** How much more of the play's learning rate: nothing is played against, and weights have a variance of 1. */
const FASTER = 24;

/**
 * Trains a generator so that the latents of principalLatents() become their pictures, by pyramidLoss(), at growing sizes:
 *
 *   z = (√0.91 · principal + √0.09 · ε₁, ε₂),   ε ~ N(0, 1)
 *
 * Every latent drawn from N(0, 1) becomes a picture then, between those learned from: blurred, but with its parts in their
 * places and of all kinds. Where the discriminator begins from there, it need not find shapes first: by 37,000 emoji it
 * had found no face. After Bojanowski et al., "Optimizing the
 * Latent Space of Generative Networks", ICML 2018, who learn the latents as well; here they are given, so that those that
 * lie near each other are alike from the start.
 *
 * @returns all of the generator's weights, under rosinality's names
 * @throws {Stopped} once the signal says so and a snapshot is written
 * @throws {WeightsError} where a snapshot is one of another training
 */
export function learnToReproduce(options: ReconstructionOptions): Promise<ReadonlyMap<string, HostTensor>> {
  const { pictures, images, mirror, batch, learningRate, seed, ...rest } = options, { size } = pictures;
  const random = new Random(seed).fork("reconstruction");
  const latents = principalLatents(pictures, mirror, random.fork("latents"));
  return trainGrowing({
    ...rest,
    channels: channelsOf(size),
    styleDim: LATENT_DIM,
    mappingDepth: MAPPING_DEPTH,
    seed: `${seed}/generator`,
    stages: stagesOf(size, { images, batch, learningRate }),
    learns: () => true,
    batchOf(generator, stage, step) {
      const { z, wanted } = drawPairs(
        { pictures, latents, mirror },
        stage,
        random.fork(stage.size).fork(step),
      );
      const loss = () => pyramidLoss(generator.synthesize(generator.map(z), "none"), wanted);
      return { tensors: [z, wanted], loss };
    },
  });
}

/** What pairs of latent and picture are drawn from. */
export interface PairSource {
  readonly pictures: BytePictures;
  /** Of the pictures, and of their mirror images where these are to be drawn. */
  readonly latents: PrincipalLatents;
  readonly mirror: boolean;
}

/** A batch of latents [batch, 128], and of the pictures [batch, size, size, 3] that they are to become. The caller owns both. */
export function drawPairs(
  { pictures, latents, mirror }: PairSource,
  { size, batch }: Pick<Stage, "size" | "batch">,
  random: Random,
): { readonly z: tf.Tensor2D; readonly wanted: tf.Tensor4D } {
  const chosen = drawBatch(pictures, { batch, mirror }, random.fork("pictures"));
  const wanted = tf.tidy(() => {
    const side = pictures.size / size;
    return tf.avgPool(pictureBatch(pictures, chosen), side, side, "valid");
  });
  return { z: looseLatents(latents, chosen, pictures.count, random.fork("latents")), wanted };
}

/**
 * Sizes from 16 px on, or a smaller one alone, as many images of each and a step at least: of larger ones fewer at a time,
 * and at a lower rate.
 */
export function stagesOf(
  size: number,
  { images, batch, learningRate }: Pick<ReconstructionOptions, "images" | "batch" | "learningRate">,
): Stage[] {
  const first = Math.min(size, SMALLEST), count = Math.log2(size / first) + 1;
  return Array.from({ length: count }, (_, i) => {
    const together = batch * ([4, 3][i] ?? 2);
    return {
      size: first << i,
      batch: together,
      steps: Math.max(1, Math.round(images / count / together)),
      learningRate: FASTER * learningRate / Math.sqrt(2 ** i),
    };
  });
}

/** Latents [n, 128] near those of the chosen pictures. */
function looseLatents(
  { rows, width }: PrincipalLatents,
  chosen: readonly Chosen[],
  count: number,
  random: Random,
): tf.Tensor2D {
  const z = random.normals(chosen.length * LATENT_DIM);
  chosen.forEach(({ number, mirrored }, i) => {
    const from = (mirrored ? count + number : number) * width, to = i * LATENT_DIM;
    for (let k = 0; k < width; k++) {
      z[to + k] = Math.sqrt(1 - LOOSE) * rows[from + k]! + Math.sqrt(LOOSE) * z[to + k]!;
    }
  });
  return tf.tensor2d(z, [chosen.length, LATENT_DIM]);
}
