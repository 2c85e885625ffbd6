/** What came of one run of one row in one scenario. */
import type { Measurement } from "../../models/metrics/mod.ts";
import type { RowName } from "./row_labels.ts";

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
