import * as tf from "@tensorflow/tfjs";
import type { Generator } from "../generator.ts";
import { drawLatents } from "../random/draw_latents.ts";
import type { Random } from "../random/random.ts";

/** Where the mapping network sends latents, and how far they scatter. */
export interface LatentStatistics {
  /** w̄ [latentDim] */
  readonly average: Float32Array;
  /** σ, the root mean square of ‖w − w̄‖: one number, √(Σ_n ‖w_n − w̄‖² / N). */
  readonly deviation: number;
}

/** Latents that are mapped at a time. */
const ROWS = 1000;

/**
 * Statistics of `count` mapped latents, as NVIDIA's projector takes them: z ∼ N(0, I), no truncation. Sums are in
 * float64.
 *
 * @param count 10,000 in NVIDIA's projector, 600 in pivotal tuning's
 */
export async function latentStatistics(
  generator: Pick<Generator, "latentDim" | "latentAverage" | "map">,
  seed: Random,
  count = 10_000,
): Promise<LatentStatistics> {
  const { latentDim } = generator, all = new Float32Array(count * latentDim);
  for (let begin = 0; begin < count; begin += ROWS) {
    const w = drawLatents(generator, seed, Math.min(ROWS, count - begin), { begin });
    all.set(await w.data<"float32">(), begin * latentDim);
    tf.dispose(w);
  }
  const sums = new Float64Array(latentDim);
  all.forEach((value, i) => sums[i % latentDim]! += value);
  const average = sums.map((sum) => sum / count);
  const squares = all.reduce((sum, value, i) => sum + (value - average[i % latentDim]!) ** 2, 0);
  return { average: Float32Array.from(average), deviation: Math.sqrt(squares / count) };
}
