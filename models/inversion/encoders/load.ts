import { labelOf, openSource, type WeightSource } from "../../stylegan2/weight_source.ts";
import {
  describeLatentEncoder,
  type LatentEncoderDescription,
  type LatentEncoderFacts,
} from "./description.ts";
import { LatentEncoder } from "./latent_encoder.ts";

/** Which encoder, and what its file does not say. */
export interface LatentEncoderOptions extends LatentEncoderFacts {
  /** A checkpoint of pSp, e4e or ReStyle, or tensors by name. */
  readonly weights: WeightSource;
  /** For people. @default {the file's name} */
  readonly label?: string;
}

/**
 * Loads an encoder of latents from a checkpoint of pSp, e4e or ReStyle, as its authors publish it. The generator in the
 * same file is loaded by `stylegan2()`.
 *
 * @throws {WeightsError} where the file holds no whole encoder, or does not say which
 */
export async function loadLatentEncoder(options: string | LatentEncoderOptions): Promise<LatentEncoder> {
  const { weights, label, ...facts }: LatentEncoderOptions = typeof options === "string"
    ? { weights: options }
    : options;
  const name = label ?? labelOf(weights, "an encoder of latents"), file = await openSource(weights, name);
  let description: LatentEncoderDescription;
  try {
    description = describeLatentEncoder(file, facts);
  } catch (error) {
    file.close();
    throw error;
  }
  return await LatentEncoder.from({ label: name, file, description });
}
