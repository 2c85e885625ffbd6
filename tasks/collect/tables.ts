/** A sweep's cells as tables for programs and for people. */
import type { AxisValue } from "../../mod.ts";
import { EVALUATION } from "../cells/cell_record.ts";
import { isComplete } from "../cells/cell_state.ts";
import type { Collected, Measure } from "../cells/collected.ts";
import type { Entry, Group } from "../cells/groups.ts";
import { escapeMarkdown, markdownTable } from "../cells/markdown.ts";
import { short } from "../report/line_plot.ts";

/** What a sweep has come to. */
export interface Collection {
  /** The file that it was made of. */
  readonly sweep: string;
  readonly cells: readonly Collected[];
  readonly groups: readonly Group[];
  readonly measures: readonly Measure[];
}

/** The contents of `table.json`: evaluations are cells beside the runs that they are of. */
export function tableJson({ sweep, cells, groups, measures }: Collection, variegate: string): string {
  const lines = cells.flatMap(({ name, axes, evaluation, measures, ...state }) => [
    { name, axes, ...state, measures },
    ...(evaluation === undefined
      ? []
      : [{ name: `${name}/${EVALUATION}`, of: name, axes, status: evaluation }]),
  ]);
  const summaries = groups.map(({ axes, cells, entries }) => ({
    axes,
    cells: cells.map(({ name }) => name),
    measures: Object.fromEntries(
      [...entries].map((
        [name, { mean, deviation, count }],
      ) => [name, { mean, deviation: finite(deviation), count }]),
    ),
  }));
  return `{"variegate":${JSON.stringify(variegate)},"sweep":${JSON.stringify(sweep)},"measures":${
    JSON.stringify(measures)
  },\n"cells":[\n${jsonLines(lines)}\n],\n"groups":[\n${jsonLines(summaries)}\n]}\n`;
}

const jsonLines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(",\n");

const finite = (value: number) => Number.isFinite(value) ? value : null;

/** `table.csv`, after RFC 4180: a line a run, numbers in full. */
export function tableCsv({ cells, measures }: Collection): string {
  const axes = axesOf(cells), hasEvaluations = cells.some(({ evaluation }) => evaluation !== undefined);
  const head = [
    "name",
    ...axes,
    "status",
    ...(hasEvaluations ? ["evaluation"] : []),
    ...measures.map(({ name }) => name),
  ];
  const lines = cells.map((cell) => [
    cell.name,
    ...axes.map((axis) => text(cell.axes[axis])),
    cell.status,
    ...(hasEvaluations ? [cell.evaluation ?? ""] : []),
    ...measures.map(({ name }) => text(cell.measures[name])),
  ]);
  return [head, ...lines].map((line) => line.map(quoted).join(",")).join("\r\n") + "\r\n";
}

const quoted = (field: string) => /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;

const text = (value: AxisValue | undefined) => value === null || value === undefined ? "" : String(value);

/** `table.md`: a line for each combination of axes, the mean over seeds ± the standard deviation; then what is missing. */
export function tableMarkdown({ cells, groups, measures }: Collection): string {
  const axes = axesOf(groups);
  const head = [...axes, "Seeds", ...measures.map(headingOf)];
  const lines = groups.map(({ axes: values, cells, entries }) => [
    ...axes.map((axis) => text(values[axis])),
    seedsOf(cells),
    ...measures.map(({ name }) => entryText(entries.get(name))),
  ]);
  const missing = incomplete(cells);
  return [
    markdownTable([head, ...lines].map((line) => line.map(escapeMarkdown))),
    ...(missing.length === 0 ? [] : [
      "",
      "Not complete:",
      "",
      ...missing.map(({ name, status }) => `- ${escapeMarkdown(name)}: ${status}`),
    ]),
    "",
  ].join("\n");
}

/** A measure's name, and which way is better. */
export function headingOf({ name, better }: Measure): string {
  return better === undefined ? name : `${name} ${better === "higher" ? "↑" : "↓"}`;
}

/** How many of a group's cells are complete, of how many. */
export function seedsOf(cells: readonly Collected[]): string {
  const complete = cells.filter(isComplete).length;
  return complete === cells.length ? String(complete) : `${complete} of ${cells.length}`;
}

/** `0.812 ± 0.03`. */
export function entryText(entry: Entry | undefined): string {
  if (!entry) return "";
  return Number.isFinite(entry.deviation)
    ? `${short(entry.mean)} ± ${short(entry.deviation)}`
    : short(entry.mean);
}

/** Every axis that any of them has, in order. */
export function axesOf(some: readonly Pick<Collected, "axes">[]): string[] {
  return [...new Set(some.flatMap(({ axes }) => Object.keys(axes)))];
}

/** Cells and evaluations that are not complete. */
export function incomplete(
  cells: readonly Collected[],
): { readonly name: string; readonly status: string }[] {
  return cells.flatMap(({ name, status, step, steps, evaluation }) => [
    ...(status === "complete"
      ? []
      : [{ name, status: step === undefined ? status : `${status}, ${step} of ${steps ?? "?"} steps` }]),
    ...(status !== "complete" || evaluation === undefined || evaluation === "complete"
      ? []
      : [{ name: `${name}/${EVALUATION}`, status: evaluation }]),
  ]);
}
