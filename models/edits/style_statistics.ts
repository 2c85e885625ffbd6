import * as tf from "@tensorflow/tfjs";
import { repeatLatents, truncate } from "../latents.ts";
import { drawLatents } from "../random/draw_latents.ts";
import type { Random } from "../random/random.ts";
import type { StyleGAN2 } from "../stylegan2/mod.ts";
import type { Tensor3D } from "../tensors.ts";
import { readStyles, styleLayers, type Styles } from "./style_space.ts";

/** Where styles lie and how far they scatter. */
export interface StyleStatistics {
  /** Of each channel. */
  readonly means: Styles;
  /** Standard deviations, over n. */
  readonly deviations: Styles;
}

/** Which latents are truncated how: StyleCLIP's by default. */
export interface StyleSampling {
  /** Of the latents. */
  readonly seed: Random;
  /** ψ. @default {0.7} */
  readonly truncation?: number;
  /** Rows that are truncated. @default {8} */
  readonly cutoff?: number;
}

/** w_plus of `count` images from number `begin` on, [count, rows, dim]. The caller owns it. */
export function drawTruncated(
  generator: StyleGAN2,
  { seed, truncation = 0.7, cutoff = 8 }: StyleSampling,
  count: number,
  begin = 0,
): Tensor3D {
  return tf.tidy(() => {
    const rows = repeatLatents(drawLatents(generator, seed, count, { begin }), generator.latentCount);
    return truncate(rows, generator.latentAverage, truncation, cutoff);
  });
}

/** Latents at a time. */
const ROWS = 1000;

/** Means and deviations of all styles of `samples` images, in float64. @param samples 100,000 in StyleCLIP */
export async function styleStatistics(
  generator: StyleGAN2,
  sampling: StyleSampling,
  samples = 100_000,
): Promise<StyleStatistics> {
  const layers = styleLayers(generator).map((layer) => ({
    ...layer,
    centre: new Float64Array(layer.channels), // of the first image: spares the squares their digits
    sum: new Float64Array(layer.channels),
    squares: new Float64Array(layer.channels),
  }));
  for (let begin = 0; begin < samples; begin += ROWS) {
    const latents = drawTruncated(generator, sampling, Math.min(ROWS, samples - begin), begin);
    const styles = readStyles(generator, latents);
    latents.dispose();
    for (const { name, channels, centre, sum, squares } of layers) {
      const values = await styles.get(name)!.data<"float32">();
      if (begin === 0) centre.set(values.subarray(0, channels));
      values.forEach((value, i) => {
        const away = value - centre[i % channels]!;
        sum[i % channels]! += away;
        squares[i % channels]! += away ** 2;
      });
    }
    tf.dispose([...styles.values()]);
  }
  return {
    means: new Map(
      layers.map(({ name, centre, sum }) => [name, sum.map((sum, i) => centre[i]! + sum / samples)]),
    ),
    deviations: new Map(layers.map(({ name, sum, squares }) => [
      name,
      squares.map((square, i) => Math.sqrt(Math.max(0, square / samples - (sum[i]! / samples) ** 2))),
    ])),
  };
}
