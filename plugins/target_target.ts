import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  list,
  madeBy,
  number,
  optionsIn,
  type OptionTable,
  type Plugin,
  required,
  termWeight,
  text,
  type Weight,
} from "../pipeline/mod.ts";
import { cosineDistance } from "./_directions.ts";
import { featureRows } from "./_feature_rows.ts";

/** What `targetTarget` takes. */
export interface TargetTargetOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {0.4} HyperDomainNet's */
  readonly weight?: Weight;
  /** The target of each image of a batch, in turn: image n has target n modulo their number. */
  readonly targets: readonly string[];
  /** Directions between images shorter than this, in lengths of the texts', count as of this length. @default {0.1} */
  readonly floor?: number;
}

/** What they may be. Without a floor, equal images would have no gradient. */
export const OPTIONS: OptionTable<TargetTargetOptions> = {
  name: text,
  weight: termWeight,
  targets: required(list(text, "a list of at least two texts, each once", { least: 2, distinct: true })),
  floor: number({ above: 0 }),
};

/**
 * Sets images of different targets apart as their texts are.
 *
 *   L_tt = mean_{i > j} [1 − cos(f_tʲ − f_tⁱ, T_j − T_i)]          f the features at length 1 [N, dim]
 *
 * with T_n the text of image n's target, the mean over templates of features at length 1. Two images of the same target give
 * the constant 1, as in the published code. Alanov et al., 2022 (HyperDomainNet), https://arxiv.org/abs/2210.08884. There
 * a network is told the target of each image; here nothing tells the generator, and the term spreads a batch over the texts.
 */
export function targetTarget(given: TargetTargetOptions): Plugin {
  const { name = "target-target", weight = 0.4, targets = [], floor = 0.1 } = optionsIn(given);
  return definePlugin({
    name,
    weight,
    options: { weight, targets, floor },
    provides: { targets: featureRows(name, "targets") },
    made: madeBy(targetTarget, given, OPTIONS),
    *validate({ batch }) {
      if (batch < 2) yield `needs a batch of at least 2 to compare images with each other, got ${batch}`;
    },
    prepare({ encodePrompt }) {
      const rows = targets.map((target) => encodePrompt(target, { normalise: true }));
      const joined = tf.concat2d(rows, 0);
      tf.dispose(rows);
      return { targets: { rows: joined } };
    },
    loss({ adapted }, { targets: { rows } }) {
      const f = adapted.features(), [first, second] = pairsOf(f.shape[0]);
      const between = (x: tf.Tensor2D, from: readonly number[], to: readonly number[]) =>
        tf.sub<tf.Tensor2D>(
          tf.gather(x, tf.tensor1d([...to], "int32")),
          tf.gather(x, tf.tensor1d([...from], "int32")),
        );
      const targetOf = (images: readonly number[]) => images.map((image) => image % rows.shape[0]);
      const texts = between(rows, targetOf(first), targetOf(second));
      return tf.mean(cosineDistance(between(f, first, second), texts, floor));
    },
  });
}

/** All pairs i > j of a batch, in the order (1, 0), (2, 0), (2, 1), …: the i's, and the j's. */
export function pairsOf(count: number): readonly [i: number[], j: number[]] {
  const i: number[] = [], j: number[] = [];
  for (let later = 1; later < count; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      i.push(later);
      j.push(earlier);
    }
  }
  return [i, j];
}
