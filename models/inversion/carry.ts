import * as tf from "@tensorflow/tfjs";
import type { Generator } from "../generator.ts";

/**
 * Carries what tuning changed to a generator that was adapted from the same source:
 *
 *   θ_adapted ← θ_adapted + (θ_tuned − θ_source)
 *
 * for all weights. An inference of ours: no published work does it. Both changes are small against the weights, and so
 * to first order they add.
 *
 * @throws {TypeError} where a weight is missing, or has another shape: the three are then no relatives
 */
export function carryTuning(
  adapted: Generator,
  { tuned, source }: { readonly tuned: Generator; readonly source: Generator },
): void {
  for (const [name, weight] of adapted.parameters) {
    for (const other of [tuned, source]) {
      const shape = other.parameters.get(name)?.shape;
      if (shape && String(shape) === String(weight.shape)) continue;
      throw new TypeError(
        `Cannot carry the tuning to "${adapted.label}": its ${name} has shape [${weight.shape}], and that of "${other.label}" ` +
          (shape ? `[${shape}]` : "is missing") + ". All three must come from one generator",
      );
    }
  }
  tf.tidy(() => {
    for (const [name, weight] of adapted.parameters) {
      const change = tf.sub(tuned.parameters.get(name)!, source.parameters.get(name)!);
      weight.assign(tf.add(weight, change));
    }
  });
}
