import * as tf from "@tensorflow/tfjs";
import { checkArgument, number } from "../../models/options/mod.ts";
import { type GradientTransform, mapTensors } from "./optimizer.ts";

/**
 * Scales all gradients together so that their common norm is at most `maximum`.
 *
 *   g ← g · min(1, maximum / ‖g‖₂)
 *
 * Pascanu et al., 2013, https://arxiv.org/abs/1211.5063. For use in `chain`, before an optimizer.
 *
 * @throws {TypeError} where the maximum is not above 0
 */
export function clipGradients(maximum: number): GradientTransform<null> {
  checkArgument("clipGradients", "maximum", maximum, number({ above: 0 }));
  return {
    options: { clipGradients: maximum },
    needsOptimizer: true,
    init: () => null,
    update(gradients) {
      if (Object.keys(gradients).length === 0) return { updates: gradients, state: null };
      const squares = Object.values(gradients).map((g) => tf.tidy(() => tf.sum(tf.square(g))));
      const norm = tf.sqrt(tf.addN(squares));
      const factor = tf.minimum(1, tf.div(maximum, tf.maximum(norm, 1e-12))); // a norm of 0 clips nothing
      return { updates: mapTensors(gradients, (g) => tf.mul(g, factor)), state: null };
    },
  };
}
