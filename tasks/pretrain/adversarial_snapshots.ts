/** What an adversarial training keeps for people, beside what it goes on from. */
import type * as tf from "@tensorflow/tfjs";
import { imageGrid } from "../../models/images/pixels.ts";
import { encodePng } from "../../models/images/png.ts";
import { type StyleGAN2, stylegan2, type StyleGAN2Discriminator } from "../../models/stylegan2/mod.ts";
import { encodeSafetensors } from "../../models/weights/safetensors.ts";
import type { HostTensor } from "../../models/weights/types.ts";
import type { AdversarialWatch } from "./adversarial_watch.ts";
import type { CurveRecord } from "./curve.ts";
import type { Moment, Watch } from "./training.ts";
import type { TrainingAugmentation } from "./training_augmentation.ts";
import { type CardFacts, cardOf, writeCard } from "./training_card.ts";
import { type MeasuredRecord, newWarnings } from "./training_warnings.ts";

/** The generator at the latest snapshot, and as it was at the lowest Fréchet distance. */
export const GENERATOR = "generator.safetensors", BEST = "best.safetensors";

/** Images in a row of the grid that is drawn at each measurement. */
const COLUMNS = 8;

/** What a snapshot is made of. */
export interface Kept extends Watch {
  /** A generator to put the averaged weights into. */
  readonly averaged: StyleGAN2;
  readonly discriminator: StyleGAN2Discriminator;
  readonly augmentation: TrainingAugmentation;
  readonly watch: AdversarialWatch;
  /** Latents of the grid. */
  readonly shown: tf.Tensor2D;
  readonly facts: CardFacts;
  readonly steps: number;
  readonly measureEvery: number;
}

/** Writes generator, grid and card, and measures now and then. @returns what stands in the curve */
export async function keepSnapshot(kept: Kept, moment: Moment): Promise<Record<string, unknown>> {
  const { augmentation, facts } = kept, { step, place, history, means } = moment;
  const file = await writeGenerator(kept, moment);
  const images = step * facts.batch, ada_p = augmentation.p ?? null;
  const base = { step, images, ...means, ada_p };
  const isMeasured = step % kept.measureEvery === 0 || step === kept.steps;
  const measured = isMeasured ? await measure(kept, base, moment, file) : {};
  const line = { ...base, ...measured };
  await writeCard(place, cardOf(facts, [...history, line]));
  return line;
}

/** Writes the averaged weights, which `kept.averaged` has from then on. @returns the file's bytes */
export async function writeGenerator(
  { averaged, facts }: Pick<Kept, "averaged" | "facts">,
  { step, average, place }: Pick<Moment, "step" | "average" | "place">,
): Promise<Uint8Array> {
  for (const [name, tensor] of Object.entries(average)) averaged.parameters.get(name)!.assign(tensor);
  const weights = await withLatentAverage(await averaged.exportWeights());
  const file = encodeSafetensors(weights, { steps: String(step), seed: String(facts.seed) });
  await place.write(GENERATOR, file);
  return file;
}

/** The lines of a curve at which something was measured. */
export function measuredRecords(history: readonly CurveRecord[]): MeasuredRecord[] {
  return history.filter(({ frechet }) => typeof frechet === "number") as unknown as MeasuredRecord[];
}

async function measure(
  { averaged, discriminator, watch, shown, log, warn }: Kept,
  base: {
    readonly step: number;
    readonly images: number;
    readonly loss: number;
    readonly ada_p: number | null;
  },
  { place, history }: Moment,
  file: Uint8Array,
): Promise<Record<string, unknown>> {
  const measured = await watch.measure(averaged, discriminator), earlier = measuredRecords(history);
  const name = `samples/${String(base.step).padStart(6, "0")}.png`;
  await place.write(name, await drawGrid(averaged, shown));
  const least = Math.min(...earlier.map(({ frechet }) => frechet));
  if (!(measured.frechet >= least)) await place.write(BEST, file);
  const p = base.ada_p === null ? "" : `, augmented with p = ${base.ada_p.toFixed(3)}`;
  const best = Math.min(least, measured.frechet).toPrecision(4);
  log?.(
    `Fréchet distance ${measured.frechet.toPrecision(4)} (best ${best}, floor ${
      watch.floor.toPrecision(4)
    }), spread ${measured.spread.toFixed(2)}${p}`,
  );
  const warnings = newWarnings([...earlier, { ...base, ...measured }]);
  for (const { sentence } of warnings) (warn ?? log)?.(sentence);
  return { ...measured, ...(warnings.length > 0 && { warnings: warnings.map(({ kind }) => kind) }) };
}

/** Images of the generator, as a PNG file. */
async function drawGrid(generator: StyleGAN2, z: tf.Tensor2D): Promise<Uint8Array> {
  const { height, width } = generator, w = generator.map(z);
  const images = generator.synthesize(w, "none");
  const grid = imageGrid(await images.data<"float32">(), { width, height, columns: COLUMNS });
  w.dispose();
  images.dispose();
  return encodePng(grid);
}

/** The average latent is that of the mapping network before its training: loading computes it anew. */
async function withLatentAverage(
  weights: ReadonlyMap<string, HostTensor>,
): Promise<ReadonlyMap<string, HostTensor>> {
  const trained = new Map(weights);
  trained.delete("latent_avg");
  const generator = await stylegan2({ weights: trained }).load("trained");
  try {
    return await generator.exportWeights();
  } finally {
    generator.dispose();
  }
}
