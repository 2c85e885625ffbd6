/** The two objectives of IPL: of the mapper, and of the generator's directions. */
import * as tf from "@tensorflow/tfjs";
import { type Encoder, type Tensor2D, type Tensors, unitRows } from "../pipeline/mod.ts";
import { mapPrompts } from "./_prompt_mapper.ts";
import { encodeSoft, type SoftSentences } from "./_soft_prompts.ts";

/** Of the source and of the target. */
export interface OfBoth<T> {
  readonly source: T;
  readonly target: T;
}

/** How the terms of the mapper's objective weigh. */
export interface MapperWeights {
  /** τ, by which cosines are scaled. */
  readonly temperature: number;
  /** λ_l, of what pulls prompts to their domain. */
  readonly domain: number;
  /** λ_src, of the source's domain in it. */
  readonly source: number;
}

/**
 * The mapper's objective: a source prompt is its image's own, and a target prompt means the target.
 *
 *   u_c = unit(E(p, c) + h_c)
 *   L = ½ [CE(τ f uᵀ_src, i) + CE(τ u_src fᵀ, i)] + λ_l (meanᵢ [1 − cos(u_trg, m_trg)] + λ_src meanᵢ [1 − cos(u_src, m_src)])
 *
 * @param images f, of length 1 [n, dim]
 * @param prompted E(p, c), raw [n, dim]
 * @param plain h_c, the features of the class in a plain sentence, raw [1, dim]
 * @param means m_c, the mean over templates of the class's unit features [1, dim]
 */
export function mapperObjective(
  images: Tensor2D,
  prompted: OfBoth<Tensor2D>,
  plain: OfBoth<Tensor2D>,
  means: OfBoth<Tensor2D>,
  weights: MapperWeights,
): tf.Scalar {
  const source = unitRows(tf.add(prompted.source, plain.source));
  const target = unitRows(tf.add(prompted.target, plain.target));
  const logits = tf.mul<Tensor2D>(tf.matMul(images, source, false, true), weights.temperature);
  const own = tf.mul(tf.sum(tf.mul(images, source), 1), weights.temperature); // the diagonal
  const crossEntropy = (axis: number) => tf.mean<tf.Scalar>(tf.sub(tf.logSumExp(logits, axis), own));
  const contrast = tf.div<tf.Scalar>(tf.add(crossEntropy(1), crossEntropy(0)), 2);
  const apart = (u: Tensor2D, mean: Tensor2D) =>
    tf.mean<tf.Scalar>(tf.sub(1, tf.sum(tf.mul(u, unitRows(mean)), 1)));
  const domain = tf.add<tf.Scalar>(
    apart(target, means.target),
    tf.mul(apart(source, means.source), weights.source),
  );
  return tf.add(contrast, tf.mul(domain, weights.domain));
}

/**
 * A direction for each image, of length 1 [n, dim]:
 *
 *   dᵢ = unit(unit(E(pᵢ, target) + e_target) − unit(E(pᵢ, source) + e_source))
 */
export function promptDirections(prompted: OfBoth<Tensor2D>, offsets: OfBoth<Tensor2D>): Tensor2D {
  return tf.tidy(() =>
    unitRows(tf.sub(
      unitRows(tf.add(prompted.target, offsets.target)),
      unitRows(tf.add(prompted.source, offsets.source)),
    ))
  );
}

/** E(M(w), c) for both classes, of which the source is the first. */
export function encodePrompts(
  encoder: Encoder,
  sentences: SoftSentences,
  mapper: Tensors,
  w: Tensor2D,
): OfBoth<Tensor2D> {
  const prompts = mapPrompts(mapper, w, sentences.count);
  return {
    source: encodeSoft(encoder, sentences, 0, prompts),
    target: encodeSoft(encoder, sentences, 1, prompts),
  };
}
