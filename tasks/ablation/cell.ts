import { join } from "@std/path";
import {
  checkpoint,
  type Config,
  defineConfig,
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
import { openRunFolder } from "../../pipeline/storage/run_folder.ts";
import { findSnapshot, holdsRun } from "../../pipeline/storage/run_state.ts";
import { ConfigError } from "../../pipeline/errors.ts";
import { readSnapshot, type Snapshot } from "../../pipeline/storage/snapshot.ts";
import { disposeLatents, seededLatents } from "../images/latent_rows.ts";
import { renderSet } from "../measures/image_set.ts";
import { measureAll } from "../measures/measures.ts";
import { othersOf, readAttributes } from "../measures/truth.ts";
import { showProgress } from "../shell/progress.ts";
import type { Context } from "../shell/serve.ts";
import type { Baseline } from "./baseline.ts";
import { DIVERSITY_FILE, diversityWatch } from "./diversity_watch.ts";
import type { RowName } from "./row_labels.ts";
import { ROW_PLUGINS, type Settings, SHARED } from "./rows.ts";
import type { Scenario } from "./scenarios.ts";
import { strip } from "./sheet.ts";

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

/** Which cell it is, and how it is made. */
export interface CellPlan {
  readonly scenario: Scenario;
  readonly row: RowName;
  readonly seed: number;
  readonly steps: number;
  readonly samples: number;
  readonly settings: Settings;
  /** The ablation's folder. */
  readonly out: string;
}

/** A plan, and where to show progress while it is carried out. */
export interface CellOptions extends CellPlan, Pick<Context, "signal" | "terminal"> {}

/** Where a cell's run lives. */
export function cellFolder(
  { out, scenario, row, seed }: Pick<Cell, "scenario" | "row" | "seed"> & { readonly out: string },
): string {
  return join(out, scenario, row, `seed-${seed}`);
}

const folderOf = (plan: CellPlan) => cellFolder({ ...plan, scenario: plan.scenario.name });

const labelOf = ({ scenario, row, seed }: CellPlan) => `${scenario.name}, ${row}, seed ${seed}`;

/** The cell as an earlier call left it. */
export async function readCell(plan: CellPlan): Promise<Cell | undefined> {
  try {
    return JSON.parse(await Deno.readTextFile(join(folderOf(plan), "cell.json")));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/** Adapts, or goes on adapting, measures and saves. */
export async function makeCell(options: CellOptions, baseline: Baseline): Promise<Cell> {
  const { scenario, row, seed, steps, samples } = options, folder = folderOf(options);
  await run(options, folder, baseline);
  const adapted = await stylegan2(join(folder, "generator.safetensors")).load("adapted");
  const rows = seededLatents(adapted, baseline.seed, samples, 1);
  const set = await renderSet(adapted, rows, baseline.judges, showProgress(options, labelOf(options)));
  disposeLatents(rows);
  const { width: size } = adapted;
  adapted.dispose();
  const { truth, judges } = baseline;
  const cell: Cell = {
    scenario: scenario.name,
    row,
    seed,
    steps,
    samples,
    guide: baseline.guideDigest,
    judge: baseline.judgeDigest,
    diversity: await readDiversity(folder),
    measurements: measureAll({
      drawn: { seed: baseline.seed, truncation: 1, noise: "stored", size },
      encoder: judges.encoder.label,
      adapted: set,
      source: baseline.source,
      reference: othersOf(truth),
      texts: baseline.texts,
      truth: { target: truth, read: readAttributes(truth, set.images, size) },
    }),
  };
  await writeAtomically(join(folder, "strip.png"), [strip(set.images, size)]);
  await writeAtomically(join(folder, "cell.json"), [new TextEncoder().encode(JSON.stringify(cell))]);
  return cell;
}

function configOf({ scenario, row, seed, steps, settings }: CellPlan, { judges }: Baseline): Config {
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

async function run(options: CellOptions, folder: string, baseline: Baseline): Promise<void> {
  const config = configOf(options, baseline);
  const resume = await holdsRun(folder) ? await lastSnapshot(folder) : undefined;
  if (resume && resume.step >= options.steps) return;
  const { signal, terminal } = options;
  const outcome = await adapt(config, {
    signal,
    collectGarbage: startGarbageCollection(),
    pace: startPace(),
    repeater: startRepeater(),
    ...(resume && { resume }),
    folder: openRunFolder(folder),
    cache: folderCache(join(options.out, ".cache")),
    log: () => {}, // sixty runs say the same
    progress: (line) => terminal.progress(`${labelOf(options)}: ${line}`),
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
