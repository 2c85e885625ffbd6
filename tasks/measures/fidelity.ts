import {
  finiteOrNull,
  frechetDistance,
  type JsonValue,
  kernelDistance,
  type Measurement,
  notesOnFrechet,
  notesOnKernelDistance,
  notesOnNeighbours,
  precisionRecall,
  withNotes,
} from "../../models/metrics/mod.ts";
import type { Evidence } from "./evidence.ts";
import { valueAndSpread } from "./value_and_spread.ts";

const NEIGHBOURS = 3, SUBSETS = 100, SUBSET_SIZE = 1000;

/**
 * How near the adapted images as a whole are to the reference's. What too few images leave undefined is there without a
 * value, and with a note that says how many it takes.
 */
export function fidelity({ adapted: { features }, reference, encoder, drawn }: Evidence): Measurement[] {
  if (!reference) return [];
  const fewest = Math.min(features.rows, reference.features.rows);
  const sizes = { images: features.rows, reference: reference.features.rows, dimensions: features.columns };
  const protocol = (name: string, more: Readonly<Record<string, JsonValue>> = {}) => ({
    name,
    features: `${encoder}, raw`,
    count: features.rows,
    settings: { reference: reference.label, referenceCount: reference.features.rows, ...more, ...drawn },
  });
  const kernel = fewest < 2 ? undefined : kernelDistance(features, reference.features, {
    seed: drawn.seed,
    subsets: SUBSETS,
    subsetSize: SUBSET_SIZE,
  });
  const shares = fewest > NEIGHBOURS
    ? precisionRecall(reference.features, features, NEIGHBOURS)
    : { precision: null, recall: null };
  const neighbours = {
    of: "adapted",
    better: "higher",
    protocol: protocol("k-nearest-neighbours", { k: NEIGHBOURS }),
    ...withNotes(notesOnNeighbours(sizes, NEIGHBOURS)),
  } as const;
  return [
    {
      name: "Fréchet distance",
      of: "adapted",
      value: fewest < 2 ? null : finiteOrNull(frechetDistance(features, reference.features)),
      better: "lower",
      protocol: protocol("frechet"),
      ...withNotes(notesOnFrechet(sizes)),
    },
    {
      name: "Kernel distance",
      of: "adapted",
      ...(kernel ? valueAndSpread(kernel, "subsets") : { value: null }),
      better: "lower",
      protocol: protocol("kernel", {
        subsets: kernel?.count ?? 0,
        subsetSize: Math.min(SUBSET_SIZE, fewest),
      }),
      ...withNotes(notesOnKernelDistance(sizes)),
    },
    { name: "Precision", value: shares.precision, ...neighbours },
    {
      name: "Recall",
      value: shares.recall,
      ...neighbours,
    },
  ];
}
