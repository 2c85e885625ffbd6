/** Weights of which a part learns. */
import * as tf from "@tensorflow/tfjs";
import type { Tensors } from "../optimizer/optimizer.ts";

/** By the name of a weight, what its gradient is multiplied by. Borrowed from plugins. */
export type Masks = ReadonlyMap<string, readonly tf.Tensor[]>;

/** What is wrong with a mask; undefined where it broadcasts to its weight. */
export function maskProblem(name: string, mask: tf.Tensor, weight: tf.Tensor): string | undefined {
  const missing = weight.rank - mask.rank;
  const fits = missing >= 0 &&
    mask.shape.every((size, i) => size === 1 || size === weight.shape[i + missing]);
  return fits
    ? undefined
    : `the mask of "${name}" is [${mask.shape}], which does not broadcast to its weight, [${weight.shape}]`;
}

/** The gradients by their masks. Those that are replaced are freed; the caller owns what comes back. */
export function maskGradients(gradients: Tensors, masks: Masks): Tensors {
  return Object.fromEntries(
    Object.entries(gradients).map(([name, gradient]) => {
      const own = masks.get(name);
      if (!own) return [name, gradient];
      const masked = tf.tidy(() => own.reduce((product, mask) => tf.mul(product, mask), gradient));
      gradient.dispose();
      return [name, masked];
    }),
  );
}
