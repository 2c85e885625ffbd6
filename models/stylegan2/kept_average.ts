/** The average latent of a file that has none is computed once, though a run loads its generator twice. */
import { currentArithmetic } from "../arithmetic.ts";
import { digestOf } from "../weights/digest.ts";
import { computeAverage, MAPPING } from "./average_latent.ts";
import { toMemory } from "./layouts.ts";
import type { ReadGenerator } from "./read_generator.ts";

/** The last one, and all that it follows from. */
let latest: { readonly key: string; readonly values: Float32Array } | undefined;

/** The average latent [styleDim] of weights that were read: the file's, else that of `averageLatent`. */
export async function averageOf(
  { latentAverage, tensors, architecture, settings }: ReadGenerator,
): Promise<Float32Array> {
  if (latentAverage) return latentAverage;
  const mapping = [...tensors].filter(([name]) => name.startsWith(MAPPING));
  const digest = await digestOf(new Map(mapping.map(([name, { values }]) => [name, values])));
  const { zDim, mappingDepth } = architecture, { mappingActivation } = settings;
  const key = JSON.stringify([digest, zDim, mappingDepth, mappingActivation, currentArithmetic()]);
  if (latest?.key !== key) {
    const inMemory = new Map(mapping.map(([name, { spec, values }]) => [name, toMemory(spec, values.data)]));
    latest = { key, values: await computeAverage(inMemory, architecture, settings) };
  }
  return latest.values;
}
