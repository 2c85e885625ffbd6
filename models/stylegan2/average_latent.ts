import * as tf from "@tensorflow/tfjs";
import { Random } from "../random/random.ts";
import type { StyleGAN2Architecture } from "./architecture.ts";
import { mapLatents } from "./mapping.ts";
import type { StyleGAN2Settings } from "./settings.ts";

/** Latents whose mean stands in for an average that the file lacks, and their seed. */
const AVERAGED = 4096, AVERAGE_SEED = new Random("stylegan2/latent-average");

/** Names of the mapping network's tensors begin so: all that an average latent is computed from. */
export const MAPPING = "style.";

/** The mean of 4,096 mapped latents of a fixed seed [styleDim]. @param parameters in memory order */
export function averageLatent(
  parameters: Parameters<typeof mapLatents>[1],
  { zDim, mappingDepth }: StyleGAN2Architecture,
  { mappingActivation }: StyleGAN2Settings,
): tf.Tensor1D {
  return tf.tidy(() => {
    const z = AVERAGE_SEED.normal([AVERAGED, zDim]);
    return tf.mean<tf.Tensor1D>(mapLatents(z, parameters, mappingDepth, mappingActivation), 0);
  });
}
