import type { Measurement } from "../../models/metrics/mod.ts";

/** What is measured: a generator, with all numbers about it. */
export interface Subject {
  /** What stands above its numbers. */
  readonly heading: string;
  readonly measurements: readonly Measurement[];
}

/** Whose numbers stand beside the adapted generators', where there are any. */
const COMPARED = [{ of: "source", heading: "Source" }, { of: "truth", heading: "Truth" }] as const;

/** A number of a row; of several subjects whose numbers differ where one is expected, each with its heading. */
export interface Cell {
  readonly measurement: Measurement;
  readonly whose?: string;
}

/** A measure's numbers, side by side: all by the same protocol. */
export interface Row {
  readonly name: string;
  /** Which way is better. */
  readonly arrow: "↑" | "↓" | "";
  /** The adapted generators', or those of both, then those that they are compared with; empty where there is none. */
  readonly cells: readonly (readonly Cell[])[];
  /** The first that there is. */
  readonly measurement: Measurement;
  /** What to mind of the row's numbers, each thing once. */
  readonly notes: readonly string[];
}

/** A subject's numbers of one name: its own, and what they are compared with. */
interface Named {
  readonly heading: string;
  readonly measured: Measurement | undefined;
  readonly all: readonly Measurement[];
}

/**
 * One row a number; the source's and the truth's stand beside the adapted generators', made by the same protocol. Subjects
 * that were measured by different protocols have rows of their own: their numbers must not be compared.
 */
export function rowsOf(
  subjects: readonly Subject[],
): { readonly headings: readonly string[]; readonly rows: readonly Row[] } {
  const everything = subjects.flatMap(({ measurements }) => measurements);
  const names = [...new Set(everything.map(({ name }) => name))];
  const compared = COMPARED.filter(({ of }) => everything.some((measurement) => measurement.of === of));
  const rows = names.flatMap((name) => {
    const named = subjects.map(({ heading, measurements }): Named => {
      const all = measurements.filter((measurement) => measurement.name === name);
      return { heading, measured: all.find(({ of }) => of === "adapted" || of === "pairs"), all };
    });
    return byProtocol(named).map((same) => rowOf(same, subjects, compared.map(({ of }) => of)));
  });
  const headings = [...subjects, ...compared].map(({ heading }) => heading);
  return { headings, rows };
}

/** Those that have any numbers, in groups of one protocol each. */
function byProtocol(named: readonly Named[]): Named[][] {
  const groups = new Map<string, Named[]>();
  for (const one of named) {
    const first = one.measured ?? one.all[0];
    if (!first) continue;
    const key = JSON.stringify(first.protocol);
    groups.set(key, [...groups.get(key) ?? [], one]);
  }
  return [...groups.values()];
}

function rowOf(
  same: readonly Named[],
  subjects: readonly Subject[],
  compared: readonly Measurement["of"][],
): Row {
  const [{ measured, all }] = same as [Named],
    measurement = measured ?? all[0]!,
    { name, better } = measurement;
  const own = subjects.map(({ heading }) =>
    same.flatMap((one) => one.heading === heading && one.measured ? [{ measurement: one.measured }] : [])
  );
  const others = compared.map((of) =>
    once(same.flatMap(({ heading, all }) => {
      const found = all.find((other) => other.of === of);
      return found ? [{ measurement: found, whose: heading }] : [];
    }))
  );
  return {
    name,
    arrow: better === "higher" ? "↑" : better === "lower" ? "↓" : "",
    cells: [...own, ...others],
    measurement,
    notes: notesOf(same),
  };
}

/** What is the same for all subjects is said once. */
function once(cells: readonly Required<Cell>[]): readonly Cell[] {
  const values = new Set(cells.map(({ measurement: { value, spread } }) => JSON.stringify([value, spread])));
  return values.size <= 1 ? cells.slice(0, 1).map(({ measurement }) => ({ measurement })) : cells;
}

/** Notes that hold for all are said once, and of others whose they are. */
function notesOf(same: readonly Named[]): string[] {
  const notes = same.map(({ heading, all }) => ({ heading, notes: all.flatMap(({ notes = [] }) => notes) }));
  const isOfAll = (note: string) => notes.every(({ notes }) => notes.includes(note));
  return [
    ...new Set(
      notes.flatMap(({ heading, notes }) =>
        notes.map((note) => isOfAll(note) ? note : `${heading}: ${note}`)
      ),
    ),
  ];
}
