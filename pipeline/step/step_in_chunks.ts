import * as tf from "@tensorflow/tfjs";
import { featureSpaces } from "../../models/feature_spaces.ts";
import type { Generator, Latents, Noise } from "../../models/generator.ts";
import { gradientsOf, gradientsWithRespectTo, type StepResult, withTape } from "./differentiate.ts";
import { encodedView, encodeImages, type FixedImages, type RenderedImages, stepView } from "./make_views.ts";
import { computeStep, differentiatePenalties, hasTerms, renderAndEncode, sourceOf } from "./step.ts";
import type { StepInput } from "./step_input.ts";
import { mergeValues, type StepValues } from "./step_values.ts";
import { evaluateTerms, type Objective } from "./terms.ts";

/** How many images may be inside of a network at a time. */
export interface Chunks {
  readonly generator: number;
  readonly encoder: number;
}

/**
 * `computeStep` in less memory: only so many images at a time are inside a generator, and so many inside the encoder.
 *
 * Losses read images and features, never the generator, so the chain of derivatives can be cut there: the losses are
 * differentiated over the whole batch with respect to images, and those gradients pushed through the generator a few
 * rows at a time. If the encoder takes the whole batch, the losses are differentiated through it. If not, they are
 * with respect to features too, whose gradients are pushed through the encoder first: it then encodes adapted images
 * twice. Exact, moments over the batch included. After GradCache, Gao et al., 2021, https://arxiv.org/abs/2101.06983.
 */
export function computeStepInChunks(input: StepInput, chunks: Chunks): StepResult {
  const batch = input.draws.latents.shape[0];
  const isWhole = chunks.generator >= batch && chunks.encoder >= batch;
  if (isWhole || !hasTerms(input, "loss")) return computeStep(input);
  let values: StepValues | undefined, features: tf.Tensor2D | undefined;
  try {
    const gradients = tf.tidy(() => {
      const source = sourceOf(input, () => renderSource(input, chunks));
      if (input.keepSourceFeatures && !input.sourceFeatures) features = tf.keep(tf.clone(source.features));
      const images = render(input, input.adapted, input.draws.adaptedNoise, chunks.generator);
      const losses = differentiateLosses(input, source, images, chunks.encoder);
      values = losses.values;
      const sums = pushThroughGenerator(input, losses, chunks.generator);
      if (!hasTerms(input, "penalty")) return sums;
      const penalties = differentiatePenalties(input);
      values = mergeValues(values, penalties.values);
      return add(sums, penalties.gradients);
    });
    return { gradients, values: values!, ...(features && { sourceFeatures: features }) };
  } catch (error) {
    values?.vector.dispose();
    features?.dispose();
    throw error;
  }
}

/** The frozen generator's images of a step and their features, in chunks. The caller frees both. */
export function renderSource(input: StepInput, chunks: Chunks): RenderedImages {
  const batch = input.draws.latents.shape[0];
  if (chunks.generator >= batch && chunks.encoder >= batch) return renderAndEncode(input);
  return tf.tidy(() => {
    const images = render(input, input.source, input.draws.sourceNoise, chunks.generator);
    return { images, features: encode(input, images, chunks.encoder) };
  });
}

/** The losses' derivatives; none with respect to what no loss reads. */
interface LossGradients {
  readonly values: StepValues;
  /** With respect to images, by way of their features too. */
  readonly images: tf.Tensor4D | undefined;
  /** With respect to the weights that learn, by way of images that losses have rendered themselves. */
  readonly weights: Readonly<Record<string, tf.Tensor>>;
}

/** Begin and length of each chunk. */
function* chunks(batch: number, rows: number): Iterable<[number, number]> {
  for (let begin = 0; begin < batch; begin += rows) yield [begin, Math.min(rows, batch - begin)];
}

function latentRows(latents: Latents, begin: number, count: number): Latents {
  return latents.rank === 2
    ? tf.slice2d(latents as tf.Tensor2D, [begin, 0], [count, -1])
    : tf.slice3d(latents as tf.Tensor3D, [begin, 0, 0], [count, -1, -1]);
}

/** Rows `begin` to `begin + count` of given noise; other noise is the same for any rows. */
function noiseRows(noise: Noise, begin: number, count: number): Noise {
  if (!Array.isArray(noise)) return noise;
  return (noise as readonly tf.Tensor4D[]).map((map) =>
    map.shape[0] === 1 ? map : tf.slice4d(map, [begin, 0, 0, 0], [count, -1, -1, -1])
  );
}

/**
 * The features of what the adapted generator makes of a step's latents and noise with other weights in place of some,
 * [batch, dim], in chunks. The caller frees them.
 *
 * @throws {TypeError} where the generator cannot be rendered so
 */
export function encodeWith(
  input: StepInput,
  weights: ReadonlyMap<string, tf.Tensor>,
  chunks: Chunks,
): tf.Tensor2D {
  const { adapted, draws } = input;
  if (!adapted.synthesizeWith) {
    throw new TypeError(`"${adapted.label}" cannot be rendered with other weights than its own`);
  }
  const synthesize: Generator["synthesize"] = (latents, noise) =>
    adapted.synthesizeWith!(weights, latents, noise);
  return tf.tidy(() => {
    const images = render(input, { synthesize }, draws.adaptedNoise, chunks.generator);
    return encode(input, images, chunks.encoder);
  });
}

/** A generator's images of a step, `rows` at a time. */
function render(
  { draws: { latents } }: StepInput,
  generator: Pick<Generator, "synthesize">,
  noise: Noise,
  rows: number,
): tf.Tensor4D {
  return inChunks(
    latents.shape[0],
    rows,
    (begin, count) => generator.synthesize(latentRows(latents, begin, count), noiseRows(noise, begin, count)),
  );
}

/** The features of images, `rows` at a time. */
function encode(input: StepInput, images: tf.Tensor4D, rows: number): tf.Tensor2D {
  return inChunks(images.shape[0], rows, (begin, count) => encodeImages(input, slice(images, begin, count)));
}

/** What `compute` gives for each chunk, one after the other. */
function inChunks<T extends tf.Tensor>(
  batch: number,
  rows: number,
  compute: (begin: number, count: number) => T,
): T {
  return tf.tidy(() =>
    tf.concat([...chunks(batch, rows)].map(([begin, count]) => tf.tidy(() => compute(begin, count)))) as T
  );
}

/** Some of a tensor's rows. */
function slice<T extends tf.Tensor>(x: T, begin: number, count: number): T {
  return count === x.shape[0] ? x : tf.slice(x, begin, count) as T;
}

/** Σ value · gradient, whose derivative in the value is the gradient. */
function along(value: tf.Tensor, gradient: tf.Tensor): tf.Scalar {
  return tf.sum(tf.mul(value, gradient));
}

/** @param rows How many images the encoder takes at a time */
function differentiateLosses(
  input: StepInput,
  source: FixedImages,
  images: tf.Tensor4D,
  rows: number,
): LossGradients {
  let objective: Objective | undefined;
  const features = rows < images.shape[0] ? [encode(input, images, rows)] as const : [] as const;
  const view = encodedView(input, images, features[0] && (() => features[0]!));
  const names = Object.keys(input.learning);
  const views = {
    step: input.step,
    loss: stepView(input, source, view),
    spaces: featureSpaces(input.encoder),
    sumImages: input.sumImages,
  };
  try {
    const [ofImages, ...others] = withTape(() =>
      gradientsWithRespectTo([images, ...features, ...Object.values(input.learning)], () => {
        objective = evaluateTerms(input.plugins, views, input.artifactsFor);
        return objective.total;
      })
    );
    const { total: _, ...values } = objective!;
    const [ofFeatures] = others.splice(0, features.length) as (tf.Tensor2D | undefined)[];
    const parts = [ofImages, ofFeatures && pushThroughEncoder(input, images, ofFeatures, rows)]
      .filter((part) => part !== undefined);
    const weights = Object.fromEntries(names.map((name, i) => [name, others[i]]).filter(([, own]) => own));
    return { values, images: parts.length > 0 ? tf.addN(parts) as tf.Tensor4D : undefined, weights };
  } catch (error) {
    objective?.vector.dispose();
    throw error;
  }
}

/** The gradient of images, given that of their features. */
function pushThroughEncoder(
  input: StepInput,
  images: tf.Tensor4D,
  gradient: tf.Tensor2D,
  rows: number,
): tf.Tensor4D {
  return inChunks(images.shape[0], rows, (begin, count) => {
    const some = slice(images, begin, count);
    const [ofSome] = withTape(() =>
      gradientsWithRespectTo([some], () => along(encodeImages(input, some), slice(gradient, begin, count)))
    );
    return ofSome as tf.Tensor4D;
  });
}

function pushThroughGenerator(
  input: StepInput,
  { images: gradient, weights }: LossGradients,
  rows: number,
): Record<string, tf.Tensor> {
  const { adapted, draws, learning } = input;
  let sums: Record<string, tf.Tensor> = { ...weights };
  if (!gradient) return sums;
  for (const [begin, count] of chunks(draws.latents.shape[0], rows)) {
    sums = tf.tidy(() => {
      const latents = latentRows(draws.latents, begin, count);
      const noise = noiseRows(draws.adaptedNoise, begin, count);
      const gradients = gradientsOf(
        () => along(adapted.synthesize(latents, noise), slice(gradient, begin, count)),
        learning,
      );
      return add(sums, gradients);
    });
  }
  return sums;
}

function add(
  a: Readonly<Record<string, tf.Tensor>>,
  b: Readonly<Record<string, tf.Tensor>>,
): Record<string, tf.Tensor> {
  const sum: Record<string, tf.Tensor> = { ...a };
  for (const [name, tensor] of Object.entries(b)) sum[name] = a[name] ? tf.add(a[name], tensor) : tensor;
  return sum;
}
