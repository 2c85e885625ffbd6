/** What is done to latents between the mapping and the synthesis network. */
import * as tf from "@tensorflow/tfjs";
import type { Latents } from "./generator.ts";
import type { Tensor, Tensor1D, Tensor2D, Tensor3D } from "./tensors.ts";

/** The same w for every layer: [batch, dim] to w_plus [batch, count, dim]. */
export function repeatLatents(w: Tensor2D, count: number): Tensor3D {
  const [batch, dim] = w.shape;
  return tf.tidy(() => tf.tile(tf.reshape(w, [batch, 1, dim]), [1, count, 1]));
}

/**
 * Style mixing: w_plus [batch, count, dim] with `coarse` in the rows before `crossover` and `fine` from there
 * on.
 *
 * @param coarse [batch, dim] or [batch, count, dim]
 * @param fine Likewise
 * @param crossover From 0 (all fine) to `count` (all coarse)
 * @throws {RangeError} where the crossover lies outside
 */
export function mixStyles(coarse: Latents, fine: Latents, crossover: number, count: number): Tensor3D {
  if (!Number.isInteger(crossover) || crossover < 0 || crossover > count) {
    throw new RangeError(`Cannot cross over at row ${crossover}: expected an integer from 0 to ${count}`);
  }
  return tf.tidy(() => {
    const [a, b] = [coarse, fine].map((latents) => asRows(latents, count)) as [Tensor3D, Tensor3D];
    const [batch, , dim] = a.shape;
    return tf.concat([
      tf.slice(a, [0, 0, 0], [batch, crossover, dim]),
      tf.slice(b, [0, crossover, 0], [batch, count - crossover, dim]),
    ], 1);
  });
}

/**
 * The truncation trick: average + psi (w − average).
 *
 * @param latents [batch, dim] or [batch, count, dim]
 * @param average [dim], e.g. `generator.latentAverage`
 * @param psi 1 leaves the latents as they are, 0 makes them all the average
 * @param cutoff Truncates the first `cutoff` rows of w_plus only; the others keep their variety
 * @throws {RangeError} where there is a cutoff and no rows
 */
export function truncate<L extends Latents>(
  latents: L,
  average: Tensor1D,
  psi: number,
  cutoff?: number,
): L {
  const toward = (w: Tensor) => tf.add(average, tf.mul(tf.sub(w, average), psi));
  if (cutoff === undefined) return tf.tidy(() => toward(latents)) as L;
  if (latents.rank !== 3) {
    throw new RangeError(
      `Cannot cut off truncation in latents [${latents.shape}]: repeatLatents() gives them rows`,
    );
  }
  return tf.tidy(() => {
    const [batch, count, dim] = (latents as Tensor3D).shape;
    const truncated = Math.min(Math.max(cutoff, 0), count);
    return tf.concat([
      toward(tf.slice(latents, [0, 0, 0], [batch, truncated, dim])),
      tf.slice(latents, [0, truncated, 0], [batch, count - truncated, dim]),
    ], 1) as tf.Tensor;
  }) as L;
}

function asRows(latents: Latents, count: number): Tensor3D {
  if (latents.rank === 2) return repeatLatents(latents as Tensor2D, count);
  if (latents.shape[1] === count) return latents as Tensor3D;
  throw new RangeError(`Cannot mix w_plus of shape [${latents.shape}]: expected ${count} rows`);
}
