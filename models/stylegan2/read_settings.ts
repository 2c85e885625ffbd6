/** What a generator of a file computes with beside its tensors. */
import type { WeightFile } from "../weights/types.ts";
import type { ChosenGenerator } from "./choose_generator.ts";
import { readFilter } from "./filters.ts";
import { LEARNING_RATE_MULTIPLIER, settingsIn, type StyleGAN2Settings, USUAL_SETTINGS } from "./settings.ts";
import { type StatedFacts, statedFacts } from "./stated_facts.ts";

export interface ReadSettings {
  readonly settings: StyleGAN2Settings;
  /** By how much stored weights are to be multiplied. */
  readonly gain: StatedFacts["gain"];
  /** Of the first layer of the mapping network. */
  readonly learningRateMultiplier: number;
  /** Whether the filter is the published one. */
  readonly isUsualFilter: boolean;
  /** Whether the file says anything of all this beside its tensors. */
  readonly stated: boolean;
}

/** Reads the filters; all else is in the listing. @throws {WeightsError} where any of it is not supported */
export async function readSettings(
  file: WeightFile,
  { found, examination: { tensors, settings } }: ChosenGenerator,
): Promise<ReadSettings> {
  const facts = statedFacts(file, found);
  const filter = await readFilter(file, tensors);
  const isUsualFilter = filter === undefined || rounded(filter) === rounded(USUAL_SETTINGS.filter);
  const own = settings === undefined ? {} : settingsIn(file.path, await file.read(settings));
  const gain = facts.gain("mapping.fc0.bias", 1) * LEARNING_RATE_MULTIPLIER;
  return {
    settings: {
      ...USUAL_SETTINGS,
      ...facts.settings,
      ...own,
      filter: isUsualFilter ? USUAL_SETTINGS.filter : filter,
    },
    gain: facts.gain,
    learningRateMultiplier: Number(gain.toPrecision(6)),
    isUsualFilter,
    stated: facts.stated || settings !== undefined,
  };
}

/** To what half precision can tell apart. */
function rounded(filter: StyleGAN2Settings["filter"]): string {
  return filter.map((row) => row.map((tap) => tap.toFixed(3)).join(" ")).join("\n");
}
