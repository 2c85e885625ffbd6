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
  readonly seed: number;
  /** Where each size's snapshot and curve are kept. */
  readonly folder: string;
  readonly recipe: Recipe;
}

/** Which part of a latent's variance along the principal components is drawn anew each time, and not the picture's. */
const LOOSE = 0.09;

/** The smallest size that is learned. */
const SMALLEST = 16;

/**
 * Trains a generator so that the latents of principalLatents() become their pictures, by pyramidLoss(), at growing sizes:
 *
 *   z = (√0.91 · principal + √0.09 · ε₁, ε₂),   ε ~ N(0, 1)
 *
 * Every latent drawn from N(0, 1) becomes a picture then, between those learned from: blurred, but with its parts in their
 * places and of all kinds. Where the discriminator begins from there, it need not find shapes first, which takes it some
 * hundred thousand images, and the generator has no kind of picture yet to lose. After Bojanowski et al., "Optimizing the
 * Latent Space of Generative Networks", ICML 2018, who learn the latents as well; here they are given, so that those that
 * lie near each other are alike from the start, and any number of pictures costs the same.
 *
 * @returns all of the generator's weights, under rosinality's names
 */
export function learnToReproduce(options: ReconstructionOptions): Promise<ReadonlyMap<string, HostTensor>> {
  const { pictures, images, mirror, seed, ...rest } = options, { size } = pictures;
  const random = new Random(seed).fork("reconstruction");
  const latents = principalLatents(pictures, mirror, random.fork("latents"));
  return trainGrowing({
    ...rest,
    channels: channelsOf(size),
    styleDim: LATENT_DIM,
    mappingDepth: MAPPING_DEPTH,
    seed: `${seed}/generator`,
    stages: stagesOf(size, images),
    learns: () => true,
    batchOf(generator, stage, step) {
      const draw = random.fork(stage.size).fork(step);
      const chosen = drawBatch(pictures, { batch: stage.batch, mirror }, draw.fork("pictures"));
      const z = looseLatents(latents, chosen, pictures.count, draw.fork("latents"));
      const wanted = tf.tidy(() => {
        const whole = pictureBatch(pictures, chosen), parts = size / stage.size;
        return tf.avgPool(whole, parts, parts, "valid");
      });
      const loss = () => pyramidLoss(generator.synthesize(generator.map(z), "none"), wanted);
      return { tensors: [z, wanted], loss };
    },
  });
}

/** Sizes from 16 px on, as many images of each: of larger ones fewer at a time, and at a lower rate. */
export function stagesOf(size: number, images: number): Stage[] {
  const first = Math.min(size, SMALLEST), count = Math.log2(size / first) + 1;
  return Array.from({ length: count }, (_, i) => {
    const batch = [32, 24][i] ?? 16;
    return {
      size: first << i,
      batch,
      steps: Math.max(1, Math.round(images / count / batch)),
      learningRate: 0.06 / Math.sqrt(2 ** i),
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
