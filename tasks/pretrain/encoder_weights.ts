import * as tf from "@tensorflow/tfjs";
import {
  convolutional,
  type ConvolutionalSizes,
  convolutionalSizes,
} from "../../models/encoders/towers/convolutional.ts";
import { initialiseText } from "../../models/encoders/initialise.ts";
import type { TextSizes } from "../../models/encoders/towers/text_tower.ts";
import { OPENAI_TEXT } from "../../models/encoders/towers/text_transformer.ts";
import { Random } from "../../models/random/random.ts";
import type { HostTensor } from "../../models/weights/types.ts";
import { captionVocabulary } from "../../models/world/captions.ts";

/** What tells the world's encoders apart. */
export interface EncoderRecipe {
  readonly image: ConvolutionalSizes;
  readonly text: TextSizes;
  /** How far, in L2 over a picture's values in [-1, 1], pictures are attacked. */
  readonly radius: number;
  /** Pictures in each batch that pass for what they are not. */
  readonly impostors: number;
}

/** The words they know, in the order of their ids; start and end follow. */
export const WORDS = captionVocabulary();

const text = {
  width: 128,
  layers: 2,
  heads: 4,
  hidden: 512,
  ...OPENAI_TEXT,
  contextLength: 32,
  vocabularySize: WORDS.length + 2,
};

/**
 * The encoder that guides adaptation. Its radius is a tenth of each value's range, on average: gradients of an
 * encoder that withstands it are pictures of what they ask for, at a fifth of it they are noise still.
 */
export const GUIDE: EncoderRecipe = {
  image: convolutionalSizes({ size: 32, channels: [32, 64, 128, 192], width: 256, dim: 128 }),
  text: { ...text, dim: 128 },
  radius: 5,
  impostors: 32,
};

/** The one that judges results: it sees every pixel, is deeper and narrower, and has met no impostors. */
export const JUDGE: EncoderRecipe = {
  image: convolutionalSizes({ size: 64, channels: [16, 32, 48, 64, 96], width: 128, dim: 64 }),
  text: { ...text, dim: 64 },
  radius: 4,
  impostors: 0,
};

/**
 * Weights of an untrained encoder under CLIP's names: the text tower as CLIP's are drawn, convolutions after He
 * et al. (2015), linear layers N(0, 1 / inputs).
 */
export function initialiseEncoder({ image, text }: EncoderRecipe, seed: number): Map<string, HostTensor> {
  const random = new Random(seed).fork("encoder-weights");
  const weights = initialiseText(text, random.fork("text"));
  for (const [name, shape] of convolutional.shapes(image)) {
    const count = tf.util.sizeFromShape(shape);
    const deviation = initialDeviation(name, shape);
    const data = deviation === undefined
      ? new Float32Array(count).fill(name.endsWith("bias") ? 0 : 1)
      : random.fork(name).normals(count).map((value) => value * deviation);
    weights.set(name, { shape, data });
  }
  return weights.set("logit_scale", { shape: [], data: Float32Array.of(Math.log(10)) });
}

/** Undefined for biases and for the weights of normalisations. */
function initialDeviation(name: string, shape: readonly number[]): number | undefined {
  if (shape.length === 1) return undefined;
  if (name === "visual.projection") return shape[0]! ** -0.5; // stored [in, out]
  const inputs = tf.util.sizeFromShape(shape.slice(1));
  return shape.length === 4 ? Math.sqrt(2 / inputs) : inputs ** -0.5;
}
