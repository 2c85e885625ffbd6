/** Pretrains the world's CLIP: contrastively, on pictures attacked as adaptation will attack it. */
import * as tf from "@tensorflow/tfjs";
import { fromDevice } from "../../models/encoders/towers/parameters.ts";
import { Random } from "../../models/random/random.ts";
import type { HostTensor } from "../../models/weights/types.ts";
import { adam, chain, clipGradients, type GradientTransform } from "../../pipeline/mod.ts";
import { attackedBatch } from "./attacked_batch.ts";
import type { EncoderRecipe } from "./encoder_weights.ts";
import { ImpostorPool } from "./impostors.ts";
import { learningEncoder } from "./learning_encoder.ts";
import { train, type Watch } from "./training.ts";

const LEARNING_RATE = 2e-3;

/** What is trained, and for how long. */
export interface EncoderPretrainingOptions extends Watch {
  readonly recipe: EncoderRecipe;
  readonly steps: number;
  readonly seed: number;
  /** Where snapshots and curves are kept. */
  readonly folder: string;
}

/** @returns the weights' running average under CLIP's names */
export async function pretrainEncoder(
  { recipe, steps, seed, folder, ...watch }: EncoderPretrainingOptions,
): Promise<ReadonlyMap<string, HostTensor>> {
  const random = new Random(seed).fork("pretrain-encoder");
  const encoder = learningEncoder(recipe, seed);
  const impostors = new ImpostorPool(random.fork("impostors"), recipe.image.size);
  try {
    const average = await train({
      ...watch,
      folder,
      steps,
      weights: encoder.weights,
      optimizer: optimizerOf(steps),
      batch: (step) => attackedBatch({ encoder, recipe, impostors, step, steps }, random.fork(step)),
    });
    const published = new Map<string, HostTensor>();
    for (const [name, tensor] of Object.entries(average)) published.set(name, await fromDevice(name, tensor));
    tf.dispose(average);
    return published;
  } finally {
    encoder.dispose();
  }
}

/** Adam on clipped gradients; the rate rises over a hundred steps and falls by half a cosine. */
function optimizerOf(steps: number): GradientTransform {
  return chain(
    clipGradients(1),
    adam({
      beta1: 0.9,
      beta2: 0.98,
      learningRate: (step) =>
        LEARNING_RATE * Math.min(1, (step + 1) / 100) *
        Math.max(0.02, (1 + Math.cos(Math.PI * step / steps)) / 2),
    }),
  );
}
