import { join } from "@std/path";
import { findGenerator } from "../images/find_generator.ts";
import { disposeLatents, seededLatents } from "../images/latent_rows.ts";
import { renderSet } from "../measures/image_set.ts";
import { measureAll } from "../measures/measures.ts";
import { othersOf, readAttributes } from "../measures/truth.ts";
import type { OutputFolder } from "../shell/output_folder.ts";
import { showProgress } from "../shell/progress.ts";
import type { Context } from "../shell/serve.ts";
import type { Baseline } from "./baseline.ts";
import type { Cell } from "./cell.ts";
import { encodeCell } from "./cell_file.ts";
import { runCell } from "./cell_run.ts";
import type { AblationInput } from "./input.ts";
import { strip } from "./sheet.ts";
import type { AblationCell } from "./sweep.ts";

/** Adapts, or goes on adapting, measures and saves. @param place the ablation's folder */
export async function makeCell(
  { name, axes, config, settings }: AblationCell,
  input: Pick<AblationInput, "steps" | "samples" | "out">,
  baseline: Baseline,
  place: OutputFolder,
  { signal, terminal }: Pick<Context, "signal" | "terminal">,
): Promise<Cell> {
  const { steps, samples, out } = input, { truth, judges } = baseline;
  const folder = join(out, name), label = `${axes.scenario}, ${axes.row}, seed ${axes.seed}`;
  const diversity = await runCell(config(), { folder, cache: join(out, ".cache"), label, signal, terminal });
  const { source } = await findGenerator(folder, {}, "Cannot measure"); // multipliers with what they multiply
  const adapted = await source.load("adapted");
  const rows = seededLatents(adapted, baseline.seed, samples, 1);
  const set = await renderSet(adapted, rows, judges, showProgress({ signal, terminal }, label));
  disposeLatents(rows);
  const { width: size } = adapted;
  adapted.dispose();
  const cell: Cell = {
    scenario: axes.scenario,
    row: axes.row,
    seed: axes.seed,
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
  await place.write(join(name, "strip.png"), strip(set.images, size));
  await place.write(join(name, "cell.json"), encodeCell(cell, settings));
  return cell;
}
