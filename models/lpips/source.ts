import { checkOptions, oneOf, type OptionTable, required } from "../options/mod.ts";
import { aWeightSource } from "../weight_source.ts";
import { loadLpips, type Lpips, type LpipsOptions } from "./lpips.ts";

/** A perceptual distance that a run loads when its backend has started. */
export interface LpipsSource {
  /** For people. */
  readonly label: string;
  /** Loads the weights onto the current backend. @throws {WeightsError} where a file does not belong to the trunk */
  load(): Promise<Lpips>;
}

/** What the options may be. */
export const LPIPS_OPTIONS: OptionTable<LpipsOptions> = {
  trunk: required(oneOf("alex", "vgg", "squeeze")),
  trunkWeights: required(aWeightSource),
  weights: required(aWeightSource),
};

/**
 * LPIPS for a config: what `loadLpips` loads, later.
 *
 *   reconstruction({ distance: lpips({ trunk: "vgg", trunkWeights: "vgg16.pth", weights: "vgg.pth" }) })
 *
 * @throws {TypeError} where an option is unknown, or is not what it must be
 */
export function lpips(options: LpipsOptions): LpipsSource {
  checkOptions("lpips", options, LPIPS_OPTIONS);
  return { label: `LPIPS, ${options.trunk}`, load: () => loadLpips(options) };
}
