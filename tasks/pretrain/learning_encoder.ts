import * as tf from "@tensorflow/tfjs";
import { Preprocessing } from "../../models/encoders/preprocessing/preprocessing.ts";
import { WordTokenizer } from "../../models/encoders/tokenizers/words.ts";
import { convolutional } from "../../models/encoders/towers/convolutional.ts";
import { toDevice } from "../../models/encoders/towers/parameters.ts";
import { textTransformer } from "../../models/encoders/towers/text_transformer.ts";
import { type EncoderRecipe, initialiseEncoder, WORDS } from "./encoder_weights.ts";
import type { Weights } from "./training_state.ts";

/** An encoder whose weights are variables. */
export interface LearningEncoder {
  /** By CLIP's names. */
  readonly weights: Weights;
  /** log of the scale of similarities, one of the weights. */
  readonly logScale: tf.Variable & tf.Scalar;
  /** Pictures in [-1, 1] [n, size, size, 3] to features [n, dim], not normalised. */
  encodeImages(images: tf.Tensor4D): tf.Tensor2D;
  /** Texts to features [n, dim], not normalised. */
  encodeTexts(texts: readonly string[]): tf.Tensor2D;
  /** Frees the weights. */
  dispose(): void;
}

/** An untrained encoder, its weights drawn by a seed. */
export function learningEncoder(recipe: EncoderRecipe, seed: number): LearningEncoder {
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
  return {
    weights,
    logScale: weights["logit_scale"] as tf.Variable & tf.Scalar,
    encodeImages: (images) => image.encode(preprocessing.apply(images)),
    encodeTexts: (texts) => text.encode(texts.map((text) => tokenizer.encode(text))),
    dispose() {
      tf.dispose(Object.values(weights));
      preprocessing.dispose();
    },
  };
}
