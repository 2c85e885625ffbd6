import * as tf from "@tensorflow/tfjs";

/**
 * How far apart AᵀA and BᵀB are; A is [n, dim], B [m, dim].
 *
 * - `"mean-squared-entry"`: ‖AᵀA − BᵀB‖²_F / dim²
 * - `"squared-frobenius"`: ‖AᵀA − BᵀB‖²_F
 * - `"frobenius"`: ‖AᵀA − BᵀB‖_F
 * - `"centred-frobenius"`: ‖cov A − cov B‖_F, rows centred, divided by their count less one
 */
export type SecondMomentDistance =
  | "mean-squared-entry"
  | "squared-frobenius"
  | "frobenius"
  | "centred-frobenius";

/** The distances by name. */
export const SECOND_MOMENT_DISTANCES: Readonly<
  Record<SecondMomentDistance, (a: tf.Tensor2D, b: tf.Tensor2D) => tf.Scalar>
> = {
  "mean-squared-entry": (a, b) => tf.div(squaredFrobenius(a, b), a.shape[1] ** 2),
  "squared-frobenius": squaredFrobenius,
  "frobenius": (a, b) => root(squaredFrobenius(a, b)),
  "centred-frobenius": (a, b) => root(squaredFrobenius(centred(a), centred(b))),
};

/** ‖AᵀA − BᵀB‖²_F = ‖AAᵀ‖² + ‖BBᵀ‖² − 2‖ABᵀ‖²: the matrices of dim × dim entries are never built. */
function squaredFrobenius(a: tf.Tensor2D, b: tf.Tensor2D): tf.Scalar {
  const energy = (x: tf.Tensor2D, y: tf.Tensor2D) => tf.sum(tf.square(tf.matMul(x, y, false, true)));
  return tf.sub(tf.add(energy(a, a), energy(b, b)), tf.mul(2, energy(a, b)));
}

function centred(x: tf.Tensor2D): tf.Tensor2D {
  return tf.div(tf.sub(x, tf.mean(x, 0, true)), Math.sqrt(x.shape[0] - 1));
}

/** Equal moments have a distance of zero, whose root has no derivative; rounding may even make it negative. */
function root(squared: tf.Scalar): tf.Scalar {
  return tf.sqrt(tf.maximum(squared, 1e-12));
}
