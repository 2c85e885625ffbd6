/** What a page shows of runs: plain data, made from their folders and read in a browser. */

/** How a run stands. */
export type RunState =
  | "running"
  | "completed"
  | "stopped"
  | "failed"
  /** It said that it runs, and has given no sign of life for a while. */
  | "killed"
  /** Its folder does not say. */
  | "unknown";

/** A run. */
export interface RunView {
  /** Its own among the runs of the page. */
  readonly id: string;
  readonly name: string;
  readonly state: RunState;
  /** How far it has come, in steps. */
  readonly step?: number;
  /** How many steps it makes in all. */
  readonly steps?: number;
  /** Its last sign of life, ISO 8601. */
  readonly heard?: string;
  /** What else there is to say of it: label and text. */
  readonly facts: readonly (readonly [string, string])[];
  /** What it was made of, as JSON. */
  readonly config?: string;
  /** The last lines of what it said. */
  readonly log: readonly string[];
  /** Its sample strips, by step. */
  readonly pictures: readonly PictureView[];
  readonly tables: readonly TableView[];
}

/** A sample strip. */
export interface PictureView {
  readonly step: number;
  /** Where it is found, relative to the page. */
  readonly address: string;
}

/** A file of records as columns, or what has been added to it. */
export interface TableView {
  /** Its name in the run's folder. */
  readonly file: string;
  /** Another number means that earlier rows have changed, too. */
  readonly version: number;
  /** The first row that is told here: 0 unless the page has the rows before. */
  readonly from: number;
  /** In rising order. */
  readonly steps: readonly number[];
  readonly columns: readonly ColumnView[];
}

/** Numbers by row; null where a row has none. */
export interface ColumnView {
  /** E.g. `"total"`, or `"terms/ewc"`. */
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** All that a page shows. */
export interface RunsView {
  /** Whether the page is served, and can ask for more. */
  readonly live: boolean;
  /** When this was so, ISO 8601. */
  readonly time: string;
  /** What to mind of what is shown. */
  readonly notes: readonly string[];
  readonly runs: readonly RunView[];
}

/** Rows of a table that a page has: the rest is asked for by it. */
export interface TableMark {
  readonly version: number;
  readonly rows: number;
}

/** The key of a table's mark. */
export function tableKey(run: string, file: string): string {
  return `${run}/${file}`;
}
