/** How a run folder stands, as a reader finds it: what may be gone on from, and whether there is more to do. */
import { basename, dirname, join } from "@std/path";
import { WeightsError } from "../../models/weights/types.ts";
import { ConfigError } from "../errors.ts";
import { statOrNothing } from "./places.ts";
import { decodeManifest, type FileRecord, MANIFEST, type Manifest } from "./manifest.ts";

/** What a run is and how it stands, for people and programs: `run.json`. */
export const RUN = "run.json";

/** The folder of `snapshotPath`. */
const SNAPSHOTS = "snapshots";

/** The paths of snapshots in a run folder, and the step in them. */
export const SNAPSHOT_NAME = /^snapshots\/(\d+)\.safetensors$/;

/** A snapshot to go on from. */
export interface FoundSnapshot {
  /** The run folder. */
  readonly folder: string;
  /** The snapshot itself. */
  readonly file: string;
  /** What the folder's manifest says of the file, where it lists it. */
  readonly listed?: FileRecord;
}

/** Whether a run lives in a folder. */
export async function holdsRun(path: string): Promise<boolean> {
  return (await statOrNothing(join(path, RUN)))?.isFile ?? false;
}

/** The manifest of a run folder, if it has one. @throws {WeightsError} where it is damaged */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const path = join(folder, MANIFEST);
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return undefined;
    throw error;
  }
  return decodeManifest(path, text);
}

/** The snapshots that a manifest lists, the newest first. */
export function listedSnapshots({ files }: Manifest): readonly string[] {
  const steps = Object.keys(files).flatMap((name) => {
    const number = SNAPSHOT_NAME.exec(name)?.[1];
    return number === undefined ? [] : [{ name, step: parseInt(number) }];
  });
  return steps.sort((a, b) => b.step - a.step).map(({ name }) => name);
}

/**
 * The newest snapshot of a run that its manifest lists, or the file itself where `path` is one. Runs of version 0.1 have no
 * manifest: then the newest by number.
 *
 * @throws {ConfigError} where there is none, or no run
 * @throws {WeightsError} where the manifest is damaged
 */
export async function findSnapshot(path: string): Promise<FoundSnapshot> {
  const info = await statOrNothing(path);
  if (!info) throw new ConfigError([`There is no "${path}"`], "Cannot resume");
  if (info.isFile) return await snapshotFile(path);
  const found = await newestSnapshot(path);
  if (found) return found;
  throw new ConfigError(
    [`"${path}" holds no snapshot. Start anew, with checkpoint() among the plugins to save some`],
    "Cannot resume",
  );
}

/** The newest snapshot that may be gone on from, if there is one. @throws {WeightsError} where the manifest is damaged */
export async function newestSnapshot(folder: string): Promise<FoundSnapshot | undefined> {
  const manifest = await readManifest(folder);
  if (manifest) {
    const [name] = listedSnapshots(manifest);
    return name ? { folder, file: join(folder, name), listed: manifest.files[name]! } : undefined;
  }
  const newest = (await snapshotsIn(folder)).sort((a, b) => parseInt(b) - parseInt(a))[0];
  return newest ? { folder, file: join(folder, SNAPSHOTS, newest) } : undefined;
}

/** A snapshot that was named, with what its folder's manifest says of it, if that can be read. */
async function snapshotFile(file: string): Promise<FoundSnapshot> {
  const parent = dirname(file);
  const folder = basename(parent) === SNAPSHOTS ? dirname(parent) : parent;
  const manifest = await readManifest(folder).catch((error) => {
    if (error instanceof WeightsError) return undefined; // the snapshot speaks for itself
    throw error;
  });
  const listed = manifest?.files[`${SNAPSHOTS}/${basename(file)}`];
  return { folder, file, ...(listed && basename(parent) === SNAPSHOTS && { listed }) };
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
