/** AIR's prompt learning: what the generator has learnt so far, told as a prompt. */
import * as tf from "@tensorflow/tfjs";
import {
  adam,
  type Context,
  type Encoder,
  type Scalar,
  type Tensor2D,
  type Tensor3D,
  type Tensors,
  unitRows,
} from "../pipeline/mod.ts";
import { descend } from "./_descend.ts";
import { encodeSoft, hardContext, type SoftSentences } from "./_soft_prompts.ts";

/** unit(meanⱼ xⱼ), [1, dim]. */
export function unitMean(rows: Tensor2D): Tensor2D {
  return tf.tidy(() => unitRows(tf.mean<Tensor2D>(rows, 0, true)));
}

/**
 * The plain direction, and that from a prompt to the target: unit(meanⱼ unit(T_target,ⱼ − q_j)), [1, dim].
 *
 * @param targets T_target, unit features of the target in each template [templates, dim]
 * @param from q: a row for each template, or one for all
 */
export function directionFrom(targets: Tensor2D, from: Tensor2D): Tensor2D {
  return tf.tidy(() => unitMean(unitRows(tf.sub(targets, from))));
}

/** ΔI = unit(meanₙ unit(f_now,ₙ − f_before,ₙ)) of the same latents, [1, dim]. @param now Unit features [n, dim] */
export function learntDirection(now: Tensor2D, before: Tensor2D): Tensor2D {
  return tf.tidy(() => unitMean(unitRows(tf.sub(now, before))));
}

/**
 * Where a prompt begins to learn: between the sentences of the source and the target, all rows, read where the target's ends.
 *
 *   (1 − a) "a photo of a source" + a "a photo of a target"
 *
 * @param sentences Of source and target
 * @returns of one class
 */
export function blendSentences(sentences: SoftSentences, a: number): SoftSentences {
  const { tokens, positions, begin, count } = sentences;
  return tf.tidy(() => {
    const [source, target] = [0, 1].map((row) => tf.slice(tokens, [row, 0, 0], [1, -1, -1]));
    const blended = tf.add<Tensor3D>(tf.mul(source!, 1 - a), tf.mul(target!, a));
    return { tokens: blended, positions: [positions[1]!], begin, count };
  });
}

/** q = unit(E(prompt)), [1, dim]. */
export function promptFeature(encoder: Encoder, sentences: SoftSentences, prompt: Tensor3D): Tensor2D {
  return unitRows(encodeSoft(encoder, sentences, 0, prompt));
}

/** 1 − cos(ΔI, unit(meanᵣ unit(q − Qᵣ))): whether q lies from Q where the images have gone. */
export function promptObjective(q: Tensor2D, before: Tensor2D, learnt: Tensor2D): Scalar {
  const way = unitRows(tf.mean<Tensor2D>(unitRows(tf.sub(q, before)), 0, true));
  return tf.sub(1, tf.sum(tf.mul(way, unitRows(learnt))));
}

/** How a prompt learns. */
export interface PromptLearning {
  readonly steps: number;
  readonly learningRate: number;
}

/**
 * q after learning by Adam (β 0.9 and 0.999), [1, dim]. The caller owns it.
 *
 * @param start Of one class: its context learns from where it is
 * @param before Q, [n, dim]
 * @param learnt ΔI, [1, dim]
 */
export async function learnPrompt(
  encoder: Encoder,
  start: SoftSentences,
  before: Tensor2D,
  learnt: Tensor2D,
  { steps, learningRate }: PromptLearning,
  run: Pick<Context, "signal">,
): Promise<{ readonly q: Tensor2D; readonly prompt: Tensor3D }> {
  const context = hardContext(start);
  const objective = ({ prompt }: Tensors) =>
    promptObjective(promptFeature(encoder, start, prompt as Tensor3D), before, learnt);
  const optimizer = adam({ learningRate, beta1: 0.9, beta2: 0.999 });
  const { prompt } = await descend({ prompt: context }, () => null, objective, { optimizer, steps }, run)
    .finally(() => context.dispose());
  const q = tf.tidy(() => promptFeature(encoder, start, prompt as Tensor3D));
  return { q, prompt: prompt as Tensor3D };
}
