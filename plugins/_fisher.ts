import * as tf from "@tensorflow/tfjs";
import {
  asRgb,
  drawLatents,
  type Encoder,
  type Generator,
  type Latents,
  type Noise,
  type PrepareContext,
  type Random,
  unitRows,
} from "../pipeline/mod.ts";
import type { FisherInformation } from "./artifacts.ts";

/** What the similarity is measured between, and for which weights its information is wanted. */
export interface FisherSubject {
  readonly generator: Generator;
  readonly encoder: Encoder;
  /** The feature of a text, [1, dim]. */
  readonly text: tf.Tensor2D;
  /** Names of the weights. */
  readonly weights: ReadonlySet<string>;
  readonly noise: Noise;
}

/**
 * The empirical diagonal Fisher information of each weight,
 *
 *   Fᵢ = (1/M) Σₘ (∂ cos(E(G(wᵐ)), text) / ∂θᵢ)²,
 *
 * one latent at a time, since a batch would square a sum. The caller owns the result.
 *
 * @param latents M draws of one row each, freed here
 * @param progress called after each; may wait, and may throw to give up
 */
export async function estimateFisher(
  { generator, encoder, text, weights, noise }: FisherSubject,
  latents: Iterable<Latents>,
  progress: (done: number) => Promise<void> = () => Promise.resolve(),
): Promise<FisherInformation> {
  const variables = [...generator.parameters].filter(([name]) => weights.has(name));
  let sums: tf.Tensor[] = tf.tidy(() => variables.map(([, variable]) => tf.zerosLike(variable)));
  let count = 0;
  try {
    for (const w of latents) {
      const next = tf.tidy(() => {
        const similarity = () => {
          const features = unitRows(encoder.encodeImage(asRgb(generator.synthesize(w, noise))));
          return tf.sum<tf.Scalar>(tf.mul(features, unitRows(text)));
        };
        const { grads } = tf.variableGrads(similarity, variables.map(([, variable]) => variable));
        return variables.map(([, { name }], i) =>
          grads[name] ? tf.add(sums[i]!, tf.square(grads[name])) : tf.clone(sums[i]!)
        );
      });
      tf.dispose([sums, w]);
      sums = next;
      await progress(++count);
    }
    return tf.tidy(() =>
      Object.fromEntries(variables.map(([name], i) => [name, tf.div(sums[i]!, Math.max(1, count))]))
    );
  } finally {
    tf.dispose(sums);
  }
}

/**
 * The same for the source generator of a run, its source text and all weights that train, with the noise stored in the generator;
 * kept in the cache for the next run. The caller owns it.
 *
 * @param samples M
 */
export async function sourceFisher(run: PrepareContext, samples: number): Promise<FisherInformation> {
  const { source, encoder, prompts, encodePrompt, trainable, seed, signal, cache, progress, log } = run;
  const key = {
    of: "fisher-information",
    generator: await source.digest(),
    encoder: await encoder.digest(),
    texts: prompts.templates.map((template) => template.replaceAll("{}", prompts.source)),
    weights: [...trainable].sort(),
    samples,
    seed,
  };
  const known = await cache.load(key) as FisherInformation | undefined;
  if (known) return known;
  const text = encodePrompt(prompts.source, { normalise: true });
  const subject = { generator: source, encoder, text, weights: trainable, noise: "stored" as const };
  const began = performance.now();
  const fisher = await estimateFisher(subject, oneByOne(source, seed, samples), async (done) => {
    progress(`Fisher information ${done}/${samples}`);
    await new Promise((resolve) => setTimeout(resolve, 0)); // a signal may be waiting
    signal.throwIfAborted();
  }).finally(() => text.dispose());
  log(`Fisher information from ${samples} samples in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  await cache.save(key, fisher);
  return fisher;
}

function* oneByOne(generator: Generator, seed: Random, count: number): Iterable<Latents> {
  for (let begin = 0; begin < count; begin++) yield drawLatents(generator, seed, 1, { begin });
}
