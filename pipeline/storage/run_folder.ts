import { createHash, type Hash } from "node:crypto";
import { dirname, isAbsolute, join, relative } from "@std/path";
import { removeAbandonedParts, writeAtomically } from "../../models/weights/atomic_write.ts";
import { encodeManifest, type FileRecord, MANIFEST, type Manifest, sha256 } from "./manifest.ts";
import { OWNED, type OwnedPaths, readOwnedPaths } from "./owned_paths.ts";
import { rewoundRecords } from "./rewind_records.ts";
import { readManifest, RUN, SNAPSHOT_NAME } from "./run_state.ts";

/**
 * A run's place on the disk. Nothing but this writes there, and never half a file; what it has not made itself it neither
 * rewrites nor removes.
 */
export interface RunFolder {
  /** Where it is. */
  readonly path: string;
  /**
   * Writes a file whole or not at all. Readers take it for the run's from the next `commit` on.
   *
   * @param path relative to the folder
   * @throws {RangeError} where the path leads out, or a file is there that the run has not made
   */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Appends a line of JSON. @throws {RangeError} as `write` */
  appendRecord(path: string, record: Readonly<Record<string, unknown>>): Promise<void>;
  /** Removes a file of the run, if it is there, at the next `commit`: until then a crash must find it. */
  remove(path: string): Promise<void>;
  /** Lists all that was written in the manifest, and removes what was to be removed. */
  commit(progress: { readonly step: number; readonly complete: boolean }): Promise<void>;
  /** Drops what lies after `step`: snapshots, and lines of records. No step is there twice. */
  rewind(step: number): Promise<void>;
  /** Removes all that a run that never came to a snapshot has left, so that it can begin again. */
  clear(): Promise<void>;
  /** Removes what a crash has left: half-written files, and snapshots that no manifest lists. */
  tidy(): Promise<void>;
  /** Which of these paths are there without the run having made them: asked before a long run begins. */
  foreign(paths: readonly string[]): Promise<string[]>;
}

/** What is known of the folder's files while a run is at work. */
interface Books {
  readonly owned: OwnedPaths;
  run: string;
  step: number;
  files: Record<string, FileRecord>;
  /** Of files of records: how many bytes there are, and a digest that goes on with them. */
  records: Record<string, { bytes: number; hash: Hash }>;
  /** What the next commit removes. */
  readonly leaving: Set<string>;
}

/** A folder for a run. It is made with its first file, so that a run that cannot start leaves nothing. */
export function openRunFolder(path: string): RunFolder {
  let opened: Promise<Books> | undefined;
  const books = () => opened ??= openBooks(path);
  /** The place of a file that the run may write, noted as the run's own. */
  const claim = async (given: string) => {
    const name = insidePath(given), full = join(path, name), { owned } = await books();
    await Deno.mkdir(dirname(full), { recursive: true });
    await refuseLinksOut(path, full, given);
    if (!owned.has(name)) {
      if (await lstatOrNothing(full)) {
        throw new RangeError(
          `Cannot write "${full}": a file is there that this run has not made. Move it away, or give another --out`,
        );
      }
      await owned.add(name);
    }
    return { name, full };
  };
  return {
    path,
    async write(given, bytes) {
      const { name, full } = await claim(given), known = await books();
      await writeAtomically(full, [bytes]);
      known.files[name] = { bytes: bytes.length, sha256: sha256(bytes), step: known.step };
      known.leaving.delete(name);
    },
    async appendRecord(given, record) {
      if (!given.endsWith(".jsonl")) {
        insidePath(given);
        throw new RangeError(`Cannot append a record to "${given}": the name must end in ".jsonl"`);
      }
      const { name, full } = await claim(given), known = await books();
      const line = new TextEncoder().encode(`${JSON.stringify(record)}\n`);
      const entry = known.records[name] ??= await recordsOf(full);
      await Deno.writeFile(full, line, { append: true });
      entry.bytes += line.length;
      entry.hash.update(line);
    },
    async remove(given) {
      const name = insidePath(given), known = await books();
      if (known.owned.has(name)) known.leaving.add(name);
    },
    async commit({ step, complete }) {
      const known = await books();
      known.step = step;
      for (const name of known.leaving) delete known.files[name];
      const manifest = manifestOf(known, complete);
      await known.owned.add(MANIFEST);
      await writeAtomically(join(path, MANIFEST), [encodeManifest(manifest)]);
      for (const name of known.leaving) await removeIfThere(join(path, name));
      known.leaving.clear();
    },
    async rewind(step) {
      const known = await books();
      known.step = step;
      for (const name of known.owned.paths()) {
        const full = join(path, name);
        const number = SNAPSHOT_NAME.exec(name)?.[1];
        if (number !== undefined && parseInt(number) > step) {
          await removeIfThere(full);
          delete known.files[name];
        }
        if (name.endsWith(".jsonl")) await rewindFile(full, step);
      }
      known.records = {}; // counted anew when something is appended
    },
    async clear() {
      const known = await books();
      for (const name of known.owned.paths()) await removeIfThere(join(path, name));
      await removeIfThere(join(path, OWNED));
      opened = undefined;
    },
    async tidy() {
      const { owned, files } = await books();
      const folders = new Set(owned.paths().map((name) => dirname(name)));
      for (const folder of folders) {
        const full = join(path, folder);
        if (!await lstatOrNothing(full)) continue;
        await removeAbandonedParts(full, (name) => owned.has(join(join(folder, name))));
      }
      for (const name of owned.paths()) {
        if (SNAPSHOT_NAME.test(name) && !(name in files)) await removeIfThere(join(path, name));
      }
    },
    async foreign(paths) {
      const { owned } = await books(), found: string[] = [];
      for (const name of paths) {
        if (!owned.has(name) && await lstatOrNothing(join(path, name))) found.push(name);
      }
      return found;
    },
  };
}

async function openBooks(path: string): Promise<Books> {
  const owned = await readOwnedPaths(path);
  const manifest = owned.has(MANIFEST) ? await readManifest(path) : undefined;
  return {
    owned,
    run: manifest?.run ?? crypto.randomUUID(),
    step: manifest?.step ?? 0,
    files: { ...manifest?.files },
    records: {},
    leaving: new Set(),
  };
}

function manifestOf({ run, step, files, records }: Books, complete: boolean): Manifest {
  return {
    run,
    step,
    complete,
    files: Object.fromEntries(Object.entries(files).filter(([name]) => name !== RUN)), // it tells of every moment
    records: Object.fromEntries(
      Object.entries(records).map(([name, { bytes, hash }]) =>
        [name, { bytes, sha256: hash.copy().digest("hex"), step }] as const
      ),
    ),
  };
}

/** What a file of records holds already. */
async function recordsOf(full: string): Promise<{ bytes: number; hash: Hash }> {
  const bytes = await readOrNothing(full);
  return { bytes: bytes.length, hash: createHash("sha256").update(bytes) };
}

async function rewindFile(full: string, step: number): Promise<void> {
  if (!await lstatOrNothing(full)) return;
  const text = await Deno.readTextFile(full), kept = rewoundRecords(text, step);
  if (kept !== text) await writeAtomically(full, [new TextEncoder().encode(kept)]);
}

/** The path with forward slashes. @throws {RangeError} where it leads out */
function insidePath(given: string): string {
  if (isAbsolute(given) || given.split(/[\\/]/).includes("..") || join(given) === ".") {
    throw new RangeError(`Cannot write "${given}": paths are relative to the run folder and stay inside`);
  }
  return join(given).replaceAll("\\", "/");
}

/** A link in the folder may lead anywhere. The folder itself may be one: scratch disks are used so. */
async function refuseLinksOut(folder: string, full: string, given: string): Promise<void> {
  const way = relative(await Deno.realPath(folder), await Deno.realPath(dirname(full)));
  const leadsOut = way.split(/[\\/]/)[0] === ".." || isAbsolute(way);
  if (leadsOut || (await lstatOrNothing(full))?.isSymlink) {
    throw new RangeError(
      `Cannot write "${given}": a link leads from there out of the run folder. Take the link away`,
    );
  }
}

async function removeIfThere(path: string): Promise<void> {
  try {
    await Deno.remove(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

async function readOrNothing(path: string): Promise<Uint8Array> {
  try {
    return await Deno.readFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return new Uint8Array();
    throw error;
  }
}

async function lstatOrNothing(path: string): Promise<Deno.FileInfo | undefined> {
  try {
    return await Deno.lstat(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
