import { join } from "@std/path";
import {
  checkpoint,
  type Config,
  defineConfig,
  encodePng,
  imageGrid,
  metrics,
  stylegan2,
  worldClip,
  worldGenerator,
} from "../../mod.ts";
import { startGarbageCollection, startPace, startRepeater } from "../../models/backend/mod.ts";
import type { Measurement } from "../../models/metrics/mod.ts";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { folderCache } from "../../pipeline/storage/cache.ts";
import { adapt } from "../../pipeline/run.ts";
import { findSnapshot, holdsRun, openRunFolder } from "../../pipeline/storage/run_folder.ts";
import { ConfigError } from "../../pipeline/errors.ts";
import { readSnapshot, type Snapshot } from "../../pipeline/storage/snapshot.ts";
import type { Texts } from "../measures/evidence.ts";
import { type Judges, type RenderedSet, renderSet } from "../measures/image_set.ts";
import { measureAll } from "../measures/measures.ts";
import { othersOf, readAttributes, type Truth } from "../measures/truth.ts";
import type { Between } from "../images/encode_images.ts";
import { disposeLatents, seededLatents } from "../images/latent_rows.ts";
import { DIVERSITY_FILE, diversityWatch } from "./diversity_watch.ts";
import type { RowName } from "./row_labels.ts";
import { ROW_PLUGINS, type Settings, SHARED } from "./rows.ts";
import type { Scenario } from "./scenarios.ts";

/** Images in a cell's strip. */
export const SHOWN = 12;

/** One run of one row in one scenario, and what came of it: the contents of cell.json. */
export interface Cell {
  readonly scenario: string;
  readonly row: RowName;
  readonly seed: number;
  readonly steps: number;
  readonly samples: number;
  /** SHA-256 of the encoder that guided, and of the one that judged. */
  readonly guide: string;
  readonly judge: string;
  /** [step, cluster compactness of the judge's unit features per image] */
  readonly diversity: readonly (readonly [number, number])[];
  readonly measurements: readonly Measurement[];
}

/** What all cells of a scenario are measured against, drawn once. */
export interface Yardstick {
  readonly judges: Judges;
  readonly judgeDigest: string;
  readonly guideDigest: string;
  readonly source: RenderedSet;
  readonly truth: Truth;
  readonly texts: Texts;
  /** Of the latents on which all are measured. */
  readonly seed: number;
}

/** How a cell is made. */
export interface CellOptions {
  readonly scenario: Scenario;
  readonly row: RowName;
  readonly seed: number;
  readonly steps: number;
  readonly samples: number;
  readonly settings: Settings;
  /** The ablation's folder. */
  readonly out: string;
  readonly signal: AbortSignal;
  readonly progress: (line: string) => void;
}

/** Where a cell's run lives. */
export function cellFolder(
  { out, scenario, row, seed }: Pick<Cell, "scenario" | "row" | "seed"> & { readonly out: string },
): string {
  return join(out, scenario, row, `seed-${seed}`);
}

const folderOf = (options: CellOptions) => cellFolder({ ...options, scenario: options.scenario.name });

/** The cell as an earlier call left it. */
export async function readCell(options: CellOptions): Promise<Cell | undefined> {
  try {
    return JSON.parse(await Deno.readTextFile(join(folderOf(options), "cell.json")));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/** Adapts, or goes on adapting, measures and saves. */
export async function makeCell(options: CellOptions, yardstick: Yardstick): Promise<Cell> {
  const { scenario, row, seed, steps, samples, signal } = options, folder = folderOf(options);
  await run(options, folder, yardstick);
  const between: Between = async (done, of) => {
    options.progress(`${scenario.name}, ${row}, seed ${seed}: ${done} ${of}`);
    await new Promise((resolve) => setTimeout(resolve, 0)); // a signal may be waiting
    signal.throwIfAborted();
  };
  const adapted = await stylegan2(join(folder, "generator.safetensors")).load("adapted");
  const rows = seededLatents(adapted, yardstick.seed, samples, 1);
  const set = await renderSet(adapted, rows, yardstick.judges, between);
  disposeLatents(rows);
  const { width: size } = adapted;
  adapted.dispose();
  const { truth, judges } = yardstick;
  const cell: Cell = {
    scenario: scenario.name,
    row: row,
    seed,
    steps,
    samples,
    guide: yardstick.guideDigest,
    judge: yardstick.judgeDigest,
    diversity: await readDiversity(folder),
    measurements: measureAll({
      drawn: { seed: yardstick.seed, truncation: 1, noise: "stored", size },
      encoder: judges.encoder.label,
      adapted: set,
      source: yardstick.source,
      reference: othersOf(truth),
      texts: yardstick.texts,
      truth: { target: truth, read: readAttributes(truth, set.images, size) },
    }),
  };
  await writeAtomically(join(folder, "strip.png"), [strip(set, size) as Uint8Array<ArrayBuffer>]);
  await writeAtomically(join(folder, "cell.json"), [new TextEncoder().encode(JSON.stringify(cell))]);
  return cell;
}

/** A set's first images in a row. */
export function strip({ images }: RenderedSet, size: number): Uint8Array {
  const data = images.subarray(0, SHOWN * size * size * 3);
  return encodePng(imageGrid(data, { width: size, height: size, columns: SHOWN }));
}

function configOf({ scenario, row, seed, steps, settings }: CellOptions, { judges }: Yardstick): Config {
  return defineConfig({
    ...SHARED,
    generator: worldGenerator(scenario.source),
    encoder: worldClip(),
    prompts: scenario.prompts,
    steps,
    seed,
    plugins: [
      ROW_PLUGINS[row](settings),
      metrics({ every: 25 }),
      diversityWatch(judges.encoder, 25),
      checkpoint({ every: 50 }),
    ],
  });
}

async function run(options: CellOptions, folder: string, yardstick: Yardstick): Promise<void> {
  const config = configOf(options, yardstick);
  const resume = await holdsRun(folder) ? await lastSnapshot(folder) : undefined;
  if (resume && resume.step >= options.steps) return;
  const { scenario, row, seed, signal } = options;
  const outcome = await adapt(config, {
    signal,
    collectGarbage: startGarbageCollection(),
    pace: startPace(),
    repeater: startRepeater(),
    ...(resume && { resume }),
    folder: openRunFolder(folder),
    cache: folderCache(join(options.out, ".cache")),
    log: () => {}, // sixty runs say the same
    progress: (line) => options.progress(`${scenario.name}, ${row}, seed ${seed}: ${line}`),
  });
  if (outcome.kind === "stopped") signal.throwIfAborted();
}

/** Where a run goes on; one that saved nothing is cleared away. */
async function lastSnapshot(folder: string): Promise<Snapshot | undefined> {
  try {
    return await readSnapshot((await findSnapshot(folder)).file);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    await Deno.remove(folder, { recursive: true });
    return undefined;
  }
}

async function readDiversity(folder: string): Promise<[number, number][]> {
  const lines = (await Deno.readTextFile(join(folder, DIVERSITY_FILE))).split("\n").filter(Boolean);
  return lines.map((line) => {
    const { step, compactness } = JSON.parse(line);
    return [step, compactness];
  });
}
