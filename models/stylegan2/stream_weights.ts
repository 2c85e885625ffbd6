import { scaledKernel } from "../ops/resampling_filter.ts";
import type { HostTensor } from "../weights/types.ts";
import { streamedFrom, type StreamedTensor, streamedWhole } from "../weights/streamed.ts";
import { architectureTensors } from "./architecture.ts";
import { computeAverage, MAPPING } from "./average_latent.ts";
import { toMemory } from "./layouts.ts";
import type { ExaminedWeights } from "./read_weights.ts";
import { SETTINGS, settingsTensor, type StyleGAN2Settings } from "./settings.ts";

/**
 * What `exportWeights` of a generator gives, straight from its open file: each tensor is read when its turn to be
 * written comes. Where the file has no average latent, that one is computed on the current backend.
 *
 * @throws {WeightsError} where what the average is computed from is damaged
 */
export async function streamWeights(weights: ExaminedWeights): Promise<Map<string, StreamedTensor>> {
  const streamed = new Map<string, StreamedTensor>();
  const kernel = kernelTensor(weights.settings);
  for (const { name, role, shape } of architectureTensors(weights.architecture)) {
    const tensor = role === "kernel"
      ? streamedWhole({ dtype: "F32", shape: kernel.shape }, () => kernel)
      : streamedWhole({ dtype: "F32", shape }, () => weights.read(name));
    streamed.set(name, tensor);
  }
  const average = weights.latentAverage ?? await computedAverage(weights);
  const others = new Map<string, HostTensor>([["latent_avg", { shape: [average.length], data: average }]]);
  const settings = settingsTensor(weights.settings);
  if (settings) others.set(SETTINGS, settings);
  for (const [name, tensor] of streamedFrom(others)) streamed.set(name, tensor);
  return streamed;
}

/** The filter of up-sampling, as files hold it. */
export function kernelTensor({ filter }: StyleGAN2Settings): HostTensor {
  const kernel = scaledKernel(filter, 4);
  return { shape: [kernel.length, kernel[0]!.length], data: Float32Array.from(kernel.flat()) };
}

async function computedAverage({ specs, read, architecture, settings }: ExaminedWeights) {
  const mapping = new Map<string, ReturnType<typeof toMemory>>();
  for (const [name, spec] of specs) {
    if (name.startsWith(MAPPING)) mapping.set(name, toMemory(spec, (await read(name)).data));
  }
  return await computeAverage(mapping, architecture, settings);
}
