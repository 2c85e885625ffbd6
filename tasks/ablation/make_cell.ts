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
import { disposeLatents, seededLatents } from "../images/latent_rows.ts";
import { renderSet } from "../measures/image_set.ts";
import { measureAll } from "../measures/measures.ts";
import { othersOf, readAttributes } from "../measures/truth.ts";
import type { OutputFolder } from "../shell/output_folder.ts";
import { showProgress } from "../shell/progress.ts";
import type { Context } from "../shell/serve.ts";
import type { Baseline } from "./baseline.ts";
import { type Cell, cellFolder, type CellPlan } from "./cell.ts";
import { encodeCell, readCell } from "./cell_file.ts";
import { runCell } from "./cell_run.ts";
import { DIVERSITY_EVERY, diversityWatch } from "./diversity_watch.ts";
import { ROW_PLUGINS, shared } from "./rows.ts";
import { strip } from "./sheet.ts";

/** A plan, and where to show progress while it is carried out. */
export interface CellOptions extends CellPlan, Pick<Context, "signal" | "terminal"> {}

const folderOf = (plan: CellPlan) => cellFolder({ ...plan, scenario: plan.scenario.name });

const labelOf = ({ scenario, row, seed }: CellPlan) => `${scenario.name}, ${row}, seed ${seed}`;

/** The cell as an earlier call left it; undefined where it is to be made. @param warn told of damaged files */
export async function foundCell(
  plan: CellPlan,
  warn: (message: string) => void,
): Promise<Cell | undefined> {
  return await readCell(plan, folderOf(plan), warn);
}

/** Adapts, or goes on adapting, measures and saves. @param place the ablation's folder */
export async function makeCell(
  options: CellOptions,
  baseline: Baseline,
  place: OutputFolder,
): Promise<Cell> {
  const { scenario, row, seed, steps, samples, out, signal, terminal } = options, folder = folderOf(options);
  const cache = join(out, ".cache"), label = labelOf(options);
  const diversity = await runCell(configOf(options, baseline), { folder, cache, label, signal, terminal });
  const adapted = await stylegan2(join(folder, "generator.safetensors")).load("adapted");
  const rows = seededLatents(adapted, baseline.seed, samples, 1);
  const set = await renderSet(adapted, rows, baseline.judges, showProgress(options, label));
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
    diversity,
    measurements: measureAll({
      drawn: { seed: baseline.seed, truncation: 1, noise: "stored", height: size, width: size },
      encoder: judges.encoder.label,
      adapted: set,
      source: baseline.source,
      reference: othersOf(truth),
      texts: baseline.texts,
      truth: { target: truth, read: readAttributes(truth, set.images, size) },
    }),
  };
  const below = cellFolder({ out: "", scenario: scenario.name, row, seed });
  await place.write(join(below, "strip.png"), strip(set.images, size));
  await place.write(join(below, "cell.json"), encodeCell(cell, options));
  return cell;
}

function configOf({ scenario, seen, row, seed, steps, settings }: CellPlan, { judges }: Baseline): Config {
  return defineConfig({
    ...shared(settings),
    generator: worldGenerator(scenario.source, { seen }),
    encoder: worldClip(),
    prompts: scenario.prompts,
    steps,
    seed,
    plugins: [
      ROW_PLUGINS[row](settings),
      metrics({ every: 25 }),
      diversityWatch(judges.encoder, DIVERSITY_EVERY),
      checkpoint({ every: 50 }),
    ],
  });
}
