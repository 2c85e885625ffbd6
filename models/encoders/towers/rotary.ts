import * as tf from "@tensorflow/tfjs";
import type { HostTensor } from "../../weights/types.ts";
import { parameter, type Parameters } from "./parameters.ts";
import type { Tensor3D } from "../../tensors.ts";

/** What rotary positions on a grid of patches depend on. */
export interface RotarySizes {
  /** Patches along each side. */
  readonly grid: number;
  /** The grid of the pretraining, to which positions are scaled. */
  readonly referenceGrid: number;
  /** A multiple of 4. */
  readonly headWidth: number;
  /** Tokens before the patches, which stay as they are. */
  readonly before: number;
}

/** The largest wavelength over 2π. */
const BASE = 10_000;

/**
 * What `rotate` reads, for heads of width d: the cosines and sines of the angles [tokens, 1, d], and the matrix [d, d] of a
 * quarter turn in the plane of each pair of neighbours, x r = (−x₁, x₀, −x₃, x₂, …). The patch in row i and column j has
 * the angles
 *
 *   i s b₀, i s b₁, …, j s b₀, j s b₁, …   with bₖ = 10000^(−4k/d), k < d/4, and s = reference grid / grid
 *
 * each for two neighbours.
 */
export function* rotaryTables(
  prefix: string,
  { grid, referenceGrid, headWidth, before }: RotarySizes,
): Generator<[string, HostTensor]> {
  const bands = headWidth / 4, tokens = before + grid ** 2, scale = referenceGrid / grid;
  const angles = new Float64Array(tokens * headWidth);
  for (let patch = 0; patch < grid ** 2; patch++) {
    const row = (before + patch) * headWidth, [i, j] = [Math.floor(patch / grid), patch % grid];
    for (let d = 0; d < headWidth; d++) {
      const pair = d >> 1, place = pair < bands ? i : j;
      angles[row + d] = place * scale * BASE ** (-(pair % bands) / bands);
    }
  }
  const shape = [tokens, 1, headWidth], turn = new Float32Array(headWidth ** 2);
  for (let d = 0; d < headWidth; d += 2) {
    turn[(d + 1) * headWidth + d] = -1;
    turn[d * headWidth + d + 1] = 1;
  }
  yield [`${prefix}.cosines`, { shape, data: Float32Array.from(angles, Math.cos) }];
  yield [`${prefix}.sines`, { shape, data: Float32Array.from(angles, Math.sin) }];
  yield [`${prefix}.turn`, { shape: [headWidth, headWidth], data: turn }];
}

/**
 * Turns every pair of neighbours of every head by its angle, so that scores depend on how far tokens are apart:
 *
 *   y = x ⊙ cosines + (x r) ⊙ sines
 *
 * @param x Queries or keys [batch, tokens, width]
 * @param prefix Under which `parameters` hold the tables
 *
 * Su et al., "RoFormer", 2021, equation 34; on two axes as in Sun et al., "EVA-CLIP", 2023.
 */
export function rotate(x: Tensor3D, parameters: Parameters, prefix: string): Tensor3D {
  const turn = parameter<tf.Rank.R2>(parameters, `${prefix}.turn`), [headWidth] = turn.shape;
  const heads = tf.reshape(x, [x.shape[0], x.shape[1], -1, headWidth]);
  const turned = tf.reshape(tf.matMul(tf.reshape(x, [-1, headWidth]), turn), heads.shape);
  const table = (name: string) => parameter(parameters, `${prefix}.${name}`);
  return tf.reshape(tf.add(tf.mul(heads, table("cosines")), tf.mul(turned, table("sines"))), x.shape);
}
