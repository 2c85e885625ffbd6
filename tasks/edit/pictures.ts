/** What is edited: latents of a file, or of photographs that are inverted here. */
import type * as tf from "@tensorflow/tfjs";
import { openWeights, type StyleGAN2, stylegan2, WeightsError } from "../../mod.ts";
import { disposeLatents, readLatents } from "../images/latent_rows.ts";
import { loadDistance } from "../photos/distance.ts";
import { InversionState } from "../photos/inversion_state.ts";
import { readPhotographs } from "../photos/photographs.ts";
import { invertPhotographs } from "../photos/project.ts";
import { recipeOf } from "../photos/recipe.ts";
import { latentTensor, noiseTensors } from "../photos/render_inverted.ts";
import type { InversionSettings } from "../photos/settings.ts";
import { tuneGenerator } from "../photos/tune.ts";
import { showProgress } from "../shell/progress.ts";
import type { Context } from "../shell/serve.ts";
import { asRows } from "./edits.ts";
import type { EditInput } from "./input.ts";

/** Latents, and what belongs to them. The caller frees the tensors and the tuned generator. */
export interface Pictures {
  readonly names: readonly string[];
  /** w_plus [n, rows, dim] */
  readonly latents: tf.Tensor3D;
  readonly noise: readonly tf.Tensor4D[] | undefined;
  /** The source, tuned to them, where that is asked for. */
  readonly tuned: StyleGAN2 | undefined;
  /** What they came from [n, height, width, 3], where they were photographs. */
  readonly photographs: Float32Array | undefined;
  /** Sentences for the log. */
  readonly notes: readonly string[];
  /** Called when the sheet is written: what was kept to go on from is no longer needed. */
  done(): Promise<void>;
}

/** @throws {Stopped} once the signal says so and an inversion is saved */
export async function findPictures(source: StyleGAN2, input: EditInput, context: Context): Promise<Pictures> {
  const { latents, photo } = input;
  return photo ? await invertHere(source, photo, input, context) : await readHere(source, latents!, input);
}

async function readHere(
  source: StyleGAN2,
  path: string,
  { space, tune }: Pick<EditInput, "space" | "tune">,
): Promise<Pictures> {
  const tuned = tune && await tunedBeside(source, path);
  const rows = await readLatents(source, path, 1, space), latents = asRows(rows.latents, source.latentCount);
  disposeLatents({ latents: rows.latents, noise: undefined });
  const [count] = latents.shape;
  return {
    names: Array.from({ length: count }, (_, i) => `${path}, ${i}`),
    latents,
    noise: rows.noise,
    tuned,
    photographs: undefined,
    notes: rows.notes,
    done: () => Promise.resolve(),
  };
}

/** The tuned generator that `invert --tune` wrote beside its latents. @throws {WeightsError} where there is none, or another's */
async function tunedBeside(source: StyleGAN2, latents: string): Promise<StyleGAN2> {
  const file = await openWeights(latents), { generator } = file.metadata;
  file.close();
  if (generator !== undefined && generator !== await source.digest()) {
    throw new WeightsError(
      latents,
      `was inverted by another generator than "${source.label}", from which tuning's change would be taken: give that one by --source`,
    );
  }
  const path = latents.replace(/\.[^./\\]+$/, "") + ".generator.safetensors";
  return await stylegan2(path).load("tuned");
}

async function invertHere(
  source: StyleGAN2,
  settings: InversionSettings,
  { tune, state: folder }: EditInput,
  context: Context,
): Promise<Pictures> {
  if (source.channels !== 3) {
    throw new WeightsError(
      source.label,
      "makes no images of RGB, which photographs are: give another generator",
    );
  }
  const photographs = await readPhotographs(settings, source, showProgress(context));
  const loaded = await loadDistance(settings.compared);
  context.terminal.log(`Comparing ${loaded.distance.label}`);
  const state = new InversionState(folder, recipeOf(await source.digest(), photographs, settings, tune));
  await state.tidy();
  const work = { state, context };
  const inverted = await invertPhotographs(source, photographs, {
    ...work,
    settings,
    distance: loaded.distance,
  });
  const tuned = tune && await copyOf(source);
  if (tuned) {
    await tuneGenerator(tuned, source, photographs, inverted, {
      ...work,
      settings: tune,
      distance: loaded.full,
      stopAt: loaded.stopAt,
      seed: settings.seed,
      saveEvery: settings.saveEvery,
    });
  }
  loaded.dispose();
  const noise = noiseTensors(inverted);
  return {
    names: photographs.names,
    latents: latentTensor(inverted),
    noise: noise.length > 0 ? noise : undefined,
    tuned,
    photographs: photographs.data,
    notes: photographs.notes,
    done: () => state.clear(),
  };
}

/** Another with the same weights. */
async function copyOf(generator: StyleGAN2): Promise<StyleGAN2> {
  return await stylegan2({ weights: await generator.exportWeights(), label: "tuned" }).load("tuned");
}
