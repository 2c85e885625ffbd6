import * as tf from "@tensorflow/tfjs";
import type { Latents, Noise } from "../models/types.ts";
import type { Generator } from "../models/types.ts";
import {
  byWeightName,
  computeStep,
  type FixedImages,
  imageView,
  noiseRows,
  type StepInput,
  type StepResult,
  stepView,
  weightView,
} from "./step.ts";
import { evaluateTerms, mergeNumbers, type Numbers, weightAt } from "./terms.ts";

/**
 * `computeStep` in less memory: only `rows` images at a time are inside a generator or the encoder.
 *
 * Losses read images and features, never the generator, so the chain of derivatives can be cut there:
 * the losses are differentiated over the whole batch with respect to images and features, and those
 * gradients pushed through the networks a few rows at a time. Exact, moments over the batch included.
 * After GradCache, Gao et al., 2021, https://arxiv.org/abs/2101.06983.
 */
export function computeStepInChunks(input: StepInput, rows: number): StepResult {
  const active = input.plugins.filter((plugin) => weightAt(plugin, input.step) !== 0);
  const batch = input.draws.latents.shape[0];
  if (rows >= batch || !active.some((plugin) => plugin.loss)) return computeStep(input);

  const source = render(input, input.source, input.draws.sourceNoise, rows);
  const adapted = render(input, input.adapted, input.draws.adaptedNoise, rows);
  let numbers: Numbers | undefined;
  const gradients = tf.tidy(() => {
    const losses = differentiateLosses(input, source, adapted);
    numbers = losses.numbers;
    const sums = pushThroughNetworks(input, losses, rows);
    const penalties = differentiatePenalties(input, active.some((plugin) => plugin.penalty));
    if (!penalties) return sums;
    numbers = mergeNumbers(numbers, penalties.numbers);
    return add(sums, penalties.gradients);
  });
  tf.dispose([source.images, source.features, adapted.images, adapted.features]);
  return { gradients, numbers: numbers! };
}

interface LossGradients {
  readonly numbers: Numbers;
  readonly images: tf.Tensor4D;
  readonly features: tf.Tensor2D;
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

function render(input: StepInput, generator: Generator, noise: Noise, rows: number): FixedImages {
  const { latents } = input.draws;
  return tf.tidy(() => {
    const parts = [...chunks(latents.shape[0], rows)].map(([begin, count]) =>
      tf.tidy(() => {
        const images = generator.synthesize(
          latentRows(latents, begin, count),
          noiseRows(noise, begin, count),
        );
        return { images, features: input.encoder.encodeImage(images, input.encoderSeed) };
      })
    );
    return {
      images: tf.concat(parts.map(({ images }) => images)),
      features: tf.concat(parts.map(({ features }) => features)),
    };
  });
}

function differentiateLosses(input: StepInput, source: FixedImages, adapted: FixedImages): LossGradients {
  let numbers: Numbers | undefined;
  const { grads } = tf.valueAndGrads((images, features) => {
    const view = imageView(images as tf.Tensor4D, () => features as tf.Tensor2D);
    const views = { step: input.step, loss: stepView(input, source, view) };
    const { total, ...rest } = evaluateTerms(input.plugins, views, input.artifactsFor);
    numbers = rest;
    const connected = tf.mul(tf.add(tf.sum(images!), tf.sum(features!)), 0); // a loss may read only one
    return tf.add(total, connected) as tf.Scalar;
  })([adapted.images, adapted.features]);
  return { numbers: numbers!, images: grads[0] as tf.Tensor4D, features: grads[1] as tf.Tensor2D };
}

function pushThroughNetworks(
  input: StepInput,
  losses: LossGradients,
  rows: number,
): Record<string, tf.Tensor> {
  const { adapted, encoder, draws, learning } = input;
  let sums: Record<string, tf.Tensor> = {};
  for (const [begin, count] of chunks(draws.latents.shape[0], rows)) {
    sums = tf.tidy(() => {
      const latents = latentRows(draws.latents, begin, count);
      const noise = noiseRows(draws.adaptedNoise, begin, count);
      const { grads } = tf.variableGrads(() => {
        const images = adapted.synthesize(latents, noise);
        const features = encoder.encodeImage(images, input.encoderSeed);
        const fromImages = tf.mul(images, tf.slice(losses.images, begin, count));
        const fromFeatures = tf.mul(features, tf.slice(losses.features, begin, count));
        return tf.add(tf.sum(fromImages), tf.sum(fromFeatures)) as tf.Scalar;
      }, Object.values(learning));
      return add(sums, byWeightName(learning, grads));
    });
  }
  return sums;
}

function differentiatePenalties(input: StepInput, any: boolean): StepResult | undefined {
  if (!any) return undefined;
  let numbers: Numbers | undefined;
  const { grads } = tf.variableGrads(() => {
    const views = { step: input.step, penalty: weightView(input) };
    const { total, ...rest } = evaluateTerms(input.plugins, views, input.artifactsFor);
    numbers = rest;
    return total;
  }, Object.values(input.learning));
  return { gradients: byWeightName(input.learning, grads), numbers: numbers! };
}

function add(
  a: Readonly<Record<string, tf.Tensor>>,
  b: Readonly<Record<string, tf.Tensor>>,
): Record<string, tf.Tensor> {
  const sum: Record<string, tf.Tensor> = { ...a };
  for (const [name, tensor] of Object.entries(b)) sum[name] = a[name] ? tf.add(a[name], tensor) : tensor;
  return sum;
}
