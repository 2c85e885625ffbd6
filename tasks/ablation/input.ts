import type { Seen } from "./cell.ts";
import { DOG_RIVALS, PRINTED_RIVALS, RIVALS, type RivalSettings } from "./rivals.ts";
import { isRival, type RowName } from "./row_labels.ts";
import { type AllSettings, DOG_SETTINGS, PRINTED, SETTINGS } from "./rows.ts";

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
  /** The project's hyper-parameters, or those that each row's paper prints. */
  readonly hyperparameters: Hyperparameters;
  /** Instead of the hyper-parameters'. */
  readonly ewcWeight: number | undefined;
  /** The encoder that judges, instead of the world's judge. */
  readonly judge: string | undefined;
}

/** Whose hyper-parameters. */
export type Hyperparameters = "chosen" | "printed";

/** What a command line says of the hyper-parameters. */
type Asked = Pick<AblationInput, "seen" | "hyperparameters" | "ewcWeight">;

/** The hyper-parameters that are asked for. */
export function settingsOf({ seen, hyperparameters, ewcWeight }: Asked): AllSettings {
  const chosen = seen === "dogs"
    ? { paper: DOG_SETTINGS, rivals: DOG_RIVALS }
    : { paper: SETTINGS, rivals: RIVALS };
  const { paper, rivals } = hyperparameters === "printed"
    ? { paper: PRINTED, rivals: PRINTED_RIVALS }
    : chosen;
  return { paper: { ...paper, ewc: { ...paper.ewc, weight: ewcWeight ?? paper.ewc.weight } }, rivals };
}

/** Those of the rivals among the rows that are asked for. */
export function askedRivals(input: Asked & Pick<AblationInput, "rows">): Partial<RivalSettings> {
  const { rivals } = settingsOf(input);
  return Object.fromEntries(input.rows.filter(isRival).map((row) => [row, rivals[row]]));
}
