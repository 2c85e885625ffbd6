import { join } from "@std/path";
import { clip, worldClip, worldGenerator, worldJudge } from "../../mod.ts";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { disposeLatents, seededLatents } from "../images/latent_rows.ts";
import { type Judges, type RenderedSet, renderSet } from "../measures/image_set.ts";
import { encodeTexts, type Texts } from "../measures/texts.ts";
import { drawTruth, type Truth } from "../measures/truth.ts";
import type { Progress } from "../shell/progress.ts";
import type { AblationInput } from "./input.ts";
import type { Scenario } from "./scenarios.ts";
import { strip } from "./sheet.ts";

/** What all cells of a scenario are measured against, drawn once. */
export interface Baseline {
  readonly judges: Judges;
  readonly judgeDigest: string;
  readonly guideDigest: string;
  readonly source: RenderedSet;
  readonly truth: Truth;
  readonly texts: Texts;
  /** Of the latents on which all are measured. */
  readonly seed: number;
}

/** Seed of the latents on which every run is measured; the runs' own are 1, 2, … */
const MEASURED = 1000;

/** Draws a scenario's source images and true ones, and saves a strip of each. The caller frees the judge. */
export async function makeBaseline(
  scenario: Scenario,
  { judge, samples, out }: Pick<AblationInput, "judge" | "samples" | "out">,
  progress: Progress,
): Promise<Baseline> {
  const encoder = await (judge === undefined ? worldJudge() : clip(judge)).load();
  const judges: Judges = { encoder, lpips: undefined };
  const generator = await worldGenerator(scenario.source).load("source");
  const { width: size } = generator;
  const latents = seededLatents(generator, MEASURED, samples, 1);
  const source = await renderSet(generator, latents, judges, progress);
  disposeLatents(latents);
  generator.dispose();
  const truth = await drawTruth(scenario, judges, { seed: MEASURED, count: samples, size }, progress);
  const guide = await worldClip().load();
  const guideDigest = await guide.digest();
  guide.dispose();
  const folder = join(out, scenario.name);
  await Deno.mkdir(folder, { recursive: true });
  await writeAtomically(join(folder, "source.png"), [strip(source.images, size)]);
  await writeAtomically(join(folder, "truth.png"), [strip(truth.set.images, size)]);
  return {
    judges,
    judgeDigest: await encoder.digest(),
    guideDigest,
    source,
    truth,
    texts: await encodeTexts(encoder, { ...scenario.prompts, templates: ["{}"] }, encoder.label),
    seed: MEASURED,
  };
}
