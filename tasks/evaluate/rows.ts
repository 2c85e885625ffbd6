import type { Measurement } from "../../models/metrics/mod.ts";

/** Whose numbers stand beside the adapted generator's, where there are any. */
const COMPARED = [{ of: "source", heading: "Source" }, { of: "truth", heading: "Truth" }] as const;

/** A measure's numbers, side by side. */
export interface Row {
  readonly name: string;
  /** Which way is better. */
  readonly arrow: "↑" | "↓" | "";
  /** The adapted generator's, or that of both, then those that it is compared with; undefined where there is none. */
  readonly numbers: readonly (Measurement | undefined)[];
  /** The first that there is. */
  readonly measurement: Measurement;
  /** What to mind of the row's numbers, each thing once. */
  readonly notes: readonly string[];
}

/** One row a number; the source's and the truth's stand beside the adapted generator's, made by the same protocol. */
export function rowsOf(
  measurements: readonly Measurement[],
): { readonly headings: readonly string[]; readonly rows: readonly Row[] } {
  const names = [...new Set(measurements.map(({ name }) => name))];
  const compared = COMPARED.filter(({ of }) => measurements.some((measurement) => measurement.of === of));
  const rows = names.map((name): Row => {
    const same = measurements.filter((measurement) => measurement.name === name);
    const measured = same.find(({ of }) => of === "adapted" || of === "pairs");
    const measurement = measured ?? same[0]!, { better } = measurement;
    return {
      name,
      arrow: better === "higher" ? "↑" : better === "lower" ? "↓" : "",
      numbers: [measured, ...compared.map(({ of }) => same.find((other) => other.of === of))],
      measurement,
      notes: [...new Set(same.flatMap(({ notes = [] }) => notes))],
    };
  });
  return { headings: ["Adapted", ...compared.map(({ heading }) => heading)], rows };
}
