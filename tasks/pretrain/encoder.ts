/** Pretrains the world's CLIP: contrastively, on pictures attacked as adaptation will attack it. */
import * as tf from "@tensorflow/tfjs";
import { convolutional } from "../../models/encoders/towers/convolutional.ts";
import { fromDevice, toDevice } from "../../models/encoders/towers/parameters.ts";
import { Preprocessing } from "../../models/encoders/preprocessing/preprocessing.ts";
import { textTransformer } from "../../models/encoders/towers/text_transformer.ts";
import { WordTokenizer } from "../../models/encoders/tokenizers/words.ts";
import { Random } from "../../models/random/random.ts";
import type { HostTensor } from "../../models/weights/types.ts";
import { namesColor, writeCaption } from "../../models/world/captions.ts";
import { adam, chain, clipGradients } from "../../pipeline/mod.ts";
import { ascend, scatter } from "./attack.ts";
import { contrastiveLoss, sameCaption, unit } from "./contrastive_loss.ts";
import { type EncoderRecipe, initialiseEncoder, WORDS } from "./encoder_weights.ts";
import { ImpostorPool } from "./impostors.ts";
import { drawWorld, pictureTensor } from "./pictures.ts";
import { type Batch, train, type Watch } from "./training.ts";
import { vary } from "./vary.ts";

const BATCH = 64;
const LEARNING_RATE = 2e-3;

/** Shares of the training before which the attack is absent, and from which it is at its full radius. */
const CALM = 0.1, FULL = 0.4;

/**
 * The share from which half of the pictures are left alone, and the others have each their own radius. At the full
 * radius alone bears and pixel art, which little sets apart, were named rightly no more than six times in ten.
 */
const UNEVEN = 0.7;

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
  const initial = [...initialiseEncoder(recipe, seed)].map(([name, tensor]): [string, tf.Variable] => {
    const value = toDevice(name, tensor);
    const variable = tf.variable(value, true, `encoder/${name}`);
    value.dispose(); // the variable shares its memory
    return [name, variable];
  });
  const parameters = new Map(initial), weights = Object.fromEntries(initial);
  const image = convolutional.build(parameters, recipe.image),
    text = textTransformer(parameters, recipe.text);
  const preprocessing = new Preprocessing({ ...convolutional.pixels, size: recipe.image.size });
  const tokenizer = new WordTokenizer({ words: WORDS, contextLength: recipe.text.contextLength });
  const encodeImages = (images: tf.Tensor4D) => image.encode(preprocessing.apply(images));
  const encodeTexts = (texts: readonly string[]) => text.encode(texts.map((text) => tokenizer.encode(text)));
  const logScale = weights["logit_scale"] as tf.Variable & tf.Scalar;
  const impostors = new ImpostorPool(random.fork("impostors"), recipe.image.size);

  async function batch(step: number): Promise<Batch> {
    const draw = random.fork(step), pictures = drawWorld(BATCH, draw);
    const captions = pictures.map((picture, i) => writeCaption(picture, draw.fork("caption").fork(i)));
    const targets = sameCaption(captions);
    const radius = recipe.radius * Math.min(1, Math.max(0, (step / steps - CALM) / (FULL - CALM)));
    const images = tf.tidy(() => {
      const plain = vary(
        pictureTensor(pictures, recipe.image.size),
        captions.map(namesColor),
        draw.fork("vary"),
      );
      if (radius === 0) return plain;
      const texts = encodeTexts(captions);
      const shares = (purpose: string) =>
        tf.tensor4d(Float32Array.from(draw.fork(purpose).uniforms(BATCH)), [BATCH, 1, 1, 1]);
      const even = tf.fill<tf.Rank.R4>([BATCH, 1, 1, 1], radius);
      const radii = step < UNEVEN * steps
        ? even
        : tf.mul<tf.Tensor4D>(even, tf.relu(tf.sub(tf.mul(shares("radii"), 2), 1)));
      const start = scatter(
        plain,
        draw.fork("noise").normal(plain.shape),
        tf.mul(shares("lengths"), tf.div(radii, 2)),
      );
      const loss = (x: tf.Tensor4D) => contrastiveLoss(encodeImages(x), texts, targets, logScale);
      return ascend(start, loss, { steps: 1, stepSize: tf.mul(radii, 1.25), radius: radii });
    });
    const negatives = radius === 0 || recipe.impostors === 0
      ? undefined
      : await impostors.draw(recipe.impostors, step, (x, wanted, actual) =>
        tf.sum(tf.mul(unit(encodeImages(x)), tf.sub(unit(encodeTexts(wanted)), unit(encodeTexts(actual))))));
    return {
      tensors: negatives ? [images, targets, negatives] : [images, targets],
      loss: () =>
        contrastiveLoss(
          encodeImages(images),
          encodeTexts(captions),
          targets,
          logScale,
          negatives && encodeImages(negatives),
        ),
    };
  }

  const average = await train({
    ...watch,
    folder,
    steps,
    weights,
    batch,
    optimizer: chain(
      clipGradients(1),
      adam({
        beta2: 0.98,
        learningRate: (step) =>
          LEARNING_RATE * Math.min(1, (step + 1) / 100) *
          Math.max(0.02, (1 + Math.cos(Math.PI * step / steps)) / 2),
      }),
    ),
  });
  const published = new Map<string, HostTensor>();
  for (const [name, tensor] of Object.entries(average)) published.set(name, await fromDevice(name, tensor));
  tf.dispose([Object.values(average), initial.map(([, variable]) => variable)]);
  preprocessing.dispose();
  return published;
}
