import * as tf from "@tensorflow/tfjs";
import { mixStyles } from "../../models/latents.ts";
import { drawLatents } from "../../models/random/draw_latents.ts";
import { drawNoise, noiseMapShapes } from "../../models/random/noise.ts";
import type { Random } from "../../models/random/random.ts";
import type { Generator, Latents, Noise } from "../../models/generator.ts";

/**
 * Where the generators' noise inputs come from at each step of training.
 *
 * - `"shared"`: fresh draws, the same for both generators. Images then differ by their weights alone.
 * - `"independent"`: fresh draws for each, as StyleGAN-NADA has it.
 * - `"stored"`: the maps that came with the weights; `"none"`: no noise.
 */
export type StepNoise = "shared" | "independent" | "stored" | "none";

/** What a config says of draws. */
export interface DrawOptions {
  /** Latents per step. */
  readonly batch: number;
  /** Probability that a step mixes two latents per image. */
  readonly mixing: number;
  /** Truncation ψ; 1 is none. */
  readonly truncation: number;
  readonly noise: StepNoise;
}

/** What one step draws. The caller frees it with `disposeDraws`. */
export interface Draws {
  readonly latents: Latents;
  readonly sourceNoise: Noise;
  readonly adaptedNoise: Noise;
}

/** Draws latents and noise for a step. The same seed and step give the same draws, whatever came before. */
export function drawStep(
  source: Generator,
  options: DrawOptions,
  seed: Random,
  step: number,
): Draws {
  const latents = drawStepLatents(source, options, seed.fork("latents").fork(step));
  return { latents, ...drawStepNoise(source, options, seed.fork("noise").fork(step)) };
}

/** Frees what `drawStep` made. */
export function disposeDraws({ latents, sourceNoise, adaptedNoise }: Draws): void {
  latents.dispose();
  for (const noise of new Set([sourceNoise, adaptedNoise])) if (Array.isArray(noise)) tf.dispose(noise);
}

/** w of the batch; with probability `mixing` w_plus of two w each, crossed over at a layer drawn for all. */
function drawStepLatents(
  source: Generator,
  { batch, mixing, truncation }: DrawOptions,
  seed: Random,
): Latents {
  return tf.tidy(() => {
    const draw = (purpose: string) => drawLatents(source, seed.fork(purpose), batch, { truncation });
    const first = draw("z");
    const [chance, place] = seed.fork("mixing").uniforms(2);
    if (chance! >= mixing || source.latentCount < 2) return first;
    const crossover = 1 + Math.floor(place! * (source.latentCount - 1));
    return mixStyles(first, draw("second z"), crossover, source.latentCount);
  });
}

/** Maps for each image of the batch, or the config's word where nothing is drawn. */
function drawStepNoise(
  source: Generator,
  { noise, batch }: DrawOptions,
  seed: Random,
): Omit<Draws, "latents"> {
  const draw = (purpose: string) => drawNoise(seed.fork(purpose), noiseMapShapes(source, batch));
  switch (noise) {
    case "shared": {
      const both = draw("both");
      return { sourceNoise: both, adaptedNoise: both };
    }
    case "independent":
      return { sourceNoise: draw("source"), adaptedNoise: draw("adapted") };
    default:
      return { sourceNoise: noise, adaptedNoise: noise };
  }
}
