/** Where projections begin. */
import * as tf from "@tensorflow/tfjs";
import { drawLatents, type Generator, inversion, type Random, WeightsError } from "../../mod.ts";
import type { InversionSettings } from "./settings.ts";

/** Truncation of the starts beside the first: latents of typical images. */
const TRUNCATION = 0.5;

/** What starts are made of. */
export interface StartOptions {
  readonly settings: InversionSettings;
  readonly encoder: inversion.LatentEncoder | undefined;
  /** w̄ [dim] */
  readonly average: Float32Array;
  readonly seed: Random;
}

/** The encoder of latents that the settings name. @throws {WeightsError} where the file holds none */
export async function loadStartEncoder(
  { latentEncoder }: InversionSettings,
): Promise<inversion.LatentEncoder | undefined> {
  if (!latentEncoder) return undefined;
  const { weights, type } = latentEncoder;
  return await inversion.loadLatentEncoder({ weights, ...(type !== undefined && { type }) });
}

/** What an encoder says of pictures, w_plus [n, rows, dim]. @throws {WeightsError} where it is another generator's */
export async function encodedLatents(
  encoder: inversion.LatentEncoder,
  generator: Generator,
  targets: tf.Tensor4D,
  path: string,
): Promise<tf.Tensor3D> {
  try {
    const passes = await inversion.invertByEncoder(encoder, generator, targets), last = passes.pop()!;
    tf.dispose(passes);
    return last;
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new WeightsError(path, `does not fit. ${cause.message}`, { cause });
    }
    throw cause;
  }
}

/**
 * Starts of pictures [pictures · starts, rows, dim]: the average, or what the encoder says; and of each picture, latents
 * of typical images beside it. They depend on the seed and the picture's number alone.
 *
 * @param first the number of the first picture
 */
export async function startLatents(
  generator: Generator,
  targets: tf.Tensor4D,
  first: number,
  { settings, encoder, average, seed }: StartOptions,
): Promise<tf.Tensor3D> {
  const [pictures] = targets.shape, { starts, space, latentEncoder } = settings;
  const { latentCount, latentDim } = generator, rows = space === "w" ? 1 : latentCount;
  const encoded = encoder &&
    await encodedLatents(encoder, generator, targets, latentEncoder!.weights);
  const latents = tf.tidy(() => {
    const own = encoded ?? tf.tile(tf.tensor3d(average, [1, 1, latentDim]), [pictures, rows, 1]);
    if (starts === 1) return tf.clone(own) as tf.Tensor3D;
    const candidates: tf.Tensor[] = [];
    for (let picture = 0; picture < pictures; picture++) {
      candidates.push(tf.slice(own, [picture, 0, 0], [1, -1, -1]));
      const begin = (first + picture) * (starts - 1);
      const typical = drawLatents(generator, seed, starts - 1, { begin, truncation: TRUNCATION });
      candidates.push(tf.tile(tf.expandDims(typical, 1), [1, rows, 1]));
    }
    return tf.concat(candidates, 0) as tf.Tensor3D;
  });
  encoded?.dispose();
  return latents;
}
