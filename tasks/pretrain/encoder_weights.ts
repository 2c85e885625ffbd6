import { convolutional, convolutionalSizes } from "../../models/clip/convolutional.ts";
import { textShapes, type TextSizes } from "../../models/clip/text_transformer.ts";
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

/** How the first weights are scaled, by the shape that they have in a file. */
export function initialiseEncoder(seed: number): Map<string, HostTensor> {
  const random = new Random(`${seed}/encoder`);
  const weights = new Map<string, HostTensor>();
  for (const [name, shape] of [...convolutional.shapes(IMAGE_SIZES), ...textShapes(TEXT_SIZES)]) {
    const count = shape.reduce((product, size) => product * size, 1);
    const deviation = initialDeviation(name, shape);
    const data = typeof deviation === "number"
      ? random.fork(name).normals(count).map((value) => value * deviation)
      : new Float32Array(count).fill(deviation.constant);
    weights.set(name, { shape, data });
  }
  weights.set("logit_scale", { shape: [], data: new Float32Array([Math.log(10)]) });
  return weights;
}

function initialDeviation(name: string, shape: readonly number[]): number | { constant: number } {
  if (name === "token_embedding.weight") return 0.05;
  if (name === "positional_embedding") return 0.01;
  if (name.endsWith("bias")) return { constant: 0 };
  if (shape.length === 1) return { constant: 1 }; // of a normalisation
  const inputs = shape.slice(1).reduce((product, size) => product * size, 1);
  if (shape.length === 4) return Math.sqrt(2 / inputs);
  const turned = name === "text_projection" || name === "visual.projection"; // stored [in, out]
  return 1 / Math.sqrt(turned ? shape[0]! : inputs);
}
