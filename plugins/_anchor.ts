/** AIR's anchors: what a refinement goes by, and what it leaves. */
import * as tf from "@tensorflow/tfjs";
import {
  type PrepareContext,
  Random,
  type StepContext,
  type Tensor2D,
  type Tensors,
  unitRows,
} from "../pipeline/mod.ts";
import { encodeDrawn } from "./_image_directions.ts";
import { blendSentences, directionFrom, learnPrompt, learntDirection } from "./_refinement.ts";
import { softSentences } from "./_soft_prompts.ts";

/** Unit features in each template [templates, dim], and d₀ [1, dim]. */
export type Texts = {
  readonly source: Tensor2D;
  readonly target: Tensor2D;
  readonly direction: Tensor2D;
  /** Of the estimates' images, which are the same each time. */
  readonly seed: string;
};

/** What a refinement leaves. */
export type Anchor = {
  /** The step before which it was made. */
  readonly step: number;
  /** The trained weights as they were. */
  readonly weights: Tensors;
  /** Unit features of the estimate's images, of the anchor [samples, dim]. */
  readonly estimate: Tensor2D;
  /** Q, [n, dim]. */
  readonly prompt: Tensor2D;
  /** d_A, [1, dim]. */
  readonly direction: Tensor2D;
};

/** What a refinement goes by: options of `iterativeRefinement` by these names. */
export interface Refining {
  readonly name: string;
  readonly fromLast: boolean;
  readonly samples: number;
  readonly truncation: number;
  readonly promptSteps: number;
  readonly learningRate: number;
  readonly context: string;
}

/** Both classes in the config's templates. @throws {ConfigError} where the encoder has no words that could be learnt */
export function readTexts(
  { encoder, prompts: { source, target, templates }, encodePrompt, seed }: PrepareContext,
  { name, context }: Refining,
): Texts {
  softSentences(name, encoder, context, [source, target]).tokens.dispose();
  const rows = (word: string) =>
    tf.tidy(() =>
      tf.concat2d(
        templates.map((template) => encodePrompt(word, { normalise: true, templates: [template] })),
        0,
      )
    );
  const from = rows(source), to = rows(target);
  return { source: from, target: to, direction: directionFrom(to, from), seed: JSON.stringify(seed) };
}

/** The generator as it is becomes the anchor. The caller owns it. */
export async function refine(
  run: StepContext,
  texts: Texts,
  last: Anchor | null,
  { name, fromLast, samples, truncation, promptSteps, learningRate, context }: Refining,
): Promise<Anchor> {
  const { source, adapted, encoder, prompts, step, steps, trainable, log } = run;
  const before = fromLast ? last : null;
  const estimateOf = (generator: typeof source) =>
    encodeDrawn(generator, encoder, new Random(JSON.parse(texts.seed)), { count: samples, truncation }, run);
  const made: tf.Tensor[] = []; // on the way
  const unit = async (generator: typeof source) => {
    const raw = await estimateOf(generator);
    const rows = unitRows(raw);
    raw.dispose();
    made.push(rows);
    return rows;
  };
  try {
    const then = before?.estimate ?? await unit(source), now = await unit(adapted);
    const sentences = softSentences(name, encoder, context, [prompts.source, prompts.target]);
    const blended = blendSentences(sentences, step / steps), learnt = learntDirection(now, then);
    made.push(sentences.tokens, blended.tokens, learnt);
    const learning = { steps: promptSteps, learningRate };
    const { q, prompt } = await learnPrompt(
      encoder,
      blended,
      before?.prompt ?? texts.source,
      learnt,
      learning,
      run,
    );
    made.push(prompt);
    log(`the direction is refined before step ${step + 1}`);
    return {
      step,
      weights: Object.fromEntries(
        [...trainable].map((weight) => [weight, tf.clone(adapted.parameters.get(weight)! as tf.Tensor)]),
      ),
      estimate: tf.clone(now),
      prompt: q,
      direction: directionFrom(texts.target, q),
    };
  } finally {
    tf.dispose(made);
  }
}
