import type { Seen } from "./cell.ts";
import type { RowName } from "./row_labels.ts";
import { SETTINGS, type Settings } from "./rows.ts";

/** What `ablation` hands to its worker. */
export interface AblationInput {
  readonly out: string;
  /** What the source generator has seen in training. */
  readonly seen: Seen;
  readonly scenarios: readonly string[];
  readonly rows: readonly RowName[];
  readonly seeds: number;
  readonly steps: number;
  readonly samples: number;
  /** Instead of the settings'. */
  readonly ewcWeight: number | undefined;
  /** The encoder that judges, instead of the world's judge. */
  readonly judge: string | undefined;
}

/** The hyper-parameters that are asked for. */
export function settingsOf({ ewcWeight = SETTINGS.ewc.weight }: Pick<AblationInput, "ewcWeight">): Settings {
  return { ...SETTINGS, ewc: { ...SETTINGS.ewc, weight: ewcWeight } };
}
