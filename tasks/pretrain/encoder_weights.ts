import { convolutional, convolutionalSizes } from "../../models/clip/convolutional.ts";
import { initialiseText } from "../../models/clip/initialise.ts";
import type { TextSizes } from "../../models/clip/text_transformer.ts";
import { Random } from "../../models/random.ts";
import type { HostTensor } from "../../models/weights/types.ts";
import { captionVocabulary } from "../../models/world/captions.ts";

const DIM = 128;

/** The words it knows, in the order of their ids; start and end follow. */
export const WORDS = captionVocabulary();

export const TEXT_SIZES: TextSizes = {
  width: 128,
  layers: 2,
  heads: 4,
  hidden: 512,
  contextLength: 32,
  vocabularySize: WORDS.length + 2,
  dim: DIM,
};

export const IMAGE_SIZES = convolutionalSizes({
  size: 32,
  channels: [32, 64, 128, 192],
  width: 256,
  dim: DIM,
});

/**
 * Weights of an untrained encoder under CLIP's names: the text tower as CLIP's are drawn, convolutions after He
 * et al. (2015), linear layers N(0, 1 / inputs).
 */
export function initialiseEncoder(seed: number): Map<string, HostTensor> {
  const random = new Random(seed).fork("encoder-weights");
  const weights = initialiseText(TEXT_SIZES, random.fork("text"));
  for (const [name, shape] of convolutional.shapes(IMAGE_SIZES)) {
    const count = shape.reduce((product, size) => product * size, 1);
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
  const inputs = shape.slice(1).reduce((product, size) => product * size, 1);
  return shape.length === 4 ? Math.sqrt(2 / inputs) : inputs ** -0.5;
}
