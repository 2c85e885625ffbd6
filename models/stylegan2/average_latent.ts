import * as tf from "@tensorflow/tfjs";
import { Random } from "../random/random.ts";
import type { StyleGAN2Architecture } from "./architecture.ts";
import type { FloatTensor } from "./layouts.ts";
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

/**
 * The same, of the mapping network's tensors on the host, in memory order: downloaded.
 *
 * @param mapping Those whose names begin with `MAPPING`
 */
export async function computeAverage(
  mapping: ReadonlyMap<string, FloatTensor>,
  architecture: StyleGAN2Architecture,
  settings: StyleGAN2Settings,
): Promise<Float32Array> {
  const parameters = new Map(
    Array.from(mapping, ([name, { data, shape }]) => [name, tf.tensor(data, [...shape], "float32")]),
  );
  const average = averageLatent(parameters, architecture, settings);
  const values = (await average.data<"float32">()).slice();
  tf.dispose([average, ...parameters.values()]);
  return values;
}
