/** A run's folder, followed: what a page shows of it, whoever writes there. Nothing is written, and nothing else is read. */
import type { PictureView, RunView, TableMark } from "../report/run_view.ts";
import { tableKey } from "../report/run_view.ts";
import { type ReadFolder, readFrom } from "./inside.ts";
import { RecordTable } from "./record_table.ts";
import { readFacts, type RunFacts } from "./run_facts.ts";
import { laterOf, LifeWatch } from "./signs_of_life.ts";

/** Where sample strips are, and how they are called. */
const SAMPLES = "samples", STRIP = /^(\d{1,12})\.png$/;

/** Files of records that are shown, and the bytes of the log's end. */
const MOST_TABLES = 16, LOG_BYTES = 8192, LOG_LINES = 40;

/** What of a run is the same for all pages. */
type Known = RunFacts & Pick<RunView, "state" | "log"> & { readonly strips: readonly Strip[] };

/** A sample strip as a file. */
interface Strip {
  readonly step: number;
  readonly name: string;
}

/** One run. */
export class RunFollower {
  readonly #life = new LifeWatch();
  readonly #tables = new Map<string, RecordTable>();
  #known: Known | undefined;

  constructor(readonly id: string, readonly name: string, readonly folder: ReadFolder) {}

  /** Looks what there is now. @param now milliseconds since 1970 */
  async look(now: number): Promise<void> {
    const files = await this.folder.list();
    const records = files.filter(({ name, isFile }) => isFile && name.endsWith(".jsonl")).slice(
      0,
      MOST_TABLES,
    );
    for (const { name } of records) {
      if (!this.#tables.has(name)) this.#tables.set(name, new RecordTable(this.folder, name));
    }
    for (const table of this.#tables.values()) await table.look();
    const facts = await readFacts(this.folder), strips = await stripsIn(this.folder);
    this.#known = {
      ...facts,
      state: this.#life.judge(facts, now),
      log: await lastWords(this.folder),
      strips,
    };
  }

  /** What a page lacks that has these rows. @param address of a sample strip, relative to the page */
  view(address: (file: string) => string, marks?: ReadonlyMap<string, TableMark>): RunView {
    const { state, step, steps, beat, lease, facts, config, log, strips } = this.#known!;
    const heard = laterOf(beat, lease?.beat), made = step ?? this.#lastStep();
    const pictures: PictureView[] = strips.map(({ step, name }) => ({ step, address: address(name) }));
    const tables = [...this.#tables.values()]
      .filter(({ mark }) => mark.rows > 0)
      .map((table) => table.view(marks?.get(tableKey(this.id, table.file))));
    return {
      id: this.id,
      name: this.name,
      state,
      ...(made !== undefined && { step: made }),
      ...(steps !== undefined && { steps }),
      ...(heard !== undefined && { heard }),
      facts,
      ...(config !== undefined && { config }),
      log,
      pictures,
      tables,
    };
  }

  /** Differs from what it was before as soon as there is something new to show. */
  get sign(): string {
    const tables = [...this.#tables].map(([file, { mark }]) => [file, mark.version, mark.rows]);
    return JSON.stringify([this.id, this.#known, tables]);
  }

  /** Opens a sample strip that has been seen. The caller closes it. */
  async openStrip(name: string): Promise<Deno.FsFile | undefined> {
    if (!this.#known?.strips.some((strip) => strip.name === name)) return undefined;
    return (await this.folder.open(stripPath(name)))?.file;
  }

  #lastStep(): number | undefined {
    const steps = [...this.#tables.values()].flatMap((table) => table.view().steps.at(-1) ?? []);
    return steps.length > 0 ? Math.max(...steps) : undefined;
  }
}

/** The path of a sample strip in its run's folder. */
export function stripPath(name: string): string {
  return `${SAMPLES}/${name}`;
}

async function stripsIn(folder: ReadFolder): Promise<Strip[]> {
  const strips = (await folder.below(SAMPLES).list()).flatMap(({ name, isFile }) => {
    const step = isFile ? STRIP.exec(name)?.[1] : undefined;
    return step === undefined ? [] : [{ step: parseInt(step), name }];
  });
  return strips.sort((a, b) => a.step - b.step);
}

/** The last lines of what a run said. */
async function lastWords(folder: ReadFolder): Promise<string[]> {
  const opened = await folder.open("log.txt");
  if (!opened) return [];
  try {
    const start = Math.max(0, opened.info.size - LOG_BYTES);
    const lines = new TextDecoder().decode(await readFrom(opened.file, start, LOG_BYTES)).split("\n");
    return lines.slice(start > 0 ? 1 : 0).filter(Boolean).slice(-LOG_LINES);
  } finally {
    opened.file.close();
  }
}
