import { openWeights } from "../../mod.ts";
import { holdsMultipliers } from "../../models/stylegan2/channel_multipliers.ts";
import { findGenerators } from "../../models/stylegan2/find_generator.ts";
import { isBundled } from "./bundled_names.ts";

/** Whether a file holds channel multipliers alone, which change another generator, their parent; no bundled network does. */
export async function isOfMultipliers(path: string): Promise<boolean> {
  if (isBundled(path)) return false;
  const file = await openWeights(path);
  try {
    const names = [...file.tensors.keys()];
    return holdsMultipliers(names) && findGenerators(names).length === 0;
  } finally {
    file.close();
  }
}
