import { basename, dirname, isAbsolute, join } from "@std/path";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { ConfigError } from "../errors.ts";

/** The folder of `snapshotPath`. */
const SNAPSHOTS = "snapshots";

/** A run's place on the disk. Nothing but this writes there, and never half a file. */
export interface RunFolder {
  /** Where it is. */
  readonly path: string;
  /** Writes a file whole or not at all. @param path relative to the folder */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Appends a line of JSON. */
  appendRecord(path: string, record: Readonly<Record<string, unknown>>): Promise<void>;
  /** Drops what lies after `step`: snapshots, and records in JSON Lines files. No step is there twice. */
  rewind(step: number): Promise<void>;
  /** Removes a file, if it is there. */
  remove(path: string): Promise<void>;
}

/** A folder for a run. It is made with its first file, so that a run that cannot start leaves nothing. */
export function openRunFolder(path: string): RunFolder {
  const inside = async (relative: string) => {
    if (isAbsolute(relative) || relative.split(/[\\/]/).includes("..")) {
      throw new RangeError(
        `Cannot write "${relative}": paths are relative to the run folder and stay inside`,
      );
    }
    const full = join(path, relative);
    await Deno.mkdir(dirname(full), { recursive: true });
    return full;
  };
  return {
    path,
    write: async (relative, bytes) => await writeAtomically(await inside(relative), [bytes]),
    async appendRecord(relative, record) {
      if (!relative.endsWith(".jsonl")) {
        throw new RangeError(`Cannot append a record to "${relative}": the name must end in ".jsonl"`);
      }
      await Deno.writeTextFile(await inside(relative), `${JSON.stringify(record)}\n`, { append: true });
    },
    async rewind(step) {
      if (!await statOrNothing(path)) return;
      for (const name of await snapshotsIn(path)) {
        if (parseInt(name) > step) await Deno.remove(join(path, SNAPSHOTS, name));
      }
      await rewindRecords(path, step);
    },
    async remove(relative) {
      try {
        await Deno.remove(await inside(relative));
      } catch (error) {
        if (!(error instanceof Deno.errors.NotFound)) throw error;
      }
    },
  };
}

/** Whether a run lives in a folder. */
export async function holdsRun(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(join(path, "run.json"))).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return false;
    throw error;
  }
}

/**
 * The newest snapshot of a run, or the file itself where `path` is one.
 *
 * @throws {ConfigError} where there is none
 */
export async function findSnapshot(
  path: string,
): Promise<{ readonly folder: string; readonly file: string }> {
  const info = await statOrNothing(path);
  if (!info) throw new ConfigError([`There is no "${path}"`], "Cannot resume");
  if (info.isFile) return { folder: folderOf(path), file: path };
  const newest = (await snapshotsIn(path)).sort((a, b) => parseInt(b) - parseInt(a))[0];
  if (newest) return { folder: path, file: join(path, SNAPSHOTS, newest) };
  throw new ConfigError(
    [`"${path}" holds no snapshot. Start anew, with checkpoint() among the plugins to save some`],
    "Cannot resume",
  );
}

/** The names of the snapshots in a run folder. */
async function snapshotsIn(path: string): Promise<string[]> {
  const names: string[] = [];
  if (!(await statOrNothing(join(path, SNAPSHOTS)))?.isDirectory) return names;
  for await (const { name } of Deno.readDir(join(path, SNAPSHOTS))) {
    if (/^\d+\.safetensors$/.test(name)) names.push(name);
  }
  return names;
}

async function rewindRecords(folder: string, step: number): Promise<void> {
  for await (const { name, isFile, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (isDirectory) await rewindRecords(path, step);
    if (!isFile || !name.endsWith(".jsonl")) continue;
    const lines = (await Deno.readTextFile(path)).split("\n");
    const kept = lines.filter((line) => stepOf(line) <= step).map((line) => `${line}\n`);
    await writeAtomically(path, [new TextEncoder().encode(kept.join(""))]);
  }
}

/** A snapshot's run folder: the one above `snapshots/`, else the file's own. */
function folderOf(file: string): string {
  const parent = dirname(file);
  return basename(parent) === SNAPSHOTS ? dirname(parent) : parent;
}

async function statOrNothing(path: string): Promise<Deno.FileInfo | undefined> {
  try {
    return await Deno.stat(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/** The step of a record; a line cut short by a crash belongs to no step. */
function stepOf(line: string): number {
  try {
    return (JSON.parse(line) as { step: number }).step;
  } catch {
    return Infinity;
  }
}
