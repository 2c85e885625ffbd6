import * as tf from "@tensorflow/tfjs";
import { unitRows } from "../models/ops/unit_rows.ts";
import type { Encoder } from "../models/encoder.ts";
import { inTemplates } from "../models/text_readings.ts";
import { ConfigError } from "./errors.ts";

/**
 * The mean over templates of a prompt's features, [1, dim], each of length 1 first where `normalise` is set.
 *
 * @throws {ConfigError} where the encoder's tokenizer does not know a text's words, or there are too many
 */
export function encodePrompt(
  encoder: Encoder,
  prompt: string,
  templates: readonly string[],
  normalise: boolean,
): tf.Tensor2D {
  const texts = inTemplates(prompt, templates);
  return tf.tidy(() => {
    const features = encodeTexts(encoder, texts);
    return tf.mean<tf.Tensor2D>(normalise ? unitRows(features) : features, 0, true);
  });
}

function encodeTexts(encoder: Encoder, texts: readonly string[]): tf.Tensor2D {
  try {
    return encoder.encodeText(texts);
  } catch (error) {
    throw new ConfigError([`The config's "prompts": ${(error as Error).message}`]);
  }
}
