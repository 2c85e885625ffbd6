import * as tf from "@tensorflow/tfjs";
import type { Generator, Latents } from "../generator.ts";
import { repeatLatents, truncate } from "../latents.ts";
import { drawZ } from "../random/draw_latents.ts";
import type { Random } from "../random/random.ts";
import type { Scalar, Tensor2D, Tensor3D } from "../tensors.ts";
import { embeddedDistance, type ImageDistance } from "./image_distance.ts";

/** How tuning is kept local. */
export interface Locality {
  /** The generator before tuning. It stays the caller's. */
  readonly original: Generator;
  /** z of a step [samples · pictures, latentDim], as `seededSamples` draws them. The caller owns it. */
  samples(step: number): Tensor2D;
  /** How far from the pivot the generator is kept as it was, ‖w_r − w_p‖ over all rows. @default {30} */
  readonly radius?: number;
  /** Truncation ψ of the samples. @default {0.5} */
  readonly truncation?: number;
  /** λ_2. @default {0.1} */
  readonly pixelWeight?: number;
  /** λ_d. @default {0.1} */
  readonly perceptualWeight?: number;
  /** Steps from one with this term to the next. @default {1} */
  readonly interval?: number;
}

/** z of each step and picture, from a seed. */
export function seededSamples(
  seed: Random,
  pictures: number,
  latentDim: number,
  samples = 1,
): (step: number) => Tensor2D {
  return (step) => {
    const all = new Float32Array(samples * pictures * latentDim);
    for (let i = 0; i < samples * pictures; i++) all.set(drawZ(seed.fork(step), i, latentDim), i * latentDim);
    return tf.tensor2d(all, [samples * pictures, latentDim]);
  };
}

/**
 * Where the tuned generator is compared with the original:
 *
 *   w_r = w_p + α (w_z − w_p) / ‖w_z − w_p‖,   w_z = w̄ + ψ (f(z) − w̄)
 *
 * with the norm over all rows and numbers of an image.
 *
 * @param pivots w_plus [pictures, rows, dim]
 * @param z [samples · pictures, dim]: sample i belongs to pivot i mod pictures
 * @returns [samples · pictures, rows, dim]
 */
export function aroundPivots(
  { original, radius = 30, truncation = 0.5 }: Locality,
  pivots: Tensor3D,
  z: Tensor2D,
): Tensor3D {
  return tf.tidy(() => {
    const [pictures, rows] = pivots.shape;
    const w = truncate(original.map(z), original.latentAverage, truncation);
    const own = tf.tile(pivots, [z.shape[0] / pictures, 1, 1]);
    const away = tf.sub<Tensor3D>(repeatLatents(w, rows), own);
    const length = tf.sqrt(tf.sum(tf.square(away), [1, 2], true));
    return tf.add(own, tf.mul(tf.div(away, length), radius));
  });
}

/**
 * What tuning changes away from the pivot:
 *
 *   L_R = λ_2 mean (G(w_r) − G′(w_r))² + λ_d d(G(w_r), G′(w_r))
 *
 * averaged over the samples, both rendered without noise. Roich et al., "Pivotal Tuning for Latent-based Editing of Real
 * Images", 2021, equations 4 to 6, with the constants of their code.
 */
export function localityLoss(
  tuned: Generator,
  locality: Locality,
  latents: Latents,
  distance: ImageDistance,
): Scalar {
  const { original, pixelWeight = 0.1, perceptualWeight = 0.1 } = locality;
  const before = original.synthesize(latents, "none"), after = tuned.synthesize(latents, "none");
  const pixels = tf.mean<Scalar>(tf.squaredDifference(after, before));
  const perceived = tf.mean<Scalar>(embeddedDistance(distance.embed(after), distance.embed(before)));
  return tf.add(tf.mul(pixels, pixelWeight), tf.mul(perceived, perceptualWeight));
}
