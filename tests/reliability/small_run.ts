/** A run of toy networks with all that a snapshot can hold: optimizer, artifacts, states of plugins. In milliseconds. */
import { adam, adapt, chain, clipGradients, type Config, type Snapshot } from "../../pipeline/mod.ts";
import { type Cache, noCache } from "../../pipeline/storage/cache.ts";
import { openRunFolder } from "../../pipeline/storage/run_folder.ts";
import {
  checkpoint,
  directionalMoment,
  ewc,
  layerSelection,
  metrics,
  relationConsistency,
  textVariations,
} from "../../plugins/mod.ts";
import { toyConfig } from "../support/toy_runs.ts";

/** The run's config; plugins keep state, so that each run has its own. */
export function smallConfig(steps: number): Config {
  return toyConfig([
    textVariations({ count: 3, steps: 20 }),
    directionalMoment(),
    relationConsistency(),
    ewc({ samples: 3 }),
    layerSelection({ count: 2 }),
    metrics({ every: 1 }),
    checkpoint({ every: 1, keep: 2 }),
  ], { steps, optimizer: chain(clipGradients(1), adam({ learningRate: 0.01 })) });
}

/** Runs in a folder. */
export async function runInto(
  path: string,
  { steps = 3, resume, cache = noCache }: {
    readonly steps?: number;
    readonly resume?: Snapshot;
    readonly cache?: Cache;
  } = {},
): Promise<void> {
  await adapt(smallConfig(steps), { folder: openRunFolder(path), cache, ...(resume && { resume }) });
}
