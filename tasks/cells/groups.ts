/** Cells that differ in their seeds alone, and what they say together. */
import { summarize } from "../../models/metrics/mod.ts";
import type { AxisValues } from "../../mod.ts";
import type { Collected } from "./collected.ts";

/** A number over seeds. */
export interface Entry {
  readonly mean: number;
  /** √(Σ (x − mean)² / (n − 1)) over seeds; NaN for one. */
  readonly deviation: number;
  /** How many seeds there were. */
  readonly count: number;
}

/** A line of the table. */
export interface Group {
  /** All axes but the seed. */
  readonly axes: AxisValues;
  readonly cells: readonly Collected[];
  /** By the measures' names; without those of which no cell has a number. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** The axis over which means are taken. */
export const SEED = "seed";

/** Groups in the order of their first cells. @param measures whose numbers are wanted */
export function groupsOf(cells: readonly Collected[], measures: readonly string[]): Group[] {
  const groups = new Map<string, Collected[]>();
  for (const cell of cells) {
    const key = JSON.stringify(withoutSeed(cell.axes)), group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()].map((cells) => ({
    axes: withoutSeed(cells[0]!.axes),
    cells,
    entries: new Map(measures.flatMap((name) => {
      const entry = entryOf(cells.map(({ measures }) => measures[name]));
      return entry ? [[name, entry]] : [];
    })),
  }));
}

/** The mean and deviation of the numbers there are; nothing where there are none. */
export function entryOf(values: readonly (number | null | undefined)[]): Entry | undefined {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === 0) return undefined;
  const { mean, sampleDeviation } = summarize(numbers);
  return { mean, deviation: sampleDeviation, count: numbers.length };
}

function withoutSeed(axes: AxisValues): AxisValues {
  return Object.fromEntries(Object.entries(axes).filter(([axis]) => axis !== SEED));
}
