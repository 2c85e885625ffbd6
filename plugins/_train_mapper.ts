import * as tf from "@tensorflow/tfjs";
import {
  adam,
  asRgb,
  disposeTree,
  drawLatents,
  type PrepareContext,
  type Tensor2D,
  type Tensors,
  unitRows,
} from "../pipeline/mod.ts";
import { descend } from "./_descend.ts";
import { encodePrompts, mapperObjective, type MapperWeights } from "./_image_prompts.ts";
import { initialMapper } from "./_prompt_mapper.ts";
import type { SoftSentences } from "./_soft_prompts.ts";

/** How the mapper learns: options of `imagePrompts` by these names. */
export interface MapperTraining {
  readonly context: string;
  readonly mapperSteps: number;
  readonly mapperBatch: number;
  readonly learningRate: number;
  readonly domainWeight: number;
  readonly sourceWeight: number;
  readonly temperature: number | undefined;
}

/**
 * IPL's first stage: the mapper after its updates, by Adam (β 0.9 and 0.999), each on images of the source generator, drawn anew
 * with noise of their own. The caller owns it; it is kept in the run's cache.
 */
export async function trainMapper(
  run: PrepareContext,
  sentences: SoftSentences,
  { context, mapperSteps, mapperBatch, learningRate, domainWeight, sourceWeight, temperature }:
    MapperTraining,
): Promise<Tensors> {
  const { source: generator, encoder, prompts, seed, cache, progress, log } = run;
  const weights: MapperWeights = {
    temperature: temperature ?? encoder.logitScale ?? 100,
    domain: domainWeight,
    source: sourceWeight,
  };
  const key = {
    of: "image-prompts-mapper",
    generator: await generator.digest(),
    encoder: await encoder.digest(),
    prompts,
    ...{ context, mapperSteps, mapperBatch, learningRate, weights, seed },
  };
  const known = await cache.load(key) as Tensors | undefined;
  if (known) return known;
  const features = classFeatures(run, context);
  const start = initialMapper(
    seed.fork("mapper"),
    generator.latentDim,
    sentences.count * sentences.tokens.shape[2],
  );
  let last = NaN;
  const objective = (mapper: Tensors, { w, images }: DrawnImages) => {
    const prompted = encodePrompts(encoder, sentences, mapper, w);
    return mapperObjective(images, prompted, features.plain, features.means, weights);
  };
  try {
    const mapper = await descend(start, (step) => drawImages(run, mapperBatch, step), objective, {
      optimizer: adam({ learningRate, beta1: 0.9, beta2: 0.999 }),
      steps: mapperSteps,
      async progress(step, value) {
        if (step % 10 === 0 || step === mapperSteps - 1) last = await value();
        progress(`Prompts ${step + 1}/${mapperSteps}, objective ${last.toFixed(3)}`);
      },
    }, run);
    log(`prompts by ${mapperSteps} steps of ${mapperBatch} images: objective ${last.toFixed(3)}`);
    await cache.save(key, mapper);
    return mapper;
  } finally {
    disposeTree([start, features]);
  }
}

/** h_c and m_c of both classes. The caller frees them. */
function classFeatures({ encoder, encodePrompt, prompts }: PrepareContext, context: string): ClassFeatures {
  return tf.tidy(() => {
    const plain = encoder.encodeText([prompts.source, prompts.target].map((word) => `${context} ${word}.`));
    const row = (i: number) => tf.slice(plain, [i, 0], [1, -1]);
    const mean = (word: string) => encodePrompt(word, { normalise: true });
    return {
      plain: { source: row(0), target: row(1) },
      means: { source: mean(prompts.source), target: mean(prompts.target) },
    };
  });
}

type ClassFeatures = Readonly<
  Record<"plain" | "means", { readonly source: Tensor2D; readonly target: Tensor2D }>
>;

/** Latents of a batch, and the unit features of what the source generator makes of them. */
interface DrawnImages {
  readonly w: Tensor2D;
  readonly images: Tensor2D;
}

/** A few images at a time. */
function drawImages(
  { source: generator, encoder, seed }: PrepareContext,
  batch: number,
  step: number,
): DrawnImages {
  const w = drawLatents(generator, seed.fork("z").fork(step), batch);
  const parts: Tensor2D[] = [];
  for (let begin = 0; begin < batch; begin += ROWS) {
    const rows = tf.slice(w, [begin, 0], [Math.min(ROWS, batch - begin), -1]);
    parts.push(tf.tidy(() => {
      const images = generator.synthesize(rows, seed.fork("noise").fork(step).fork(begin));
      return unitRows(encoder.encodeImage(asRgb(images)));
    }));
  }
  return { w, images: tf.concat2d(parts, 0) };
}

/** Images inside of the networks at a time. */
const ROWS = 4;
