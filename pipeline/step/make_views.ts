/** What losses and penalties look at (plugin/views.ts), made of a step's images, features and weights. */
import type * as tf from "@tensorflow/tfjs";
import type { ImageView, StepView, WeightView } from "../plugin/views.ts";
import { imageView } from "./image_view.ts";
import type { StepInput } from "./step_input.ts";

/** Images and raw features that need no gradient. */
export interface FixedImages {
  readonly images: tf.Tensor4D;
  readonly features: tf.Tensor2D;
}

/** What losses look at, but for a plugin's own `record`: fixed source images beside adapted ones. */
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
