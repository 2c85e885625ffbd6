import type { Seen } from "./cell.ts";
import type { RowName } from "./row_labels.ts";
import { DOG_SETTINGS, PRINTED, SETTINGS, type Settings } from "./rows.ts";

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
  /** The project's hyper-parameters, or those that the paper prints. */
  readonly hyperparameters: Hyperparameters;
  /** Instead of the hyper-parameters'. */
  readonly ewcWeight: number | undefined;
  /** The encoder that judges, instead of the world's judge. */
  readonly judge: string | undefined;
}

/** Whose hyper-parameters. */
export type Hyperparameters = "chosen" | "printed";

/** The hyper-parameters that are asked for. */
export function settingsOf(
  { seen, hyperparameters, ewcWeight }: Pick<AblationInput, "seen" | "hyperparameters" | "ewcWeight">,
): Settings {
  const chosen = seen === "dogs" ? DOG_SETTINGS : SETTINGS;
  const settings = hyperparameters === "printed" ? PRINTED : chosen;
  return { ...settings, ewc: { ...settings.ewc, weight: ewcWeight ?? settings.ewc.weight } };
}
