import { openWeights, WeightsError } from "../../mod.ts";
import { describeStyleGAN2 } from "../../models/stylegan2/mod.ts";
import { isBundled } from "./bundled_names.ts";

/**
 * Whether a word is a file with a conditional network, of which a class must be chosen: no bundled network is, nor what a
 * run has made. A file that cannot be read is none: whoever loads it says why.
 *
 * @param key Which of several generators in it
 */
export async function isOfClasses(word: string, key?: string): Promise<boolean> {
  if (isBundled(word)) return false;
  try {
    const file = await openWeights(word);
    try {
      return (describeStyleGAN2(file, key)?.classCount ?? 0) > 0;
    } finally {
      file.close();
    }
  } catch (error) {
    if (error instanceof WeightsError) return false;
    throw error;
  }
}
