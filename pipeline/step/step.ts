import * as tf from "@tensorflow/tfjs";
import { asRgb } from "../../models/images/as_rgb.ts";
import type { Random } from "../../models/random/random.ts";
import type { Encoder } from "../../models/encoder.ts";
import type { Generator, Noise } from "../../models/generator.ts";
import { differentiate, type StepResult, type Variables } from "./differentiate.ts";
import type { Draws } from "./draws.ts";
import type { Plugin } from "../plugin/plugin.ts";
import { type ArtifactsFor, evaluateTerms, weightAt } from "./terms.ts";
import { unitRows } from "../../models/ops/unit_rows.ts";
import type { ImageView, StepView, WeightView } from "../plugin/views.ts";

/** All that one step depends on. */
export interface StepInput {
  /** Counted from 0. */
  readonly step: number;
  readonly source: Generator;
  readonly adapted: Generator;
  /** The adapted generator's weights that the config trains, by name. */
  readonly trainable: Variables;
  /** Those of them that learn in this step. */
  readonly learning: Variables;
  readonly encoder: Encoder;
  readonly draws: Draws;
  /** For an encoder that draws: the same for both generators' images. */
  readonly encoderSeed: Random;
  readonly plugins: readonly Plugin[];
  readonly artifactsFor: ArtifactsFor;
  /** Called when a loss or a penalty asks for the step's number. */
  stepRead?(): void;
}

/** Images and raw features that need no gradient. */
export interface FixedImages {
  readonly images: tf.Tensor4D;
  readonly features: tf.Tensor2D;
}

/** One forward and backward pass over the weighted sum of every plugin's terms. */
export function computeStep(input: StepInput): StepResult {
  if (!hasTerms(input, "loss")) return differentiatePenalties(input);
  const { adapted, encoder, draws, learning } = input;
  const source = renderSource(input);
  try {
    return differentiate(() => {
      const images = adapted.synthesize(draws.latents, draws.adaptedNoise);
      const view = imageView(images, () => encoder.encodeImage(asRgb(images), input.encoderSeed));
      const views = {
        step: input.step,
        loss: stepView(input, source, view),
        penalty: weightView(input),
      };
      return evaluateTerms(input.plugins, views, input.artifactsFor);
    }, learning);
  } finally {
    tf.dispose([source.images, source.features]);
  }
}

/** The penalties' share of a step: no image is rendered for them. */
export function differentiatePenalties(input: StepInput): StepResult {
  const views = { step: input.step, penalty: weightView(input) };
  return differentiate(() => evaluateTerms(input.plugins, views, input.artifactsFor), input.learning);
}

/** Whether any plugin's `loss`, or any's `penalty`, is called in this step. */
export function hasTerms({ plugins, step }: StepInput, hook: "loss" | "penalty"): boolean {
  return plugins.some((plugin) => plugin[hook] && weightAt(plugin, step) !== 0);
}

/** The frozen generator's images of a step. No tape is open: nothing here is differentiated. */
function renderSource({ source, encoder, draws, encoderSeed }: StepInput): FixedImages {
  return tf.tidy(() => {
    const images = source.synthesize(draws.latents, draws.sourceNoise);
    return { images, features: encoder.encodeImage(asRgb(images), encoderSeed) };
  });
}

/** What losses look at: fixed source images beside adapted ones. */
export function stepView(
  input: StepInput,
  source: FixedImages,
  adapted: ImageView,
): Omit<StepView, "record"> {
  return {
    get step() {
      input.stepRead?.();
      return input.step;
    },
    latents: input.draws.latents,
    source: imageView(source.images, () => source.features),
    adapted,
  };
}

/** What penalties look at. */
export function weightView(input: StepInput): WeightView {
  const { source, trainable } = input;
  const adapted = new Map(Object.entries(trainable));
  const before = new Map([...adapted.keys()].map((name) => [name, source.parameters.get(name)!]));
  return {
    get step() {
      input.stepRead?.();
      return input.step;
    },
    source: before,
    adapted,
  };
}

/** Images with features that are computed when first asked for, and then once. */
export function imageView(images: tf.Tensor4D, encode: () => tf.Tensor2D): ImageView {
  let raw: tf.Tensor2D | undefined, unit: tf.Tensor2D | undefined;
  const rawFeatures = () => raw ??= encode();
  return { images, rawFeatures, features: () => unit ??= unitRows(rawFeatures()) };
}

/** Rows `begin` to `begin + count` of given noise; other noise is the same for any rows. */
export function noiseRows(noise: Noise, begin: number, count: number): Noise {
  if (!Array.isArray(noise)) return noise;
  return (noise as readonly tf.Tensor4D[]).map((map) =>
    map.shape[0] === 1 ? map : tf.slice4d(map, [begin, 0, 0, 0], [count, -1, -1, -1])
  );
}
