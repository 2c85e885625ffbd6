import { sha256 } from "../../pipeline/storage/manifest.ts";
import type { Recipe } from "./inversion_state.ts";
import type { Photographs } from "./photographs.ts";
import type { InversionSettings } from "./settings.ts";
import type { TuningSettings } from "./tune.ts";

/** What an inversion's result follows from. @param generator its digest */
export function recipeOf(
  generator: string,
  { data, names }: Photographs,
  settings: InversionSettings,
  tune: TuningSettings | undefined,
): Recipe {
  const { compared, penalties, latentEncoder, batch, space, steps, starts, seed } = settings;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return {
    generator,
    pictures: sha256(bytes),
    names: names.join(", "),
    space,
    steps,
    starts,
    seed,
    batch: batch ?? "by size",
    comparison: Object.values(compared.by === "lpips" ? compared.lpips : compared).map((part) =>
      typeof part === "string" ? part : JSON.stringify(part)
    ).join(", "),
    "between-layers": penalties.betweenLayers,
    "towards-average": penalties.towardsAverage,
    ...(latentEncoder &&
      { "encoder-weights": latentEncoder.weights, "encoder-type": latentEncoder.type ?? "its own" }),
    tuning: tune
      ? `${tune.steps} steps, locality ${tune.locality}, until ${tune.until ?? "its own"}`
      : "none",
  };
}
