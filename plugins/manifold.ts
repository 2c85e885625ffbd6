import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  madeBy,
  optionsIn,
  type OptionTable,
  type Plugin,
  termWeight,
  text,
  unitRows,
  type Weight,
} from "../pipeline/mod.ts";
import { cosines, featureRows } from "./_feature_rows.ts";

/** What `manifold` takes. */
export interface ManifoldOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {1} */
  readonly weight?: Weight;
}

/** What they may be. */
export const OPTIONS: OptionTable<ManifoldOptions> = { name: text, weight: termWeight };

/**
 * Lets each image move as far from its source as the target text lies from the source text.
 *
 *   L_manifold = meanₙ |cos(E(G_adapted(wⁿ)), E(G_source(wⁿ))) − a|,   a = cos(mean_t E(target_t), mean_t E(source_t))
 *
 * over templates t, whose features have length 1 before the mean; cosines of images are held within [-1, 1]. In the code of
 * StyleGAN-NADA (Gal et al., 2021, https://arxiv.org/abs/2108.00946), where its weight is 0; not in the paper.
 */
export function manifold(given: ManifoldOptions = {}): Plugin {
  const { name = "manifold", weight = 1 } = optionsIn(given);
  return definePlugin({
    name,
    weight,
    options: { weight },
    provides: { texts: featureRows(name, "texts") },
    made: madeBy(manifold, given, OPTIONS),
    async prepare({ encodePrompts }) {
      const { source, target } = await encodePrompts({ normalise: true });
      const rows = tf.concat2d([source, target], 0);
      tf.dispose([source, target]);
      return { texts: { rows } };
    },
    loss({ source, adapted }, { texts }) {
      const [from, to] = tf.split(unitRows(texts.rows), 2) as [tf.Tensor2D, tf.Tensor2D];
      const kept = tf.clipByValue(cosines(adapted.features(), source.features()), -1, 1);
      return tf.mean(tf.abs(tf.sub(kept, cosines(to, from))));
    },
  });
}
