/** The weights themselves of networks that go by words: for whoever reads files and loads nothing. */
import { openSource } from "../../models/stylegan2/weight_source.ts";
import { openWeights } from "../../models/weights/open.ts";
import type { HostTensor, WeightFile } from "../../models/weights/types.ts";
import { WORLD_WEIGHTS } from "../../models/world/weights_place.ts";
import { bundledDomain, bundledEncoder, isBundledEncoder } from "./bundled_names.ts";

/**
 * The weights of the generator that a word stands for: the path of a file, or tensors.
 *
 * @throws {UsageError} where the world has no such generator
 */
export async function namedWeights(word: string): Promise<string | ReadonlyMap<string, HostTensor>> {
  const domain = bundledDomain(word);
  if (!domain) return word;
  // a file needs none of it, and importing it loads tfjs
  const { worldGeneratorWeights } = await import("../../models/world/mod.ts");
  return await worldGeneratorWeights(domain);
}

/** The file of an encoder that a word stands for; any other word as it is. */
export function namedFile(word: string): string {
  return isBundledEncoder(word) ? `${WORLD_WEIGHTS}${bundledEncoder(word)}.safetensors` : word;
}

/**
 * The file that a word stands for, opened; of a generator of the bundled world, which lies in no single one, what it
 * would hold.
 *
 * @throws {UsageError} where the world has no such network
 */
export async function openNamed(word: string): Promise<WeightFile> {
  const weights = await namedWeights(namedFile(word));
  return typeof weights === "string" ? await openWeights(weights) : await openSource(weights, word);
}
