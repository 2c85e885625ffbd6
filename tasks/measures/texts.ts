import * as tf from "@tensorflow/tfjs";
import { type Encoder, WeightsError } from "../../mod.ts";
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

/** A run's prompts as an encoder sees them. @param path of the encoder, for the error @throws {WeightsError} */
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
  return { source: await encode(prompts.source), target: await encode(prompts.target) };
}
