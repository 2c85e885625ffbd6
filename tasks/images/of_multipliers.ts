import { openWeights } from "../../mod.ts";
import { holdsMultipliers } from "../../models/stylegan2/channel_multipliers.ts";
import { findGenerators } from "../../models/stylegan2/find_generator.ts";

/** Whether a file holds channel multipliers alone, which change another generator, their parent. */
export async function isOfMultipliers(path: string): Promise<boolean> {
  const file = await openWeights(path);
  try {
    const names = [...file.tensors.keys()];
    return holdsMultipliers(names) && findGenerators(names).length === 0;
  } finally {
    file.close();
  }
}
