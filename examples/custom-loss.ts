/** A loss of one's own, chained with the others: cats that keep the dogs' colours. */
import {
  checkpoint,
  clip,
  defineConfig,
  defineLoss,
  metrics,
  samples,
  semanticVariations,
  stylegan2,
  tf,
} from "../mod.ts";

/** Keeps each image's average colour: mean over the batch of (mean adapted − mean source)². */
const keepColour = defineLoss("keep-colour", ({ source, adapted }) => {
  const average = (images: tf.Tensor4D) => tf.mean(images, [1, 2]); // [batch, 3]
  return tf.mean(tf.squaredDifference(average(adapted.images), average(source.images)));
});

export default defineConfig({
  generator: stylegan2("weights/generator.safetensors"),
  encoder: clip("weights/clip.safetensors"),
  prompts: { source: "dog", target: "cat" },
  steps: 200,
  plugins: [
    semanticVariations(),
    keepColour({ weight: (step) => Math.min(1, step / 100) }),
    metrics(),
    samples({ every: 50 }),
    checkpoint({ every: 50 }),
  ],
});
