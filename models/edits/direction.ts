import * as tf from "@tensorflow/tfjs";
import type { Tensor1D, Tensor3D } from "../tensors.ts";

/** A way to go in W, the same for all rows of w_plus, or in W+, another for each. */
export interface Direction {
  /** For people: where it comes from. */
  readonly label: string;
  /** Rows of `values`: 1 in W. */
  readonly rows: number;
  /** [rows, dim], row-major. */
  readonly values: Float64Array;
}

/** Rows of w_plus, from the first to the one before the end. */
export interface RowRange {
  /** The first. @default {0} */
  readonly begin?: number;
  /** The one after the last. @default {all} */
  readonly end?: number;
}

/**
 * w[begin:end] + strength · direction.
 *
 * @param latents w_plus [batch, rows, dim]
 * @param direction of one row, or of as many as the latents
 * @returns of the shape of `latents`; the caller owns it
 * @throws {RangeError} where the direction belongs to another generator, or rows lie outside
 */
export function moveLatents(
  latents: Tensor3D,
  direction: Direction,
  strength: number,
  range: RowRange = {},
): Tensor3D {
  const [, rows, dim] = latents.shape;
  if (direction.values.length !== direction.rows * dim || ![1, rows].includes(direction.rows)) {
    throw new RangeError(
      `The direction "${direction.label}" has ${direction.rows} rows of ${
        direction.values.length / direction.rows
      } ` +
        `numbers, and the latents ${rows} of ${dim}: it was made for another generator`,
    );
  }
  return tf.tidy(() => {
    const shift = tf.tensor3d(Float32Array.from(direction.values), [1, direction.rows, dim]);
    return tf.add(latents, tf.mul(tf.mul(shift, strength), rowMask(rows, range)));
  });
}

/**
 * Another picture's rows in place of one's own, in part or wholly: (1 − share) · w + share · other, in the rows of the
 * range. pSp's `latent_mask`, e.g. 8 to 18 for colours and textures.
 *
 * @param latents w_plus [batch, rows, dim]
 * @param other [1 or batch, rows, dim]
 */
export function mixRows(latents: Tensor3D, other: Tensor3D, range: RowRange, share = 1): Tensor3D {
  return tf.tidy(() => {
    const away = tf.mul(tf.sub(other, latents), share);
    return tf.add(latents, tf.mul(away, rowMask(latents.shape[1], range)));
  });
}

/** 1 in the rows of the range, 0 elsewhere, [rows, 1]. @throws {RangeError} where rows lie outside */
function rowMask(rows: number, { begin = 0, end = rows }: RowRange): Tensor3D {
  if (!(Number.isInteger(begin) && Number.isInteger(end) && begin >= 0 && begin <= end && end <= rows)) {
    throw new RangeError(
      `Cannot change rows ${begin} to ${end} of ${rows}: expected 0 ≤ begin ≤ end ≤ ${rows}`,
    );
  }
  return tf.tensor3d(Array.from({ length: rows }, (_, row) => row >= begin && row < end ? 1 : 0), [
    1,
    rows,
    1,
  ]);
}

/**
 * Latents at given distances from the hyperplane through the average, [steps, dim]: w + (s − ⟨w − w̄, n⟩) n for s from
 * `from` to `to`. InterFaceGAN's walk in W, whose hyperplanes go through the origin: w̄ = 0.
 *
 * @param w [dim]
 * @param direction of one row and length 1
 */
export function walkToDistances(
  w: Tensor1D,
  { values, label, rows }: Direction,
  { from = -3, to = 3, steps = 10 }: WalkOptions = {},
): tf.Tensor2D {
  const [dim] = w.shape;
  if (rows !== 1 || values.length !== dim) {
    throw new RangeError(
      `The direction "${label}" has ${values.length} numbers in ${rows} rows, expected ${dim} in one`,
    );
  }
  return tf.tidy(() => {
    const normal = tf.tensor2d(Float32Array.from(values), [1, dim]),
      row = tf.reshape<tf.Rank.R2>(w, [1, dim]);
    const distance = tf.sum(tf.mul(row, normal));
    const moves = tf.sub(tf.reshape(tf.linspace(from, to, steps), [steps, 1]), distance);
    return tf.add<tf.Tensor2D>(row, tf.mul(moves, normal));
  });
}

/** The strengths of a walk. */
export interface WalkOptions {
  /** The first. @default {-3} */
  readonly from?: number;
  /** The last. @default {3} */
  readonly to?: number;
  /** How many, both included. @default {10} */
  readonly steps?: number;
}
