import * as tf from "@tensorflow/tfjs";
import { mixStyles, truncate } from "../../models/latents.ts";
import { drawNoise } from "../../models/random/noise.ts";
import type { Random } from "../../models/random/random.ts";
import type { Generator, Latents, Noise } from "../../models/generator.ts";
import type { ResolvedConfig, StepNoise } from "../plan/config.ts";

/** What one step draws. The caller frees it with `disposeDraws`. */
export interface Draws {
  readonly latents: Latents;
  readonly sourceNoise: Noise;
  readonly adaptedNoise: Noise;
}

/** Draws latents and noise for a step. The same seed and step give the same draws, whatever came before. */
export function drawStep(
  source: Generator,
  config: Pick<ResolvedConfig, "batch" | "mixing" | "truncation" | "noise">,
  seed: Random,
  step: number,
): Draws {
  const latents = drawLatents(source, config, seed.fork("latents").fork(step));
  return { latents, ...drawNoises(source, config.noise, config.batch, seed.fork("noise").fork(step)) };
}

/** Frees what `drawStep` made. */
export function disposeDraws({ latents, sourceNoise, adaptedNoise }: Draws): void {
  latents.dispose();
  for (const noise of new Set([sourceNoise, adaptedNoise])) if (Array.isArray(noise)) tf.dispose(noise);
}

/** w of the batch; with probability `mixing` w_plus of two w each, crossed over at a layer drawn for all. */
function drawLatents(
  source: Generator,
  { batch, mixing, truncation }: Pick<ResolvedConfig, "batch" | "mixing" | "truncation">,
  seed: Random,
): Latents {
  return tf.tidy(() => {
    const draw = (purpose: string) => {
      const z = seed.fork(purpose).normal([batch, source.latentDim]);
      const w = source.map(z);
      return truncation === 1 ? w : truncate(w, source.latentAverage, truncation);
    };
    const first = draw("z");
    const [chance, place] = seed.fork("mixing").uniforms(2);
    if (chance! >= mixing || source.latentCount < 2) return first;
    const crossover = 1 + Math.floor(place! * (source.latentCount - 1));
    return mixStyles(first, draw("second z"), crossover, source.latentCount);
  });
}

function drawNoises(
  { noiseShapes }: Generator,
  noise: StepNoise,
  batch: number,
  seed: Random,
): Omit<Draws, "latents"> {
  const draw = (purpose: string) =>
    drawNoise(seed.fork(purpose), noiseShapes.map(([height, width]) => [batch, height, width, 1]));
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
