/** One run of one row in one scenario: which it is, and what came of it. */
import { join } from "@std/path";
import type { Measurement } from "../../models/metrics/mod.ts";
import type { RowName } from "./row_labels.ts";
import type { Settings } from "./rows.ts";
import type { Scenario } from "./scenarios.ts";

/** [step, cluster compactness of the judge's unit features per image] */
export type Diversity = readonly (readonly [number, number])[];

/** What a source generator has seen in training: see `worldGenerator`. */
export type Seen = "everything" | "dogs";

/** What came of it: the contents of cell.json. */
export interface Cell {
  readonly scenario: string;
  readonly row: RowName;
  readonly seed: number;
  readonly steps: number;
  readonly samples: number;
  /** SHA-256 of the encoder that guided, and of the one that judged. */
  readonly guide: string;
  readonly judge: string;
  readonly diversity: Diversity;
  readonly measurements: readonly Measurement[];
}

/** Which it is, and how it is made. */
export interface CellPlan {
  readonly seen: Seen;
  readonly scenario: Scenario;
  readonly row: RowName;
  readonly seed: number;
  readonly steps: number;
  readonly samples: number;
  readonly settings: Settings;
  /** The ablation's folder. */
  readonly out: string;
}

/** Where a cell's run lives. */
export function cellFolder(
  { out, scenario, row, seed }: Pick<Cell, "scenario" | "row" | "seed"> & { readonly out: string },
): string {
  return join(out, scenario, row, `seed-${seed}`);
}
