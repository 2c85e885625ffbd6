import * as tf from "@tensorflow/tfjs";
import type { Generator, Noise } from "../generator.ts";
import { checkOptions, oneOf, type OptionTable, truncation, whole } from "../options/mod.ts";
import { drawLatents } from "../random/draw_latents.ts";
import { Random } from "../random/random.ts";
import { Images } from "./images.ts";

/** What `sampleImages` takes beside a generator. */
export interface SamplingOptions {
  /** Of the latents. @default {2} */
  readonly seed?: number;
  /** The number of the first image: an image depends on the seed and its number alone. @default {0} */
  readonly begin?: number;
  /** How many. @default {8} */
  readonly count?: number;
  /** Truncation ψ, from -2 to 2: below 1 images are more typical. @default {1} none */
  readonly truncation?: number;
  /** What feeds the noise inputs. @default {"stored"} */
  readonly noise?: "stored" | "none";
}

/** What they may be. */
export const SAMPLING_OPTIONS: OptionTable<SamplingOptions> = {
  seed: whole(0),
  begin: whole(0),
  count: whole(1),
  truncation,
  noise: oneOf("stored", "none"),
};

/** Where z of a seed's images are drawn from, here and by `deno task sample`. */
export function latentSeed(seed: number): Random {
  return new Random(seed).fork("z");
}

/**
 * Images of a generator, as `deno task sample` draws them: image i of z from `latentSeed(seed).fork(i)`. They are drawn
 * one at a time, and held on the host.
 *
 *   const dogs = await worldGenerator("dog").load("dogs");
 *   await sampleImages(dogs, { seed: 1 }); // the last line of a notebook's cell: shown as a picture
 *
 * @throws {TypeError} where an option is unknown, or is not what it must be
 */
export async function sampleImages(generator: Generator, options: SamplingOptions = {}): Promise<Images> {
  checkOptions("sampleImages", options, SAMPLING_OPTIONS);
  const { seed = 2, begin = 0, count = 8, truncation = 1, noise = "stored" } = options;
  const { height, width, channels } = generator, size = height * width * channels;
  const values = new Float32Array(count * size);
  for (let i = 0; i < count; i++) {
    const image = tf.tidy(() => {
      const latents = drawLatents(generator, latentSeed(seed), 1, { begin: begin + i, truncation });
      return generator.synthesize(latents, noise satisfies Noise);
    });
    values.set(await image.data<"float32">(), i * size);
    image.dispose();
  }
  return new Images(values, { count, height, width, channels });
}
