/** Benches that were kept, version beside version. */
import { join } from "@std/path";
import { Failure } from "../shell/exit.ts";
import { type Reference, referenceOf } from "./table.ts";

/** What one piece took in a version, over its rounds: milliseconds of the processors. */
export interface Mark {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** A version, or another implementation. */
export interface HistoryRow {
  readonly version: string;
  /** By the names of the pieces. */
  readonly marks: ReadonlyMap<string, Mark>;
}

/** Versions that can be compared: on one machine, by one backend, with as many threads. */
export interface HistoryTable {
  readonly name: string;
  /** Names of the pieces that at least two rows have. */
  readonly cases: readonly string[];
  readonly rows: readonly HistoryRow[];
}

/**
 * Reads a folder of benches, outputs of `bench --json` or of reference.py: a folder in it for what can be compared, in
 * which VERSION.json is a version, or VERSION.1.json, VERSION.2.json and so on are its rounds. Versions are ordered by
 * their names, so that one which begins with its date stands where it belongs.
 *
 * @throws {Failure} naming the file that holds something else, or the folder that holds none
 */
export async function readHistory(folder: string): Promise<HistoryTable[]> {
  const tables: HistoryTable[] = [];
  for (const name of await namesIn(folder, "isDirectory")) {
    const files = (await namesIn(join(folder, name), "isFile")).filter((file) => file.endsWith(".json"));
    const versions = Map.groupBy(files, (file) => file.replace(/(\.\d+)?\.json$/, ""));
    const rows: HistoryRow[] = [];
    for (const [version, rounds] of versions) {
      const cases = await Promise.all(rounds.map((file) => readCases(join(folder, name, file))));
      rows.push({ version, marks: marksOf(cases.flat()) });
    }
    if (rows.length > 0) tables.push({ name, cases: comparable(rows), rows });
  }
  if (tables.length > 0) return tables;
  throw new Failure(
    `"${folder}" holds no benches: expected a folder in it, such as epyc_wasm, with outputs of bench --json named ` +
      "VERSION.json",
  );
}

async function namesIn(folder: string, kind: "isFile" | "isDirectory"): Promise<string[]> {
  try {
    const entries = await Array.fromAsync(Deno.readDir(folder));
    return entries.filter((entry) => entry[kind]).map(({ name }) => name).sort();
  } catch (cause) {
    throw new Failure(`"${folder}" cannot be read: ${(cause as Error).message}`);
  }
}

async function readCases(path: string): Promise<Reference["cases"]> {
  try {
    return referenceOf(JSON.parse(await Deno.readTextFile(path))).cases;
  } catch (cause) {
    throw new Failure(
      `"${path}" holds no bench: expected the output of bench --json, or of tasks/bench/reference.py (${
        (cause as Error).message
      })`,
    );
  }
}

/** Of the pieces whose processors' time was taken. */
function marksOf(cases: Reference["cases"]): Map<string, Mark> {
  const timed = cases.filter(({ seconds }) => seconds.processor !== undefined);
  return new Map(
    [...Map.groupBy(timed, ({ name }) => name)].map(([name, rounds]) => {
      const values = rounds.map(({ seconds }) => seconds.processor! * 1000).sort((a, b) => a - b);
      const median = (values[(values.length - 1) >> 1]! + values[values.length >> 1]!) / 2;
      return [name, { median, least: values[0]!, most: values.at(-1)! }];
    }),
  );
}

function comparable(rows: readonly HistoryRow[]): string[] {
  const named = Map.groupBy(rows.flatMap(({ marks }) => [...marks.keys()]), (name) => name);
  return [...named].filter(([, all]) => all.length > 1).map(([name]) => name);
}
