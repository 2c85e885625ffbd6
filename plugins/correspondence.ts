import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  madeBy,
  optionsIn,
  type OptionTable,
  type Plugin,
  type Tensor2D,
  type Tensor4D,
  termWeight,
  text,
  unitRows,
  type Weight,
} from "../pipeline/mod.ts";

/** What `correspondence` takes. */
export interface CorrespondenceOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Factor of the term in the total. @default {1000} */
  readonly weight?: Weight;
}

/** What they may be. */
export const OPTIONS: OptionTable<CorrespondenceOptions> = { name: text, weight: termWeight };

/**
 * Keeps which images of a batch are like each other, inside of the generator.
 *
 *   L = 1/(N (N − 1)) Σᵢ KL(pᵢ ‖ qᵢ),   pᵢ = softmax_{j ≠ i} cos(φ_l(i), φ_l(j))
 *
 * with φ_l the feature map of the source's convolution l, drawn anew for each image of the batch, all but the first; q the same of
 * the adapted generator. Ojha et al., 2021, https://arxiv.org/abs/2104.06820, equation 3, and its published code, whose mean is over
 * elements. Differs: of the batch's own latents with stored noise, where the code draws others, with noise of each its own. Their
 * adversarial half wants a discriminator, and is not here. One more rendering of both generators a step.
 */
export function correspondence(given: CorrespondenceOptions = {}): Plugin {
  const { name = "correspondence", weight = 1000 } = optionsIn(given);
  return definePlugin({
    name,
    weight,
    options: { weight },
    made: madeBy(correspondence, given, OPTIONS),
    *validate({ batch }) {
      if (batch < 2) yield `needs a batch of at least 2 to compare images with each other, got ${batch}`;
    },
    loss(step) {
      const { source, adapted } = step.featureMaps(step.latents), images = step.latents.shape[0];
      const layers = [...step.seed.fork("layers").uniforms(images)].map((draw) =>
        Math.min(source.length - 1, 1 + Math.floor(draw * (source.length - 1)))
      );
      return correspondenceDistance(source, adapted, layers);
    },
  });
}

/**
 * The loss for given layers. Where both generators are nearly alike, p log(p/q) is a small sum of large terms; so with δ = cos_q −
 * cos_p it is computed as log(1 + Σ p (exp x − 1 − x)), x = δ − Σ p δ, which is the same and keeps its digits.
 *
 * @param layers Of each image, which of the maps
 */
export function correspondenceDistance(
  source: readonly Tensor4D[],
  adapted: readonly Tensor4D[],
  layers: readonly number[],
): tf.Scalar {
  const count = layers.length;
  const rows = (maps: readonly Tensor4D[]) =>
    tf.concat2d(layers.map((layer, i) => cosinesOf(maps[layer]!, i)), 0); // [N, N − 1]
  const before = rows(source), p = tf.softmax(before);
  const apart = tf.sub(rows(adapted), before);
  const x = tf.sub<Tensor2D>(apart, tf.sum(tf.mul(p, apart), 1, true));
  const divergences = tf.log1p(tf.sum(tf.mul(p, beyondLinear(x)), 1));
  return tf.div(tf.sum(divergences), count * (count - 1));
}

/** exp x − 1 − x by its series, for the differences of cosines. */
function beyondLinear(x: Tensor2D): Tensor2D {
  let sum = tf.onesLike(x);
  for (let k = 15; k > 2; k--) sum = tf.add(tf.mul(sum, tf.div(x, k)), 1);
  return tf.mul(tf.square(x), tf.div(sum, 2));
}

/** cos(φ(i), φ(j)) for all j but i in order, [1, count − 1]. */
function cosinesOf(maps: Tensor4D, i: number): Tensor2D {
  const count = maps.shape[0], flat = unitRows(tf.reshape(maps, [count, -1]));
  const others = Array.from({ length: count }, (_, j) => j).filter((j) => j !== i);
  return tf.matMul(
    tf.gather(flat, tf.tensor1d([i], "int32")),
    tf.gather(flat, tf.tensor1d(others, "int32")),
    false,
    true,
  );
}
