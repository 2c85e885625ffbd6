import * as tf from "@tensorflow/tfjs";
import type { Random } from "../models/random.ts";
import type { Encoder, Generator, Noise } from "../models/types.ts";
import type { Draws } from "./draws.ts";
import type { Plugin } from "./plugin.ts";
import { type ArtifactsFor, evaluateTerms, type Numbers, type Objective } from "./terms.ts";
import { unitRows } from "./unit_rows.ts";
import type { ImageView, StepView, WeightView } from "./views.ts";

/** All that one step depends on. */
export interface StepInput {
  /** Counted from 0. */
  readonly step: number;
  readonly source: Generator;
  readonly adapted: Generator;
  /** The adapted generator's weights that learn, by name. */
  readonly trainable: Readonly<Record<string, tf.Variable>>;
  /** Those of them that learn in this step. */
  readonly learning: Readonly<Record<string, tf.Variable>>;
  readonly encoder: Encoder;
  readonly draws: Draws;
  /** For an encoder that draws: the same for both generators' images. */
  readonly encoderSeed: Random;
  readonly plugins: readonly Plugin[];
  readonly artifactsFor: ArtifactsFor;
}

/** A step's gradients by weight name, and its numbers. The caller frees both. */
export interface StepResult {
  readonly gradients: Readonly<Record<string, tf.Tensor>>;
  readonly numbers: Numbers;
}

/** Images and raw features that need no gradient. */
export interface FixedImages {
  readonly images: tf.Tensor4D;
  readonly features: tf.Tensor2D;
}

/** One forward and backward pass over the weighted sum of every plugin's terms. */
export function computeStep(input: StepInput): StepResult {
  const source = renderSource(input);
  try {
    return differentiate(input, source, input.plugins);
  } finally {
    tf.dispose([source.images, source.features]);
  }
}

/** The frozen generator's images of a step. No tape is open: nothing here is differentiated. */
export function renderSource({ source, encoder, draws, encoderSeed }: StepInput): FixedImages {
  return tf.tidy(() => {
    const images = source.synthesize(draws.latents, draws.sourceNoise);
    return { images, features: encoder.encodeImage(images, encoderSeed) };
  });
}

/** The gradients of the given plugins' terms with respect to the weights that learn. */
export function differentiate(
  input: StepInput,
  source: FixedImages,
  plugins: readonly Plugin[],
): StepResult {
  const { adapted, encoder, draws, learning } = input;
  let objective: Objective | undefined;
  const { value, grads } = tf.variableGrads(() => {
    const images = adapted.synthesize(draws.latents, draws.adaptedNoise);
    const view = imageView(images, () => encoder.encodeImage(images, input.encoderSeed));
    const loss = stepView(input, source, view);
    const views = { step: input.step, loss, penalty: weightView(input) };
    objective = evaluateTerms(plugins, views, input.artifactsFor);
    return objective.total;
  }, Object.values(learning));
  value.dispose();
  const { total: _, ...numbers } = objective!;
  return { gradients: byWeightName(learning, grads), numbers };
}

/** What losses look at: fixed source images beside adapted ones. */
export function stepView(
  { step, draws }: StepInput,
  source: FixedImages,
  adapted: ImageView,
): Omit<StepView, "record"> {
  return { step, latents: draws.latents, source: imageView(source.images, () => source.features), adapted };
}

/** What penalties look at. */
export function weightView({ step, source, trainable }: StepInput): WeightView {
  const adapted = new Map(Object.entries(trainable));
  const before = new Map([...adapted.keys()].map((name) => [name, source.parameters.get(name)!]));
  return { step, source: before, adapted };
}

/** Images with features that are computed when first asked for, and then once. */
export function imageView(images: tf.Tensor4D, encode: () => tf.Tensor2D): ImageView {
  let raw: tf.Tensor2D | undefined, unit: tf.Tensor2D | undefined;
  const rawFeatures = () => raw ??= encode();
  return { images, rawFeatures, features: () => unit ??= unitRows(rawFeatures()) };
}

/** tfjs keys gradients by the variables' global names; a run keys them by the weights'. */
export function byWeightName(
  variables: Readonly<Record<string, tf.Variable>>,
  gradients: tf.NamedTensorMap,
): Record<string, tf.Tensor> {
  const named = Object.entries(variables).map(([name, variable]) =>
    [name, gradients[variable.name]] as const
  );
  return Object.fromEntries(named.filter(([, gradient]) => gradient)) as Record<string, tf.Tensor>;
}

/** Rows `begin` to `begin + count` of given noise; other noise is the same for any rows. */
export function noiseRows(noise: Noise, begin: number, count: number): Noise {
  if (!Array.isArray(noise)) return noise;
  return (noise as readonly tf.Tensor4D[]).map((map) =>
    map.shape[0] === 1 ? map : tf.slice4d(map, [begin, 0, 0, 0], [count, -1, -1, -1])
  );
}
