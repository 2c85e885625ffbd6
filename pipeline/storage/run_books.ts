/** What a run knows of the files in its folder while it is at work: which are its own, and what they hold. */
import { createHash, type Hash } from "node:crypto";
import { join } from "@std/path";
import type { FileRecord, Manifest } from "./manifest.ts";
import { MANIFEST } from "./manifest.ts";
import { type OwnedPaths, readOwnedPaths } from "./owned_paths.ts";
import { lstatOrNothing, readOrNothing } from "./places.ts";
import { readManifest, RUN, SNAPSHOT_NAME } from "./run_state.ts";

/** The books of a run folder. */
export interface RunBooks {
  readonly owned: OwnedPaths;
  /** The run's own name, a UUID. */
  readonly run: string;
  step: number;
  complete: boolean;
  /** Files written whole. */
  readonly files: Record<string, FileRecord>;
  /** Of files of records: how many bytes there are, and a digest that goes on with them. */
  records: Record<string, { bytes: number; readonly hash: Hash }>;
  /** What the next commit removes. */
  readonly leaving: Set<string>;
  /** Whether the manifest does not list all, or not as it is. */
  stale: boolean;
}

/** Opens the books as the last process has left them. @throws {WeightsError} where the manifest is damaged */
export async function openBooks(folder: string): Promise<RunBooks> {
  const owned = await readOwnedPaths(folder);
  if (owned.paths().length === 0) owned.adopt(await pathsOfOldRun(folder));
  const manifest = owned.has(MANIFEST) ? await readManifest(folder) : undefined;
  return {
    owned,
    run: manifest?.run ?? crypto.randomUUID(),
    step: manifest?.step ?? 0,
    complete: manifest?.complete ?? false,
    files: { ...manifest?.files },
    records: {},
    leaving: new Set(),
    stale: false,
  };
}

/** The books as a manifest. */
export function manifestOf({ run, step, complete, files, records }: RunBooks): Manifest {
  return {
    run,
    step,
    complete,
    files,
    records: Object.fromEntries(
      Object.entries(records).map(([name, { bytes, hash }]) =>
        [name, { bytes, sha256: hash.copy().digest("hex"), step }] as const
      ),
    ),
  };
}

/** What a file of records holds already. */
export async function countRecords(file: string): Promise<{ bytes: number; readonly hash: Hash }> {
  const bytes = await readOrNothing(file) ?? new Uint8Array();
  return { bytes: bytes.length, hash: createHash("sha256").update(bytes) };
}

/** The names that version 0.1 gave to what it wrote; it kept no list of them. */
const OLD_NAMES = [
  /^(?:run\.json|generator\.safetensors|metrics\.jsonl)$/,
  SNAPSHOT_NAME,
  /^samples\/\d{6,}\.png$/,
];

/** What a run of version 0.1 has made in a folder, where there is one. */
async function pathsOfOldRun(folder: string): Promise<string[]> {
  if (!(await lstatOrNothing(join(folder, RUN)))?.isFile) return [];
  const found: string[] = [];
  for (const below of [".", "snapshots", "samples"]) {
    if (!(await lstatOrNothing(join(folder, below)))?.isDirectory) continue;
    for await (const { name, isFile } of Deno.readDir(join(folder, below))) {
      const path = below === "." ? name : `${below}/${name}`;
      if (isFile && OLD_NAMES.some((pattern) => pattern.test(path))) found.push(path);
    }
  }
  return found;
}
