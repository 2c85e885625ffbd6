import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  madeBy,
  optionsIn,
  type OptionTable,
  type Plugin,
  termWeight,
  text,
  type Weight,
} from "../pipeline/mod.ts";

/** What `inDomain` takes. */
export interface InDomainOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {1} */
  readonly weight?: Weight;
}

/** What they may be. */
export const OPTIONS: OptionTable<InDomainOptions> = { name: text, weight: termWeight };

/**
 * Keeps the angle between any two images of a batch.
 *
 *   L_indomain = 2 / (N (N − 1)) Σ_{i > j} (⟨f_sⁱ, f_sʲ⟩ − ⟨f_tⁱ, f_tʲ⟩)²          f the features at length 1 [N, dim]
 *
 * Alanov et al., 2022 (HyperDomainNet), https://arxiv.org/abs/2210.08884, equation 8; the same as `const` in the
 * experiments of AIR (Liu et al., 2025, https://arxiv.org/abs/2506.10895).
 */
export function inDomain(given: InDomainOptions = {}): Plugin {
  const { name = "in-domain", weight = 1 } = optionsIn(given);
  return definePlugin({
    name,
    weight,
    options: { weight },
    made: madeBy(inDomain, given, OPTIONS),
    *validate({ batch }) {
      if (batch < 2) yield `needs a batch of at least 2 to compare images with each other, got ${batch}`;
    },
    loss({ source, adapted }) {
      const [before, now] = [source, adapted].map((view) => {
        const f = view.features();
        return tf.matMul(f, f, false, true);
      }) as [tf.Tensor2D, tf.Tensor2D];
      const count = before.shape[0], pairs = tf.sub(1, tf.eye(count));
      const change = tf.mul(tf.squaredDifference(before, now), pairs);
      return tf.mul(tf.sum<tf.Scalar>(change), 1 / (count * (count - 1)));
    },
  });
}
