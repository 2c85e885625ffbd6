import * as tf from "@tensorflow/tfjs";
import { featureSpaces } from "../../models/feature_spaces.ts";
import { differentiate, type StepResult } from "./differentiate.ts";
import {
  encodedView,
  encodeImages,
  type FixedImages,
  type RenderedImages,
  stepView,
  weightView,
} from "./make_views.ts";
import type { StepInput } from "./step_input.ts";
import { evaluateTerms, weightAt } from "./terms.ts";

/** One forward and backward pass over the weighted sum of every plugin's terms. */
export function computeStep(input: StepInput): StepResult {
  if (!hasTerms(input, "loss")) return differentiatePenalties(input);
  const { adapted, encoder, draws, learning } = input;
  const source = sourceOf(input);
  try {
    const result = differentiate(() => {
      const images = adapted.synthesize(draws.latents, draws.adaptedNoise);
      const view = encodedView(input, images);
      const views = {
        step: input.step,
        loss: stepView(input, source, view),
        spaces: featureSpaces(encoder),
        penalty: weightView(input),
        sumImages: input.sumImages,
      };
      return evaluateTerms(input.plugins, views, input.artifactsFor);
    }, learning);
    return withSourceFeatures(result, source, input);
  } finally {
    freeSource(source, input);
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

/**
 * The frozen generator's images of a step, and their features. No tape is open: nothing here is differentiated. Images whose
 * features are known are rendered where a loss is expected to look at them, and else when one does.
 */
export function sourceOf(
  input: StepInput,
  render: () => FixedImages = () => renderAndEncode(input),
): FixedImages {
  const { sourceFeatures: features, sourceImages, sourceImagesRead, onSourceImages } = input;
  if (!features) return render();
  if (sourceImages) return { images: sourceImages, features };
  const images = () => input.source.synthesize(input.draws.latents, input.draws.sourceNoise);
  if (sourceImagesRead) return { images: tf.tidy(images), features };
  let rendered: tf.Tensor4D | undefined;
  return {
    images: () => {
      onSourceImages?.();
      return rendered ??= images();
    },
    features,
  };
}

/** The result, with the source's features where the input asks for them. */
export function withSourceFeatures(
  result: StepResult,
  { features }: FixedImages,
  { keepSourceFeatures, sourceFeatures }: StepInput,
): StepResult {
  if (!keepSourceFeatures || sourceFeatures) return result;
  return { ...result, sourceFeatures: tf.keep(tf.clone(features)) };
}

function freeSource({ images, features }: FixedImages, { sourceFeatures, sourceImages }: StepInput): void {
  if (typeof images !== "function" && images !== sourceImages) images.dispose(); // those of the tape are its own
  if (features !== sourceFeatures) features.dispose();
}

/** The frozen generator's images of a step, and their features. The caller frees both. */
export function renderAndEncode(input: StepInput): RenderedImages {
  return tf.tidy(() => {
    const images = input.source.synthesize(input.draws.latents, input.draws.sourceNoise);
    return { images, features: encodeImages(input, images) };
  });
}
