import { type Measurement, protocolLabel, summarize } from "../../models/metrics/mod.ts";
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

/** Diversity first, as in the paper, then whether it is the target, then how near to the truth. */
export const COLUMNS: readonly Column[] = [
  {
    heading: "Intra (Avg)",
    measure: "Intra-cluster distance to the medoid (Avg)",
    better: "higher",
    digits: 4,
  },
  {
    heading: "Intra (All)",
    measure: "Intra-cluster distance to the medoid (All)",
    better: "higher",
    digits: 4,
  },
  {
    heading: "Compactness",
    measure: "Cluster compactness, unit features, per image",
    better: "higher",
    digits: 3,
  },
  { heading: "Recall", measure: "Recall", better: "higher", digits: 2 },
  {
    heading: "Named as target",
    measure: "Named as the target among all species and styles",
    better: "higher",
    digits: 3,
  },
  { heading: "Target score", measure: "Target score", better: "higher", digits: 3 },
  { heading: "Fréchet", measure: "Fréchet distance", better: "lower", digits: 3 },
  { heading: "Precision", measure: "Precision", better: "higher", digits: 2 },
  {
    heading: "To the truth",
    measure: "Distance to the true picture of the same latent",
    better: "lower",
    digits: 3,
  },
  {
    heading: "Content kept",
    measure: "Content kept: correlation of attributes with the latent's",
    better: "higher",
    digits: 3,
  },
];

/** A number over seeds. */
export interface Entry {
  readonly mean: number;
  /** √(Σ (x − mean)² / (n − 1)) over seeds; NaN for one. */
  readonly deviation: number;
}

/** A line of the table. */
export interface Line {
  readonly label: string;
  readonly seeds: number;
  /** One for each column; undefined where it was not measured. */
  readonly entries: readonly (Entry | undefined)[];
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

/** What the cells of one scenario say together. */
export function summarise(scenario: Scenario, cells: readonly Cell[]): ScenarioSummary {
  const own = cells.filter((cell) => cell.scenario === scenario.name);
  const rows = ROW_NAMES.map((row) => ({ row, cells: own.filter((cell) => cell.row === row) }))
    .filter(({ cells }) => cells.length > 0);
  const first = own.slice(0, 1);
  return {
    scenario,
    references: [line("Source", first, ["source"]), line("Truth", first, ["truth"])],
    lines: rows.map(({ row, cells }) => line(ROW_LABELS[row], cells, ["adapted", "pairs"])),
    notes: COLUMNS.flatMap(({ heading, measure }) =>
      notesOf(own, measure).map((note) => ({ heading, note }))
    ),
    curves: rows.map(({ row, cells }) => ({ row, points: meanCurve(cells) })),
  };
}

/** Notes of the adapted generators' numbers, each once: those of the number of images are the same in all cells. */
function notesOf(cells: readonly Cell[], measure: string): string[] {
  const found = cells.slice(0, 1).flatMap(({ measurements }) =>
    measurements.filter(({ name, of }) => name === measure && of !== "source" && of !== "truth")
  );
  return [...new Set(found.flatMap(({ notes = [] }) => notes))];
}

function line(label: string, cells: readonly Cell[], of: readonly Measurement["of"][]): Line {
  const entries = COLUMNS.map(({ measure }) => {
    const values = cells.flatMap(({ measurements }) =>
      measurements.flatMap((found) =>
        found.name === measure && of.includes(found.of) && found.value !== null ? [found.value] : []
      )
    );
    if (values.length === 0) return undefined;
    const { mean, sampleDeviation } = summarize(values);
    return { mean, deviation: sampleDeviation };
  });
  return { label, seeds: cells.length, entries };
}

function meanCurve(cells: readonly Cell[]): [number, number][] {
  const steps = [...new Set(cells.flatMap(({ diversity }) => diversity.map(([step]) => step)))];
  return steps.sort((a, b) => a - b).map((step) => {
    const values = cells.flatMap(({ diversity }) =>
      diversity.flatMap(([at, value]) => at === step ? [value] : [])
    );
    return [step, summarize(values).mean];
  });
}

/** Cells as they are published: the table's numbers by column, and the curves. */
export function publishedCells(cells: readonly Cell[]) {
  const numbers = ({ measurements }: Cell, of: readonly Measurement["of"][]) =>
    Object.fromEntries(COLUMNS.flatMap(({ heading, measure }) => {
      const found = measurements.find((one) => one.name === measure && of.includes(one.of));
      return found?.value === null || found === undefined
        ? []
        : [[heading, Number(found.value.toPrecision(6))]];
    }));
  const scenarios = [...new Map(cells.map((cell) => [cell.scenario, cell])).values()];
  return {
    guide: cells[0]?.guide,
    judge: cells[0]?.judge,
    protocols: Object.fromEntries(COLUMNS.map(({ heading, measure }) => {
      const found = cells[0]?.measurements.find(({ name }) => name === measure);
      return [heading, found && protocolLabel(found.protocol)];
    })),
    references: Object.fromEntries(
      scenarios.map((cell) => [
        cell.scenario,
        { source: numbers(cell, ["source"]), truth: numbers(cell, ["truth"]) },
      ]),
    ),
    cells: cells.map((cell) => ({
      scenario: cell.scenario,
      row: cell.row,
      seed: cell.seed,
      steps: cell.steps,
      samples: cell.samples,
      numbers: numbers(cell, ["adapted", "pairs"]),
      diversity: cell.diversity.map(([step, value]) => [step, Number(value.toPrecision(6))]),
    })),
  };
}
