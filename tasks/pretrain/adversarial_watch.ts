/** What is measured while a generator learns from pictures. */
import * as tf from "@tensorflow/tfjs";
import { fromBytes, toBytes } from "../../models/images/pixels.ts";
import type { Random } from "../../models/random/random.ts";
import type { ImageScorer, StyleGAN2 } from "../../models/stylegan2/mod.ts";
import { LATENT_DIM } from "./adversarial_recipe.ts";
import { type BytePictures, choosePictures } from "./fixed_features.ts";
import { heldOutDistance } from "./held_out_distance.ts";
import type { TrainingPictures } from "./training_pictures.ts";

/** A measurement, by the names that it has in the curve. */
export interface Measured {
  /** Fréchet distance of made pictures from held-out ones. */
  readonly frechet: number;
  /** Of as many training pictures: what a perfect generator would come to. */
  readonly frechet_floor: number;
  /** Mean distance of two made pictures, as a part of that of two held-out ones. */
  readonly spread: number;
  /** The discriminator's mean logits, and the means of their signs, on pictures that are not augmented. */
  readonly score_training: number;
  readonly score_held_out: number;
  readonly score_made: number;
  readonly sign_training: number;
  readonly sign_held_out: number;
  readonly sign_made: number;
}

/** Measures a training from time to time, always with the same pictures and latents. */
export interface AdversarialWatch {
  /** The network in whose features distances are measured. */
  readonly network: string;
  /** How many pictures are compared with how many. */
  readonly count: number;
  readonly floor: number;
  /** What to mind of the distances, where there are too few pictures. */
  readonly notes: readonly string[];
  /** @param generator with the averaged weights */
  measure(generator: StyleGAN2, discriminator: ImageScorer): Promise<Measured>;
  dispose(): void;
}

/** Pictures of each kind that the discriminator scores. */
const SCORED = 64;

/** @param batch pictures that the discriminator is given at a time, as in training: it compares them */
export async function watchAdversarial(
  pictures: TrainingPictures,
  batch: number,
  random: Random,
): Promise<AdversarialWatch> {
  const distance = await heldOutDistance(pictures), { count } = distance;
  const z = random.fork("z").normals(count * LATENT_DIM);
  const scored = (from: BytePictures, label: string) => choosePictures(from, SCORED, random.fork(label));
  const training = scored(pictures.training, "training"), heldOut = scored(pictures.heldOut, "held out");
  return {
    network: distance.network,
    count,
    floor: distance.floor,
    notes: distance.notes,
    async measure(generator, discriminator) {
      const made = await makePictures(generator, z, batch);
      const { frechet, spread } = await distance.measure(made);
      const scores = async (of: BytePictures) => summaryOf(await scoresOf(discriminator, of, batch));
      const [seen, held, drawn] = [
        await scores(training),
        await scores(heldOut),
        await scores({ ...made, count: Math.min(made.count, SCORED) }),
      ];
      return {
        frechet: rounded(frechet),
        frechet_floor: rounded(distance.floor),
        spread: rounded(spread),
        score_training: seen.mean,
        score_held_out: held.mean,
        score_made: drawn.mean,
        sign_training: seen.sign,
        sign_held_out: held.sign,
        sign_made: drawn.sign,
      };
    },
    dispose: () => distance.dispose(),
  };
}

/** Pictures by latents, as they would be saved. */
async function makePictures(generator: StyleGAN2, z: Float32Array, batch: number): Promise<BytePictures> {
  const count = z.length / LATENT_DIM, size = generator.width, stride = size * size * 3;
  const bytes = new Uint8Array(count * stride);
  for (let begin = 0; begin < count; begin += batch) {
    const end = Math.min(begin + batch, count);
    const images = tf.tidy(() => {
      const rows = tf.tensor2d(z.subarray(begin * LATENT_DIM, end * LATENT_DIM), [end - begin, LATENT_DIM]);
      return generator.synthesize(generator.map(rows), "none");
    });
    bytes.set(toBytes(await images.data<"float32">()), begin * stride);
    images.dispose();
  }
  return { count, size, bytes };
}

async function scoresOf(
  discriminator: ImageScorer,
  { count, size, bytes }: BytePictures,
  batch: number,
): Promise<Float32Array> {
  const scores = new Float32Array(count), stride = size * size * 3;
  for (let begin = 0; begin < count; begin += batch) {
    const end = Math.min(begin + batch, count);
    const logits = tf.tidy(() => {
      const values = fromBytes(bytes.subarray(begin * stride, end * stride));
      return discriminator.score(tf.tensor4d(values, [end - begin, size, size, 3]));
    });
    scores.set(await logits.data<"float32">(), begin);
    logits.dispose();
  }
  return scores;
}

function summaryOf(scores: Float32Array): { readonly mean: number; readonly sign: number } {
  const mean = (values: Iterable<number>) => {
    let sum = 0;
    for (const value of values) sum += value;
    return rounded(sum / scores.length);
  };
  return { mean: mean(scores), sign: mean(scores.map(Math.sign)) };
}

/** Four digits after the point: what a reader of a curve can use. */
function rounded(value: number): number {
  return Number(value.toFixed(4));
}
