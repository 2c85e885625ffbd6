/** HyperDomainNet's targets: mixed, and drawn anew around where they lie. */
import * as tf from "@tensorflow/tfjs";
import { type Tensor2D, unitRows } from "../pipeline/mod.ts";

/** unit(Σ_k a_k u_k): convex mixtures of targets, one for each row of weights. @param weights [n, k] @param u [k, dim] */
export function mixTargets(weights: Tensor2D, u: Tensor2D): Tensor2D {
  return tf.tidy(() => unitRows(tf.matMul(weights, u)));
}

/**
 * ω = c u + √(1 − c²) unit(r − ⟨r, u⟩ u): rows of length 1 whose cosine with u is c, in the direction in which r lies.
 *
 * @param u Of length 1, [n, dim]
 * @param r Draws from N(0, 1), [n, dim]
 * @param c [n, 1]
 */
export function resampleTargets(u: Tensor2D, r: Tensor2D, c: Tensor2D): Tensor2D {
  return tf.tidy(() => {
    const aside = unitRows(tf.sub(r, tf.mul(u, tf.sum(tf.mul(r, u), 1, true))));
    const sine = tf.sqrt(tf.maximum(tf.sub(1, tf.square(c)), 0));
    return tf.add(tf.mul(u, c), tf.mul(aside, sine));
  });
}
