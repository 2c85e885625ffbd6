import { basename, dirname, isAbsolute, join } from "@std/path";
import { writeAtomically } from "../models/weights/atomic_write.ts";
import { ConfigError } from "./errors.ts";

/** A run's place on the disk. Nothing but this writes there, and never half a file. */
export interface RunFolder {
  readonly path: string;
  /** Writes a file whole or not at all. @param path relative to the folder */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Appends a line of JSON. */
  appendRecord(path: string, record: Readonly<Record<string, unknown>>): Promise<void>;
  /** Drops the records of all JSON Lines files that lie after `step`, so that no step is recorded twice. */
  rewind(step: number): Promise<void>;
  remove(path: string): Promise<void>;
}

/** Opens a folder for a run, and makes it if need be. */
export async function openRunFolder(path: string): Promise<RunFolder> {
  await Deno.mkdir(path, { recursive: true });
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
      await Deno.writeTextFile(await inside(relative), `${JSON.stringify(record)}\n`, { append: true });
    },
    async rewind(step) {
      for await (const { name, isFile } of Deno.readDir(path)) {
        if (!isFile || !name.endsWith(".jsonl")) continue;
        const lines = (await Deno.readTextFile(join(path, name))).split("\n");
        const kept = lines.filter((line) => stepOf(line) <= step).map((line) => `${line}\n`);
        await writeAtomically(join(path, name), [new TextEncoder().encode(kept.join(""))]);
      }
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
  const names: string[] = [];
  if (await statOrNothing(join(path, "snapshots"))) {
    for await (const { name } of Deno.readDir(join(path, "snapshots"))) {
      if (/^\d+\.safetensors$/.test(name)) names.push(name);
    }
  }
  const newest = names.sort((a, b) => parseInt(b) - parseInt(a))[0];
  if (newest) return { folder: path, file: join(path, "snapshots", newest) };
  throw new ConfigError(
    [`"${path}" holds no snapshot. Start anew, with checkpoint() among the plugins to save some`],
    "Cannot resume",
  );
}

/** A snapshot's run folder: the one above `snapshots/`, else the file's own. */
function folderOf(file: string): string {
  const parent = dirname(file);
  return basename(parent) === "snapshots" ? dirname(parent) : parent;
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
