import { encodeSafetensors, type StyleGAN2, type StyleGAN2Source, WeightsError } from "../../mod.ts";
import { present } from "../../models/options/mod.ts";
import { counted } from "../../models/wording.ts";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { findGenerator } from "../images/find_generator.ts";
import { loadDistance, type LoadedDistance, nearness } from "../photos/distance.ts";
import { InversionState } from "../photos/inversion_state.ts";
import { Stopped } from "../photos/pace.ts";
import { type Photographs, readPhotographs } from "../photos/photographs.ts";
import { type Inverted, invertPhotographs } from "../photos/project.ts";
import { recipeOf } from "../photos/recipe.ts";
import { renderInverted } from "../photos/render_inverted.ts";
import type { InversionSettings } from "../photos/settings.ts";
import { tuneGenerator, type TuningSettings } from "../photos/tune.ts";
import { showProgress } from "../shell/progress.ts";
import { type Context, serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";
import type { OutputPaths } from "./output_paths.ts";
import { comparisonSheet, type InversionRecord, recordsOf } from "./results.ts";

/** What `invert` hands to its worker. */
export interface InvertInput {
  readonly generator: string;
  readonly key: string | undefined;
  readonly class: number | undefined;
  /** Whether layers are computed a second time on the way back. */
  readonly recompute: boolean;
  readonly inversion: InversionSettings;
  /** Undefined where the generator stays as it is. */
  readonly tune: TuningSettings | undefined;
  /** The distance past which an inversion counts as failed. */
  readonly limit: number | undefined;
  readonly paths: OutputPaths;
  /** The folder of what is not finished. */
  readonly state: string;
}

serve<InvertInput>(async (input, context) => {
  const { terminal, common } = context, { paths, inversion: settings } = input;
  const device = (await startComputing(context)).describe();
  const source = await sourceOf(input), generator = await source.load("inverted");
  for (const note of generator.notes) terminal.log(note);
  if (generator.channels !== 3) {
    throw new WeightsError(
      input.generator,
      `makes images of ${
        counted(generator.channels, "channel")
      }, and photographs have 3: give a generator of RGB`,
    );
  }
  const photographs = await readPhotographs(settings, generator, showProgress(context));
  for (const note of photographs.notes) terminal.log(note);
  const loaded = await loadDistance(settings.compared);
  terminal.log(`Comparing ${loaded.distance.label}`);
  const recipe = {
    ...recipeOf(await generator.digest(), photographs, settings, input.tune),
    ...(input.recompute && { recomputing: true }), // sums may round otherwise
  };
  const state = new InversionState(input.state, recipe);
  await state.tidy();
  try {
    const work = { input, context, photographs, loaded, state };
    const inverted = await invertPhotographs(generator, photographs, {
      ...work,
      settings,
      distance: loaded.distance,
    });
    const tuned = input.tune && await tune(generator, inverted, { ...work, tune: input.tune });
    const written = await write({ ...work, generator, inverted, tuned });
    tuned?.dispose();
    await state.clear();
    report(written, input, context);
    if (common.json) {
      print(JSON.stringify({ out: paths.latents, inversions: written, notes: photographs.notes, device }));
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    terminal.warn(error.message);
    if (common.json) print(JSON.stringify({ stopped: error.message, state: input.state }));
  }
  loaded.dispose();
  generator.dispose();
});

async function sourceOf(
  { generator, key, class: index, recompute }: InvertInput,
): Promise<StyleGAN2Source> {
  const ofFile = present({ key, class: index, recompute: recompute || undefined });
  return (await findGenerator(generator, ofFile, "Cannot invert")).source;
}

/** What all parts of the work share. */
interface Work {
  readonly input: InvertInput;
  readonly context: Context;
  readonly photographs: Photographs;
  readonly loaded: LoadedDistance;
  readonly state: InversionState;
}

/** A copy of the generator that is tuned. The caller frees it. */
async function tune(
  original: StyleGAN2,
  inverted: Inverted,
  { input, tune, context, photographs, loaded, state }: Work & { readonly tune: TuningSettings },
): Promise<StyleGAN2> {
  const tuned = await (await sourceOf(input)).load("tuned"), { seed, saveEvery } = input.inversion;
  const { full, stopAt } = loaded;
  await tuneGenerator(tuned, original, photographs, inverted, {
    settings: tune,
    distance: full,
    stopAt,
    seed,
    saveEvery,
    state,
    context,
  });
  return tuned;
}

/** Measures and writes; the latents come last: where they are, all is. */
async function write(
  { input, context, photographs, loaded, generator, inverted, tuned }: Work & {
    readonly generator: StyleGAN2;
    readonly inverted: Inverted;
    readonly tuned: StyleGAN2 | undefined;
  },
): Promise<readonly InversionRecord[]> {
  const { paths, limit } = input, { data, count, height, width } = photographs;
  const progress = showProgress(context), made: Float32Array[] = [];
  for (const network of tuned ? [generator, tuned] : [generator]) {
    made.push(
      await renderInverted(network, inverted, (done) => progress(done, `of ${count} pictures drawn`)),
    );
  }
  const near = await Promise.all(
    made.map((images) => nearness(data, images, [count, height, width], loaded.distance)),
  );
  const records = recordsOf(photographs.names, near, loaded.distance.label, limit);
  const { bytes, note } = comparisonSheet(photographs, made);
  if (note) context.terminal.log(note);
  const text = new TextEncoder().encode(`${JSON.stringify(records, null, 2)}\n`);
  await writeAtomically(paths.records, [text]);
  await writeAtomically(paths.picture, [bytes]);
  if (tuned) {
    await writeAtomically(paths.generator, [encodeSafetensors(await tuned.exportWeights())]);
  }
  const tensors = new Map([
    ["w_plus", inverted.latents],
    ...inverted.noise.map((map, i) => [`noise.${i}`, map] as const),
  ]);
  const metadata = { generator: await generator.digest(), space: input.inversion.space };
  await writeAtomically(paths.latents, [encodeSafetensors(tensors, metadata)]);
  return records;
}

function report(
  records: readonly InversionRecord[],
  { paths, tune, limit }: InvertInput,
  { terminal }: Context,
) {
  const failed = records.filter(({ failed }) => failed);
  if (failed.length > 0) {
    const names = failed.slice(0, 3).map(({ file }) => file).join(", ");
    terminal.warn(
      `${counted(failed.length, "inversion")} failed${
        limit === undefined ? "" : `, past a distance of ${limit}`
      }: ${names}${failed.length > 3 ? " and more" : ""}`,
    );
  }
  const mean = records.reduce((sum, { psnr }) => sum + psnr, 0) / records.length;
  terminal.log(
    `Wrote latents of ${counted(records.length, "picture")}, ${
      mean.toFixed(1)
    } dB on average, to ${paths.latents}` +
      (tune ? `, and the tuned generator to ${paths.generator}` : ""),
  );
}
