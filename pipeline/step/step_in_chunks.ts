import * as tf from "@tensorflow/tfjs";
import { featureSpaces } from "../../models/feature_spaces.ts";
import type { Generator, Latents, Noise } from "../../models/generator.ts";
import { gradientsOf, gradientsWithRespectTo, type StepResult, withTape } from "./differentiate.ts";
import { encodedView, encodeImages, type FixedImages, type RenderedImages, stepView } from "./make_views.ts";
import { computeStep, differentiatePenalties, hasTerms, renderAndEncode, sourceOf } from "./step.ts";
import type { StepInput } from "./step_input.ts";
import { mergeValues, type StepValues } from "./step_values.ts";
import { evaluateTerms, type Objective } from "./terms.ts";

/**
 * `computeStep` in less memory: only `rows` images at a time are inside a generator or the encoder.
 *
 * Losses read images and features, never the generator, so the chain of derivatives can be cut there:
 * the losses are differentiated over the whole batch with respect to images and features, and those
 * gradients pushed through the networks a few rows at a time. Exact, moments over the batch included.
 * After GradCache, Gao et al., 2021, https://arxiv.org/abs/2101.06983.
 */
export function computeStepInChunks(input: StepInput, rows: number): StepResult {
  const batch = input.draws.latents.shape[0];
  if (rows >= batch || !hasTerms(input, "loss")) return computeStep(input);
  let values: StepValues | undefined, features: tf.Tensor2D | undefined;
  try {
    const gradients = tf.tidy(() => {
      const source = sourceOf(input, () => renderSource(input, rows));
      if (input.keepSourceFeatures && !input.sourceFeatures) features = tf.keep(tf.clone(source.features));
      const adapted = render(input, input.adapted, input.draws.adaptedNoise, rows);
      const losses = differentiateLosses(input, source, adapted);
      values = losses.values;
      const sums = pushThroughNetworks(input, losses, rows);
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

/** The frozen generator's images of a step and their features, `rows` images at a time. The caller frees both. */
export function renderSource(input: StepInput, rows: number): RenderedImages {
  if (rows >= input.draws.latents.shape[0]) return renderAndEncode(input);
  return render(input, input.source, input.draws.sourceNoise, rows);
}

/** The losses' derivatives; none with respect to what no loss reads. */
interface LossGradients {
  readonly values: StepValues;
  readonly images: tf.Tensor4D | undefined;
  readonly features: tf.Tensor2D | undefined;
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
 * [batch, dim]: `rows` images at a time. The caller frees them.
 *
 * @throws {TypeError} where the generator cannot be rendered so
 */
export function encodeWith(
  input: StepInput,
  weights: ReadonlyMap<string, tf.Tensor>,
  rows: number,
): tf.Tensor2D {
  const { adapted, draws } = input;
  if (!adapted.synthesizeWith) {
    throw new TypeError(`"${adapted.label}" cannot be rendered with other weights than its own`);
  }
  const synthesize: Generator["synthesize"] = (latents, noise) =>
    adapted.synthesizeWith!(weights, latents, noise);
  return tf.tidy(() => render(input, { synthesize }, draws.adaptedNoise, rows).features);
}

function render(
  input: StepInput,
  generator: Pick<Generator, "synthesize">,
  noise: Noise,
  rows: number,
): RenderedImages {
  const { latents } = input.draws;
  return tf.tidy(() => {
    const parts = [...chunks(latents.shape[0], rows)].map(([begin, count]) =>
      tf.tidy(() => {
        const images = generator.synthesize(
          latentRows(latents, begin, count),
          noiseRows(noise, begin, count),
        );
        return { images, features: encodeImages(input, images) };
      })
    );
    return {
      images: tf.concat(parts.map(({ images }) => images)),
      features: tf.concat(parts.map(({ features }) => features)),
    };
  });
}

function differentiateLosses(input: StepInput, source: FixedImages, adapted: RenderedImages): LossGradients {
  let objective: Objective | undefined;
  const view = encodedView(input, adapted.images, () => adapted.features);
  const names = Object.keys(input.learning);
  const views = {
    step: input.step,
    loss: stepView(input, source, view),
    spaces: featureSpaces(input.encoder),
    sumImages: input.sumImages,
  };
  try {
    const gradients = withTape(() =>
      gradientsWithRespectTo([adapted.images, adapted.features, ...Object.values(input.learning)], () => {
        objective = evaluateTerms(input.plugins, views, input.artifactsFor);
        return objective.total;
      })
    );
    const { total: _, ...values } = objective!;
    const [images, features, ...others] = gradients as [
      tf.Tensor4D | undefined,
      tf.Tensor2D | undefined,
      ...(tf.Tensor | undefined)[],
    ];
    const weights = Object.fromEntries(names.map((name, i) => [name, others[i]]).filter(([, own]) => own));
    return { values, images, features, weights };
  } catch (error) {
    objective?.vector.dispose();
    throw error;
  }
}

function pushThroughNetworks(
  input: StepInput,
  losses: LossGradients,
  rows: number,
): Record<string, tf.Tensor> {
  const { adapted, draws, learning } = input;
  let sums: Record<string, tf.Tensor> = { ...losses.weights };
  if (!losses.images && !losses.features) return sums;
  for (const [begin, count] of chunks(draws.latents.shape[0], rows)) {
    const inner = (value: tf.Tensor, gradient: tf.Tensor) =>
      tf.sum(tf.mul(value, tf.slice(gradient, begin, count)));
    sums = tf.tidy(() => {
      const latents = latentRows(draws.latents, begin, count);
      const noise = noiseRows(draws.adaptedNoise, begin, count);
      const gradients = gradientsOf(() => {
        const images = adapted.synthesize(latents, noise);
        const parts = losses.images ? [inner(images, losses.images)] : [];
        if (losses.features) {
          parts.push(inner(encodeImages(input, images), losses.features));
        }
        return tf.addN(parts) as tf.Scalar;
      }, learning);
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
