import * as tf from "@tensorflow/tfjs";
import { areOne, cutNote, type Encoder, WeightsError, whyOne } from "../../mod.ts";
import { UsageError } from "../shell/command.ts";
import { type Matrix, matrix } from "../../models/metrics/mod.ts";

/** The domains in words, and the frames around them. */
export interface Prompts {
  readonly source: string;
  readonly target: string;
  readonly templates: readonly string[];
}

/** The domains in words as an encoder sees them. Features have a row for each template. */
export interface Texts {
  readonly source: { readonly text: string; readonly features: Matrix };
  readonly target: { readonly text: string; readonly features: Matrix };
}

/**
 * A run's prompts as an encoder sees them.
 *
 * @param path of the encoder, for the error
 * @throws {WeightsError} where it cannot encode them
 * @throws {UsageError} where it cannot tell them apart
 */
export async function encodeTexts(encoder: Encoder, prompts: Prompts, path: string): Promise<Texts> {
  const encode = async (text: string): Promise<{ text: string; features: Matrix }> => {
    let features: tf.Tensor2D;
    try {
      features = tf.tidy(() =>
        encoder.encodeText(prompts.templates.map((template) => template.replaceAll("{}", text)))
      );
    } catch (cause) {
      throw new WeightsError(path, `cannot encode "${text}". ${(cause as Error).message}`, { cause });
    }
    const data = await features.data<"float32">();
    features.dispose();
    return { text, features: matrix(prompts.templates.length, encoder.dim, data) };
  };
  const texts = { source: await encode(prompts.source), target: await encode(prompts.target) };
  if (areOne(texts.source.features.data, texts.target.features.data)) {
    throw new UsageError(
      `Nothing can be measured between two texts that are one. ${whyOne(encoder, prompts)}`,
    );
  }
  return texts;
}

/** What is to be said of prompts that the encoder does not read to the end. */
export function notesOnTexts(encoder: Encoder, { source, target, templates }: Prompts): string[] {
  return [source, target].flatMap((text) => cutNote(encoder, text, templates));
}
