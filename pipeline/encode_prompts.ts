/** Both prompts of a run, as an encoder tells them apart. */
import * as tf from "@tensorflow/tfjs";
import type { Encoder } from "../models/encoder.ts";
import { areOne, whyOne } from "../models/text_readings.ts";
import { encodePrompt } from "./encode_prompt.ts";
import { ConfigError } from "./errors.ts";
import type { Prompts } from "./plugin/prompts.ts";

/** The features of both prompts, [1, dim] each. */
export interface PromptFeatures {
  readonly source: tf.Tensor2D;
  readonly target: tf.Tensor2D;
}

/**
 * Both prompts as `encodePrompt` encodes them.
 *
 * @throws {ConfigError} where their features are the same: no direction leads from one to the other
 */
export async function encodePrompts(
  encoder: Encoder,
  prompts: Required<Prompts>,
  normalise: boolean,
): Promise<PromptFeatures> {
  const encode = (prompt: string) => encodePrompt(encoder, prompt, prompts.templates, normalise);
  const features = tf.tidy(() => ({ source: encode(prompts.source), target: encode(prompts.target) }));
  const [source, target] = await Promise.all([features.source.data(), features.target.data()]);
  if (!areOne(source, target)) return features;
  tf.dispose([features.source, features.target]);
  throw new ConfigError([noDirection(encoder, prompts)]);
}

/** What is wrong with prompts that are one to the encoder. */
export function noDirection(encoder: Encoder, prompts: Required<Prompts>): string {
  return `The config's "prompts" have no direction. ${whyOne(encoder, prompts)}`;
}
