/** A cell's run: begun, gone on with, or finished, whatever ended it the last time. */
import { join } from "@std/path";
import type { Config } from "../../mod.ts";
import { startGarbageCollection, startPace, startRepeater } from "../../models/backend/mod.ts";
import { WeightsError } from "../../models/weights/types.ts";
import { adapt } from "../../pipeline/run.ts";
import { folderCache } from "../../pipeline/storage/cache.ts";
import { MANIFEST } from "../../pipeline/storage/manifest.ts";
import { readOwnedPaths } from "../../pipeline/storage/owned_paths.ts";
import { readOrNothing } from "../../pipeline/storage/places.ts";
import { openRunFolder } from "../../pipeline/storage/run_folder.ts";
import { newestSnapshot } from "../../pipeline/storage/run_state.ts";
import { readSnapshot, type Snapshot } from "../../pipeline/storage/snapshot.ts";
import type { Context } from "../shell/serve.ts";
import type { Diversity } from "./cell.ts";
import { DIVERSITY_EVERY, DIVERSITY_FILE } from "./diversity_watch.ts";

/** What a cell's run is given beside its config. */
export interface CellRunOptions extends Pick<Context, "signal" | "terminal"> {
  readonly folder: string;
  /** Shared by all runs. */
  readonly cache: string;
  /** Of the cell, for whoever watches. */
  readonly label: string;
}

/**
 * Brings a cell's run to its end, from wherever it stands: also one that has made its last step and was killed before it
 * wrote its generator. A run whose files are damaged is made anew, and this is said.
 *
 * @returns how diverse its images were
 * @throws the signal's reason where it asks to stop
 */
export async function runCell(config: Config, options: CellRunOptions): Promise<Diversity> {
  const { folder, terminal } = options;
  await goOn(config, options);
  const diversity = await readDiversity(folder, config.steps);
  if (diversity) return diversity;
  terminal.warn(`"${join(folder, DIVERSITY_FILE)}" is damaged: the run is made anew`);
  await clear(folder);
  await goOn(config, options);
  return (await readDiversity(folder, config.steps))!;
}

async function goOn(
  config: Config,
  { folder, cache, label, signal, terminal }: CellRunOptions,
): Promise<void> {
  const warn = (message: string) => terminal.warn(message);
  const resume = await lastSnapshot(folder, warn);
  const outcome = await adapt(config, {
    signal,
    collectGarbage: startGarbageCollection(),
    pace: startPace(),
    repeater: startRepeater(),
    ...(resume && { resume }),
    folder: openRunFolder(folder),
    cache: folderCache(cache, warn),
    log: () => {}, // sixty runs say the same
    progress: (line) => terminal.progress(`${label}: ${line}`),
  });
  if (outcome.kind === "stopped") signal.throwIfAborted();
}

/** Where a run goes on. What one has written that saved nothing, or whose snapshot is damaged, is cleared away. */
async function lastSnapshot(
  folder: string,
  warn: (message: string) => void,
): Promise<Snapshot | undefined> {
  try {
    const found = await newestSnapshot(folder);
    if (found) {
      const snapshot = await readSnapshot(found.file, { digested: found.listed !== undefined, warn });
      await openRunFolder(folder).tidy();
      return snapshot;
    }
  } catch (error) {
    if (!(error instanceof WeightsError)) throw error;
    warn(`${error.message}. The run is made anew`);
  }
  await clear(folder);
  return undefined;
}

/** Removes what the run has written, whole or half, and that alone. */
async function clear(path: string): Promise<void> {
  if ((await readOwnedPaths(path)).has(MANIFEST)) { // it may be damaged, and is asked what there is
    await Deno.remove(join(path, MANIFEST)).catch(() => {}); // or is gone already
  }
  const fresh = openRunFolder(path);
  await fresh.tidy();
  await fresh.clear();
}

/** The watch's records; undefined where they are not those of a whole run. */
async function readDiversity(folder: string, steps: number): Promise<Diversity | undefined> {
  const text = await readOrNothing(join(folder, DIVERSITY_FILE));
  const lines = text === undefined ? [] : new TextDecoder().decode(text).split("\n").filter(Boolean);
  const records: [number, number][] = [];
  for (const line of lines) {
    try {
      const { step, compactness } = JSON.parse(line);
      if (!Number.isFinite(step) || !Number.isFinite(compactness)) return undefined;
      records.push([step, compactness]);
    } catch {
      return undefined;
    }
  }
  const watched = Array.from({ length: steps }, (_, i) => i + 1)
    .filter((step) => step % DIVERSITY_EVERY === 0 || step === steps);
  return String(records.map(([step]) => step)) === String(watched) ? records : undefined;
}
