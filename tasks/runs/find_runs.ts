/** The runs in folders: one that is a run's, or one with runs in it, such as a sweep or a training that grows. */
import { basename, join, resolve } from "@std/path";
import { RUN } from "../../pipeline/storage/run_state.ts";
import { ReadFolder } from "./inside.ts";
import { CURVE, TRAINING } from "./run_facts.ts";

/** How deep below a folder runs are looked for, among how many folders, and how many are found at most. */
const DEPTH = 4, MOST_FOLDERS = 2000, MOST_RUNS = 100;

/** Folders of a run in which no other runs are looked for. */
const OF_A_RUN = new Set(["samples", "snapshots"]);

/** A run's folder. */
export interface FoundRun {
  readonly folder: ReadFolder;
  /** The name of the folder that was given, and the way from there. */
  readonly name: string;
}

/** What was found. */
export interface FoundRuns {
  readonly runs: readonly FoundRun[];
  /** Whether there may be more than are found. */
  readonly more: boolean;
}

/** Looks for runs in the folders, in the order in which they are given. */
export async function findRuns(folders: readonly string[]): Promise<FoundRuns> {
  const search: Search = { runs: [], paths: new Set(), folders: 0 };
  const names = folders.map((folder) => basename(resolve(folder)));
  for (const [i, folder] of folders.entries()) {
    const isUnique = names.filter((name) => name === names[i]).length === 1;
    await collect(new ReadFolder(resolve(folder)), isUnique ? names[i]! : folder, DEPTH, search);
  }
  const { runs } = search;
  return { runs: runs.slice(0, MOST_RUNS), more: isOver(search) };
}

interface Search {
  readonly runs: FoundRun[];
  readonly paths: Set<string>;
  folders: number;
}

function isOver({ runs, folders }: Search): boolean {
  return runs.length > MOST_RUNS || folders > MOST_FOLDERS;
}

async function collect(folder: ReadFolder, name: string, depth: number, search: Search): Promise<void> {
  const path = join(folder.root, folder.way);
  search.folders++;
  if (isOver(search) || search.paths.has(path)) return;
  search.paths.add(path);
  const entries = await folder.list();
  if (entries.some(({ name, isFile }) => isFile && [RUN, TRAINING, CURVE].includes(name))) {
    search.runs.push({ folder, name });
  }
  if (depth === 0) return;
  for (const entry of entries) { // a link is no directory
    if (!entry.isDirectory || entry.name.startsWith(".") || OF_A_RUN.has(entry.name)) continue;
    await collect(folder.below(entry.name), `${name}/${entry.name}`, depth - 1, search);
  }
}
