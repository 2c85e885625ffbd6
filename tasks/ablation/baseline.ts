import { join } from "@std/path";
import { worldClip, worldGenerator, worldJudge } from "../../mod.ts";
import { disposeLatents, seededLatents } from "../images/latent_rows.ts";
import { namedEncoder } from "../images/named_networks.ts";
import { type Judges, type RenderedSet, renderSet } from "../measures/image_set.ts";
import { encodeTexts, type Texts } from "../measures/texts.ts";
import { drawTruth, type Truth } from "../measures/truth.ts";
import type { OutputFolder } from "../shell/output_folder.ts";
import type { Progress } from "../shell/progress.ts";
import type { AblationInput } from "./input.ts";
import type { Scenario } from "./scenarios.ts";
import { isStrip, strip } from "./sheet.ts";

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

/** Whether the strips that `makeBaseline` saves are there. */
export async function hasStrips({ name }: Scenario, out: string): Promise<boolean> {
  return await isStrip(join(out, name, "source.png")) && await isStrip(join(out, name, "truth.png"));
}

/** Draws a scenario's source images and true ones, and saves a strip of each. The caller frees the judge. */
export async function makeBaseline(
  scenario: Scenario,
  { judge, samples, seen }: Pick<AblationInput, "judge" | "samples" | "seen">,
  place: OutputFolder,
  progress: Progress,
): Promise<Baseline> {
  const encoder = await (judge === undefined ? worldJudge() : namedEncoder(judge)).load();
  const judges: Judges = { encoder, lpips: undefined };
  const generator = await worldGenerator(scenario.source, { seen }).load("source");
  const { width: size } = generator;
  const latents = seededLatents(generator, MEASURED, samples, 1);
  const source = await renderSet(generator, latents, judges, progress);
  disposeLatents(latents);
  generator.dispose();
  const domains = { ...scenario, paired: seen === "everything" };
  const truth = await drawTruth(domains, judges, { seed: MEASURED, count: samples, size }, progress);
  const guide = await worldClip().load();
  const guideDigest = await guide.digest();
  guide.dispose();
  await place.write(join(scenario.name, "source.png"), strip(source.images, size));
  await place.write(join(scenario.name, "truth.png"), strip(truth.set.images, size));
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
