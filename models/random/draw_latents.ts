/** The one way from a seed to latents: every draw of z goes through here. */
import * as tf from "@tensorflow/tfjs";
import { truncate } from "../latents.ts";
import type { Tensor2D } from "../tensors.ts";
import type { Generator } from "../generator.ts";
import { Random } from "./random.ts";

/** Where z of a seed's images are drawn from, wherever images are asked for by a seed. */
export function latentSeed(seed: number): Random {
  return new Random(seed).fork("z");
}

/** z of one image, [zDim], from N(0, I): it depends on the seed and the image's number alone. */
export function drawZ(seed: Random, image: number, zDim: number): Float32Array {
  return seed.fork(image).normals(zDim);
}

/** What `drawLatents` takes beside a seed. */
export interface LatentDrawOptions {
  /** The number of the first image. @default {0} */
  readonly begin?: number;
  /** Truncation ψ: below 1 the latents are nearer to the average. @default {1} none */
  readonly truncation?: number;
}

/**
 * w of `count` images, [count, latentDim], which the caller owns:
 *
 *   zᵢ ∼ N(0, I) from `seed.fork(i)`,   wᵢ = w̄ + ψ (f(zᵢ) − w̄),   i = begin, begin + 1, …
 *
 * f is the mapping network, w̄ the generator's `latentAverage`. An image's z does not depend on how many images there
 * are, or on where a chunk of them begins; its w neither, but for the rounding of f.
 */
export function drawLatents(
  generator: Pick<Generator, "zDim" | "latentDim" | "latentAverage" | "map">,
  seed: Random,
  count: number,
  { begin = 0, truncation = 1 }: LatentDrawOptions = {},
): Tensor2D {
  const { latentDim, zDim = latentDim, latentAverage } = generator;
  const z = new Float32Array(count * zDim);
  for (let i = 0; i < count; i++) z.set(drawZ(seed, begin + i, zDim), i * zDim);
  return tf.tidy(() => {
    const w = generator.map(tf.tensor2d(z, [count, zDim]));
    return truncation === 1 ? w : truncate(w, latentAverage, truncation);
  });
}
