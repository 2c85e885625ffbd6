/** Which curves there are, and which numbers of which run belong to them. */
import type { PageRun, Series } from "./store.ts";

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

/** What the shares' columns begin with. */
const SHARES = "shares/";

/** What has no plot of its own. */
const UNSEEN = /^(images|shares\/.*)$/;

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

/** How large each term's part of the total is at each step, whichever way it pulls; of a run whose records hold that. */
export interface Shares {
  readonly steps: readonly number[];
  readonly terms: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** The shares of a run; nothing where its records do not hold them. */
export function sharesOf({ tables }: PageRun): Shares | undefined {
  const metrics = tables.get(METRICS);
  const terms = [...metrics?.columns ?? []].flatMap(([column, values]) => {
    if (!column.startsWith(SHARES)) return [];
    const sizes = values.map((value) => value === null ? null : Math.abs(value));
    return [{ name: column.slice(SHARES.length), values: sizes }];
  });
  return metrics && terms.length > 0 ? { steps: metrics.steps, terms } : undefined;
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
