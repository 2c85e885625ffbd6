/** Which curves there are, and which numbers of which run belong to them. */
import type { PageRun, Series, Table } from "./store.ts";

/** What a curve's numbers are. */
export type Group = "Objective" | "Terms" | "Measured" | "Recorded" | "Pace";

/** In the order in which they are shown. */
export const GROUPS: readonly Group[] = ["Objective", "Terms", "Measured", "Recorded", "Pace"];

/** One number over steps, of all runs that have it. */
export interface Curve {
  readonly group: Group;
  readonly name: string;
  readonly series: ReadonlyMap<string, Series>;
}

/** Files of records whose columns are known by name. */
const METRICS = "metrics.jsonl", CURVE = "curve.jsonl";

/** What is recorded to compute with, and not to look at. */
const UNSEEN = /^(images|weights\/.*)$/;

/** The curves of some runs, by group and name. */
export function curvesOf(runs: readonly PageRun[]): Curve[] {
  const curves = new Map<string, Curve & { readonly series: Map<string, Series> }>();
  for (const { view, tables } of runs) {
    for (const [file, { steps, columns }] of tables) {
      for (const [column, values] of columns) {
        if (UNSEEN.test(column)) continue;
        const { group, name } = placeOf(file, column), key = `${group} ${name}`;
        const curve = curves.get(key) ?? { group, name, series: new Map() };
        curves.set(key, curve);
        curve.series.set(view.id, { steps, values });
      }
    }
  }
  return [...curves.values()].sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
}

function placeOf(file: string, column: string): Pick<Curve, "group" | "name"> {
  if (/^seconds_?per_?step$/i.test(column)) return { group: "Pace", name: "seconds per step" };
  if (file === METRICS) {
    const [kind, ...rest] = column.split("/"), name = rest.join("/");
    if (kind === "terms") return { group: "Terms", name };
    if (kind === "recorded") return { group: "Recorded", name };
    return { group: column === "total" ? "Objective" : "Recorded", name: column };
  }
  if (file === CURVE) {
    const group = column === "loss" || column === "opponentLoss" ? "Objective" : "Measured";
    return { group, name: column === "opponentLoss" ? "opponent's loss" : column };
  }
  return { group: "Measured", name: `${file.replace(/\.jsonl$/, "")}/${column}` };
}

/** What each term has in the total at each step, of a run whose records hold weights: |weight · value| / Σ |weight · value|. */
export interface Shares {
  readonly steps: readonly number[];
  readonly terms: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** The shares of a run; nothing where its records do not hold them. */
export function sharesOf({ tables }: PageRun): Shares | undefined {
  const metrics = tables.get(METRICS);
  if (!metrics) return undefined;
  const names = [...metrics.columns.keys()].flatMap((column) =>
    column.startsWith("terms/") && metrics.columns.has(column.replace("terms/", "weights/"))
      ? [column.slice(6)]
      : []
  );
  if (names.length === 0) return undefined;
  const sizes = names.map((name) => weighted(metrics, name));
  const sums = metrics.steps.map((_, row) => sizes.reduce((sum, size) => sum + (size[row] ?? 0), 0));
  return {
    steps: metrics.steps,
    terms: names.map((name, i) => ({
      name,
      values: sizes[i]!.map((size, row) => size === null || sums[row] === 0 ? null : size / sums[row]!),
    })),
  };
}

function weighted({ columns }: Table, name: string): (number | null)[] {
  const values = columns.get(`terms/${name}`)!, weights = columns.get(`weights/${name}`)!;
  return values.map((value, row) => {
    const weight = weights[row] ?? null;
    return value === null || weight === null ? null : Math.abs(value * weight);
  });
}

/**
 * A running mean, in which a value's weight falls by `keep` with each later one, as if the first had no past:
 *
 *   m_t = keep · m_{t−1} + (1 − keep) · x_t,   shown: m_t / (1 − keep^t)
 */
export function smoothed(values: readonly (number | null)[], keep: number): readonly (number | null)[] {
  if (keep === 0) return values;
  let mean = 0, unseen = 1;
  return values.map((value) => {
    if (value === null) return null;
    mean = keep * mean + (1 - keep) * value;
    unseen *= keep;
    return mean / (1 - unseen);
  });
}

/** The last number of a series, with its step. */
export function lastOf(
  { steps, values }: Series,
): { readonly step: number; readonly value: number } | undefined {
  for (let row = values.length - 1; row >= 0; row--) {
    const value = values[row];
    if (value !== null && value !== undefined) return { step: steps[row]!, value };
  }
  return undefined;
}

/** Seconds that a step takes, by the middle one of a run's last records. */
export function paceOf({ tables }: PageRun): number | undefined {
  for (const { columns } of tables.values()) {
    for (const [name, values] of columns) {
      if (!/^seconds_?per_?step$/i.test(name)) continue;
      const recent = values.filter((value) => value !== null).slice(-15).sort((a, b) => a - b);
      if (recent.length > 0) return recent[Math.floor(recent.length / 2)];
    }
  }
  return undefined;
}
