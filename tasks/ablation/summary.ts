/** The paper's table as a view of what the cells of the ablation's sweep have come to. */
import { type Measurement, protocolLabel, summarize } from "../../models/metrics/mod.ts";
import type { Collected } from "../cells/collected.ts";
import { type Entry, groupsOf } from "../cells/groups.ts";
import type { Cell } from "./cell.ts";
import { ROW_LABELS, ROW_NAMES, type RowName } from "./row_labels.ts";
import type { Scenario } from "./scenarios.ts";

/** A column of the table: which measurement, and how it is written. */
export interface Column {
  readonly heading: string;
  /** The measurement's name. */
  readonly measure: string;
  readonly better: "higher" | "lower";
  readonly digits: number;
}

const column = (heading: string, measure: string, better: Column["better"], digits: number): Column => ({
  heading,
  measure,
  better,
  digits,
});

/** Diversity first, as in the paper, then whether it is the target, then how near to the truth. */
export const COLUMNS: readonly Column[] = [
  column("Intra (Avg)", "Intra-cluster distance to the medoid (Avg)", "higher", 4),
  column("Intra (All)", "Intra-cluster distance to the medoid (All)", "higher", 4),
  column("Compactness", "Cluster compactness, unit features, per image", "higher", 3),
  column("Recall", "Recall", "higher", 2),
  column("Named as target", "Named as the target among all species and styles", "higher", 3),
  column("Target score", "Target score", "higher", 3),
  column("Fréchet", "Fréchet distance", "lower", 3),
  column("Precision", "Precision", "higher", 2),
  column("To the truth", "Distance to the true picture of the same latent", "lower", 3),
  column("Content kept", "Content kept: correlation of attributes with the latent's", "higher", 3),
];

const MEASURES = COLUMNS.map(({ measure }) => measure);

/** A line of the table. */
export interface Line {
  readonly label: string;
  readonly seeds: number;
  /** By the measurements' names. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** One scenario's lines: the source and the truth for comparison, then the rows for which there are cells. */
export interface ScenarioSummary {
  readonly scenario: Scenario;
  readonly references: readonly Line[];
  readonly lines: readonly Line[];
  /** What to mind of columns that were measured on few images. */
  readonly notes: readonly { readonly heading: string; readonly note: string }[];
  /** For each row with cells, the mean diversity over steps. */
  readonly curves: readonly {
    readonly row: RowName;
    readonly points: readonly (readonly [step: number, mean: number])[];
  }[];
}

/** Whose images a measurement is of, where it is of the adapted generator's. */
const ADAPTED = ["adapted", "pairs"] as const;

/** What the cells of one scenario say together. */
export function summarise(scenario: Scenario, cells: readonly Cell[]): ScenarioSummary {
  const own = cells.filter((cell) => cell.scenario === scenario.name);
  const sorted = ROW_NAMES.flatMap((row) => own.filter((cell) => cell.row === row));
  const lines = groupsOf(sorted.map((cell) => collected(cell, ADAPTED)), MEASURES);
  const rows = lines.map(({ axes }) => axes["row"] as RowName);
  const reference = (label: string, of: Measurement["of"]): Line => {
    const [group] = groupsOf(own.slice(0, 1).map((cell) => collected(cell, [of])), MEASURES);
    return { label, seeds: group?.cells.length ?? 0, entries: group?.entries ?? new Map() };
  };
  return {
    scenario,
    references: [reference("Source", "source"), reference("Truth", "truth")],
    lines: lines.map(({ cells, entries }, i) => ({
      label: ROW_LABELS[rows[i]!],
      seeds: cells.length,
      entries,
    })),
    notes: COLUMNS.flatMap(({ heading, measure }) =>
      notesOf(own, measure).map((note) => ({ heading, note }))
    ),
    curves: rows.map((row) => ({ row, points: meanCurve(own.filter((cell) => cell.row === row)) })),
  };
}

/** A cell as the collector sees it. @param of whose images are looked at */
function collected({ scenario, row, seed, measurements }: Cell, of: readonly Measurement["of"][]): Collected {
  const measures = measurements.filter((one) => of.includes(one.of)).map(({ name, value }) => [name, value]);
  return {
    name: `${scenario}/${row}/seed-${seed}`,
    axes: { scenario, row, seed },
    status: "complete",
    measures: Object.fromEntries(measures),
  };
}

/** Notes of the adapted generators' numbers, each once: those of the number of images are the same in all cells. */
function notesOf([first]: readonly Cell[], measure: string): string[] {
  const found = first?.measurements.filter(({ name, of }) => name === measure && isAdapted(of)) ?? [];
  return [...new Set(found.flatMap(({ notes = [] }) => notes))];
}

const isAdapted = (of: Measurement["of"]) => (ADAPTED as readonly string[]).includes(of);

function meanCurve(cells: readonly Cell[]): [number, number][] {
  const values = Map.groupBy(cells.flatMap(({ diversity }) => diversity), ([step]) => step);
  return [...values].sort(([a], [b]) => a - b)
    .map(([step, found]) => [step, summarize(found.map(([, value]) => value)).mean]);
}

/** Cells as they are published: the table's numbers by column, and the curves. */
export function publishedCells(cells: readonly Cell[]) {
  const numbers = (cell: Cell, of: readonly Measurement["of"][]) => {
    const { measures } = collected(cell, of);
    return Object.fromEntries(
      COLUMNS.flatMap(({ heading, measure }) =>
        typeof measures[measure] === "number" ? [[heading, Number(measures[measure].toPrecision(6))]] : []
      ),
    );
  };
  const [first] = cells, scenarios = new Map(cells.map((cell) => [cell.scenario, cell]));
  const protocolOf = (measure: string) => {
    const found = first?.measurements.find(({ name }) => name === measure);
    return found && protocolLabel(found.protocol);
  };
  return {
    guide: first?.guide,
    judge: first?.judge,
    protocols: Object.fromEntries(COLUMNS.map(({ heading, measure }) => [heading, protocolOf(measure)])),
    references: Object.fromEntries(
      [...scenarios].map(([name, cell]) => [
        name,
        { source: numbers(cell, ["source"]), truth: numbers(cell, ["truth"]) },
      ]),
    ),
    cells: cells.map((cell) => {
      const { scenario, row, seed, steps, samples, diversity } = cell;
      const curve = diversity.map(([step, value]) => [step, Number(value.toPrecision(6))]);
      return { scenario, row, seed, steps, samples, numbers: numbers(cell, ADAPTED), diversity: curve };
    }),
  };
}
