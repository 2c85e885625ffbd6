/** What the page knows of runs: put together from the first answer and all that was added later. */
import { type RunsView, type RunView, tableKey, type TableView } from "../run_view.ts";

/** Numbers over steps; null where a step has none. */
export interface Series {
  readonly steps: readonly number[];
  readonly values: readonly (number | null)[];
}

/** A file of records. */
export interface Table {
  version: number;
  readonly steps: number[];
  readonly columns: Map<string, (number | null)[]>;
}

/** A run. */
export interface PageRun {
  readonly view: RunView;
  /** By their files. */
  readonly tables: ReadonlyMap<string, Table>;
  /** Its place among all, by which it has its colour. */
  readonly place: number;
}

/** All runs. */
export class Store {
  readonly #tables = new Map<string, Map<string, Table>>();
  #view: RunsView = { live: false, time: "", notes: [], runs: [] };

  get runs(): readonly PageRun[] {
    return this.#view.runs.map((view, place) => ({ view, tables: this.#tables.get(view.id)!, place }));
  }

  get notes(): readonly string[] {
    return this.#view.notes;
  }

  /** What is to be said of the rows that are here, when more is asked for. */
  get marks(): string[] {
    return [...this.#tables].flatMap(([run, tables]) =>
      [...tables].map(([file, { version, steps }]) => `${tableKey(run, file)}:${version}:${steps.length}`)
    );
  }

  /** Takes an answer in. */
  apply(view: RunsView): void {
    this.#view = view;
    for (const { id, tables } of view.runs) {
      const known = this.#tables.get(id) ?? new Map<string, Table>();
      this.#tables.set(id, known);
      const files = new Set(tables.map(({ file }) => file));
      for (const file of known.keys()) if (!files.has(file)) known.delete(file);
      for (const table of tables) known.set(table.file, joined(known.get(table.file), table));
    }
  }
}

/** A table with what has been added to it, or anew. */
function joined(known: Table | undefined, added: TableView): Table {
  const { version, from } = added, goesOn = known?.version === version && known.steps.length === from;
  const table = goesOn ? known : { version, steps: [], columns: new Map<string, (number | null)[]>() };
  for (const step of added.steps) table.steps.push(step);
  for (const { name, values } of added.columns) {
    const column = table.columns.get(name) ?? [];
    table.columns.set(name, column);
    while (column.length < table.steps.length - values.length) column.push(null);
    for (const value of values) column.push(value);
  }
  return table;
}
