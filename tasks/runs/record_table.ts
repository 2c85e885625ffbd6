/** A file of records, a JSON object a line, followed while a run appends to it, and as columns of numbers. */
import type { ColumnView, TableMark, TableView } from "../report/run_view.ts";
import { type ReadFolder, readFrom } from "./inside.ts";

/** Rows that are kept; where there are more, every second one is dropped. */
const MOST_ROWS = 50_000;

/** Columns that are kept: a record may name anything. */
const MOST_COLUMNS = 250;

/** Bytes that are read at a time, and of the last ones those by which a file is known again. */
const PORTION = 1 << 22, TAIL = 64;

/** A file of records that is followed. */
export class RecordTable {
  #version = 1;
  #steps: number[] = [];
  #columns = new Map<string, (number | null)[]>();
  /** How much of the file has been read, its last bytes, and the file that it was. */
  #read = 0;
  #tail = new Uint8Array();
  #inode: number | null = null;
  /** Of so many lines one is kept. */
  #stride = 1;
  #lines = 0;

  /** @param file its name in the run's folder */
  constructor(readonly folder: ReadFolder, readonly file: string) {}

  /** How many rows there are, and of which version. */
  get mark(): TableMark {
    return { version: this.#version, rows: this.#steps.length };
  }

  /**
   * Reads what has been added. A file that was rewritten, as by a run that went on from an earlier step, is read anew. A last
   * line that has no end yet is left for the next time.
   */
  async look(): Promise<void> {
    const opened = await this.folder.open(this.file);
    if (!opened) return this.#read > 0 ? this.#clear() : undefined;
    const { file, info } = opened;
    try {
      if (this.#read > 0 && !await this.#isSame(file, info)) this.#clear();
      this.#inode = info.ino;
      while (this.#read < info.size) if (!await this.#readOn(file, info.size)) break;
    } finally {
      file.close();
    }
  }

  /** The rows that whoever has `mark` lacks, or all. */
  view(mark?: TableMark): TableView {
    const from = mark?.version === this.#version && mark.rows <= this.#steps.length ? mark.rows : 0;
    const columns: ColumnView[] = [...this.#columns].map(([name, values]) => ({
      name,
      values: values.slice(from),
    }));
    return { file: this.file, version: this.#version, from, steps: this.#steps.slice(from), columns };
  }

  #clear(): void {
    this.#version++;
    this.#steps = [];
    this.#columns = new Map();
    this.#read = this.#lines = 0;
    this.#tail = new Uint8Array();
    this.#stride = 1;
  }

  async #isSame(file: Deno.FsFile, { ino, size }: Deno.FileInfo): Promise<boolean> {
    if (ino !== this.#inode || size < this.#read) return false;
    const tail = await readFrom(file, this.#read - this.#tail.length, this.#tail.length);
    return tail.length === this.#tail.length && tail.every((byte, i) => byte === this.#tail[i]);
  }

  /** Reads whole lines. @returns whether there were any */
  async #readOn(file: Deno.FsFile, size: number): Promise<boolean> {
    let length = Math.min(PORTION, size - this.#read);
    let bytes = await readFrom(file, this.#read, length), end = bytes.lastIndexOf(10);
    while (end < 0 && this.#read + length < size) { // a line longer than a portion
      length = Math.min(length * 2, size - this.#read);
      bytes = await readFrom(file, this.#read, length);
      end = bytes.lastIndexOf(10);
    }
    if (end < 0) return false;
    const whole = bytes.subarray(0, end + 1);
    for (const line of new TextDecoder().decode(whole).split("\n")) this.#add(line);
    this.#read += whole.length;
    this.#tail = whole.slice(-TAIL);
    return true;
  }

  #add(line: string): void {
    const record = parsed(line), step = record?.["step"];
    if (!record || typeof step !== "number" || !Number.isSafeInteger(step)) return;
    if (this.#lines++ % this.#stride !== 0) return;
    while (this.#steps.length > 0 && this.#steps.at(-1)! >= step) this.#drop(); // its steps are made again
    const row = this.#steps.push(step) - 1;
    for (const [name, value] of numbersOf(record)) {
      const values = this.#column(name);
      if (!values) continue;
      while (values.length < row) values.push(null);
      values[row] = value;
    }
    for (const values of this.#columns.values()) if (values.length === row) values.push(null);
    if (this.#steps.length > MOST_ROWS) this.#thin();
  }

  #column(name: string): (number | null)[] | undefined {
    const found = this.#columns.get(name);
    if (found || this.#columns.size >= MOST_COLUMNS) return found;
    const made: (number | null)[] = [];
    this.#columns.set(name, made);
    return made;
  }

  #drop(): void {
    this.#version++;
    this.#steps.pop();
    for (const values of this.#columns.values()) values.pop();
  }

  #thin(): void {
    this.#version++;
    this.#stride *= 2;
    const everySecond = <T>(values: readonly T[]) => values.filter((_, i) => i % 2 === 0);
    this.#steps = everySecond(this.#steps);
    for (const [name, values] of this.#columns) this.#columns.set(name, everySecond(values));
  }
}

type Members = Readonly<Record<string, unknown>>;

function parsed(line: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isMembers(value) ? value : undefined;
  } catch {
    return undefined; // empty, or damaged
  }
}

/** The numbers of a record by name, those of an object in it by both names: `"terms/ewc"`. */
function* numbersOf(record: Members, before = ""): Iterable<readonly [string, number]> {
  for (const [name, value] of Object.entries(record)) {
    if (before === "" && name === "step") continue;
    if (typeof value === "number") yield [before + name, value];
    else if (before === "" && isMembers(value)) yield* numbersOf(value, `${name}/`);
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
