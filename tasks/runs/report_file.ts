/** The page that shows runs as a file beside them, for when nobody watches: it opens from disk. */
import { basename, resolve } from "@std/path";
import { runsPage } from "../report/runs_page.ts";
import type { RunsView, TableView } from "../report/run_view.ts";
import { stripPath } from "./follow_run.ts";
import { RunsFollower } from "./follow_runs.ts";

/** The file's place in the folder of a run, or of several. */
export const REPORT = "report.html";

/** Rows of numbers that the page holds: of each file at most, and of all; and the digits of a number. */
const ROWS = 10_000, ALL_ROWS = 100_000, DIGITS = 6;

/**
 * The page of the runs in a folder, as they stand now. Numbers stand in it, thinned out evenly where there are very many;
 * sample strips are read from where they lie.
 */
export async function reportOn(folder: string): Promise<Uint8Array> {
  const runs = new RunsFollower([folder]);
  await runs.look();
  const view = runs.view(
    ({ folder }, file) =>
      [...folder.way.split(/[\\/]/), ...stripPath(file).split("/")].filter(Boolean).map(encodeURIComponent)
        .join("/"),
    { live: false },
  );
  const { html } = await runsPage(`Report of ${basename(resolve(folder))}`, shortened(view));
  return new TextEncoder().encode(html);
}

function shortened(view: RunsView): RunsView {
  const tables = view.runs.flatMap(({ tables }) => tables);
  const most = Math.max(100, Math.min(ROWS, Math.floor(ALL_ROWS / Math.max(1, tables.length))));
  const isLong = tables.some(({ steps }) => steps.length > most);
  return {
    ...view,
    notes: [
      ...view.notes,
      ...isLong
        ? [
          `Of more than ${
            most.toLocaleString("en")
          } records in a file this page shows as many, evenly chosen`,
        ]
        : [],
    ],
    runs: view.runs.map((run) => ({ ...run, tables: run.tables.map((table) => thinned(table, most)) })),
  };
}

/** A table of at most so many rows, the last among them, and of short numbers. */
function thinned({ steps, columns, ...others }: TableView, most: number): TableView {
  const every = Math.ceil(steps.length / most);
  const isKept = (row: number) => (steps.length - 1 - row) % every === 0;
  return {
    ...others,
    steps: steps.filter((_, row) => isKept(row)),
    columns: columns.map(({ name, values }) => ({
      name,
      values: values.filter((_, row) => isKept(row)).map((value) =>
        value === null ? null : Number(value.toPrecision(DIGITS))
      ),
    })),
  };
}
