import * as tf from "@tensorflow/tfjs";
import type { StepView } from "../pipeline/mod.ts";
import type { TextDirections } from "./artifacts.ts";

/** ΔI = E(G_adapted(w)) − E(G_source(w)) in the space of the text directions, [batch, dim]. */
export function imageDirections(
  { source, adapted }: Pick<StepView, "source" | "adapted">,
  { normalised }: TextDirections,
): tf.Tensor2D {
  return normalised
    ? tf.sub(adapted.features(), source.features())
    : tf.sub(adapted.rawFeatures(), source.rawFeatures());
}

/**
 * 1 − ⟨a, b⟩ / (max(‖a‖, floor · ‖b‖) · ‖b‖), row by row: [n, dim] against [1, dim] gives [n].
 *
 * The cosine distance, but for rows shorter than `floor · ‖b‖`. Before the first update both generators draw
 * the same images, the image direction is zero and has no angle: a plain cosine distance has there a gradient
 * of order 1/ε, which is 10⁸ in PyTorch, and which Adam's second moment remembers for hundreds of steps. Below
 * the floor the distance is linear instead: it pulls towards b, as hard as it does at the floor.
 */
export function cosineDistance(a: tf.Tensor2D, b: tf.Tensor2D, floor: number): tf.Tensor1D {
  const length = rowLengths(b);
  const shortest = tf.mul(length, floor);
  const squared = tf.maximum(tf.sum(tf.square(a), 1), tf.square(shortest)); // no root of zero to differentiate
  const product = tf.sum(tf.mul(a, b), 1);
  return tf.sub(1, tf.div(product, tf.mul(tf.sqrt(squared), length)));
}

/** Rows at length 1, x / max(‖x‖, floor): one that is shorter than the floor stays short, for it has no angle to speak of. */
export function unitAbove(x: tf.Tensor2D, floor: number): tf.Tensor2D {
  return tf.mul(x, tf.rsqrt(tf.maximum(tf.sum(tf.square(x), 1, true), floor ** 2)));
}

function rowLengths(x: tf.Tensor2D): tf.Tensor1D {
  return tf.sqrt(tf.maximum(tf.sum(tf.square(x), 1), 1e-24)); // two equal texts make a zero direction
}
