/** A step's data for an encoder: captioned pictures, attacked as adaptation will attack it, and impostors. */
import * as tf from "@tensorflow/tfjs";
import type { Random } from "../../models/random/random.ts";
import { namesColor, writeCaption } from "../../models/world/captions.ts";
import { ascend, scatter } from "./attack.ts";
import { contrastiveLoss, sameCaption, unit } from "./contrastive_loss.ts";
import type { EncoderRecipe } from "./encoder_weights.ts";
import type { ImpostorPool } from "./impostors.ts";
import type { LearningEncoder } from "./learning_encoder.ts";
import { drawWorld, pictureTensor } from "./pictures.ts";
import type { Batch } from "./training_state.ts";
import { vary } from "./vary.ts";

const BATCH = 64;

/** Shares of the training before which the attack is absent, and from which it is at its full radius. */
const CALM = 0.1, FULL = 0.4;

/**
 * The share from which half of the pictures are left alone, and the others have each their own radius. At the full
 * radius alone bears and pixel art, which little sets apart, were named rightly no more than six times in ten.
 */
const UNEVEN = 0.7;

/** Who learns, and how far the training has come. */
export interface BatchOptions {
  readonly encoder: LearningEncoder;
  readonly recipe: EncoderRecipe;
  readonly impostors: ImpostorPool;
  readonly step: number;
  readonly steps: number;
}

/** Draws a batch for one step. What is random in it follows from `draw`, but for the pool of impostors. */
export async function attackedBatch(options: BatchOptions, draw: Random): Promise<Batch> {
  const { encoder, recipe, step, steps } = options, { logScale } = encoder;
  const pictures = drawWorld(BATCH, draw);
  const captions = pictures.map((picture, i) => writeCaption(picture, draw.fork("caption").fork(i)));
  const targets = sameCaption(captions);
  const radius = recipe.radius * Math.min(1, Math.max(0, (step / steps - CALM) / (FULL - CALM)));
  const images = tf.tidy(() => {
    const colors = captions.map(namesColor);
    const plain = vary(pictureTensor(pictures, recipe.image.size), colors, draw.fork("vary"));
    return radius === 0 ? plain : attack(plain, captions, targets, radius, options, draw);
  });
  const negatives = radius === 0 ? undefined : await drawImpostors(options);
  return {
    tensors: negatives ? [images, targets, negatives] : [images, targets],
    loss: () =>
      contrastiveLoss(
        encoder.encodeImages(images),
        encoder.encodeTexts(captions),
        targets,
        logScale,
        negatives && encoder.encodeImages(negatives),
      ),
  };
}

/** The pictures, from a random place nearby one step up the encoder's loss, each within its radius. */
function attack(
  plain: tf.Tensor4D,
  captions: readonly string[],
  targets: tf.Tensor2D,
  radius: number,
  { encoder, step, steps }: BatchOptions,
  draw: Random,
): tf.Tensor4D {
  const texts = encoder.encodeTexts(captions);
  const shares = (purpose: string) =>
    tf.tensor4d(Float32Array.from(draw.fork(purpose).uniforms(BATCH)), [BATCH, 1, 1, 1]);
  const even = tf.fill<tf.Rank.R4>([BATCH, 1, 1, 1], radius);
  const radii = step < UNEVEN * steps
    ? even
    : tf.mul<tf.Tensor4D>(even, tf.relu(tf.sub(tf.mul(shares("radii"), 2), 1)));
  const noise = draw.fork("noise").normal(plain.shape);
  const start = scatter(plain, noise, tf.mul(shares("lengths"), tf.div(radii, 2)));
  const loss = (x: tf.Tensor4D) => contrastiveLoss(encoder.encodeImages(x), texts, targets, encoder.logScale);
  return ascend(start, loss, { steps: 1, stepSize: tf.mul(radii, 1.25), radius: radii });
}

/** The step's impostors, moved from what they are towards what they should pass for; none where the recipe has none. */
async function drawImpostors(
  { encoder, recipe, impostors, step }: BatchOptions,
): Promise<tf.Tensor4D | undefined> {
  if (recipe.impostors === 0) return undefined;
  const likeness = (x: tf.Tensor4D, wanted: readonly string[], actual: readonly string[]): tf.Scalar => {
    const direction = tf.sub(unit(encoder.encodeTexts(wanted)), unit(encoder.encodeTexts(actual)));
    return tf.sum(tf.mul(unit(encoder.encodeImages(x)), direction));
  };
  return await impostors.draw(recipe.impostors, step, likeness);
}
