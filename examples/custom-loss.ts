/** A loss of one's own, chained with the others: cats that keep the dogs' colours. */
import {
  adam,
  checkpoint,
  defineConfig,
  defineLoss,
  metrics,
  samples,
  semanticVariations,
  tf,
  worldClip,
  worldGenerator,
} from "../mod.ts";

/** Keeps each image's average colour: mean over the batch of (mean adapted − mean source)². */
const keepColour = defineLoss("keep-colour", ({ source, adapted }) => {
  const average = (images: tf.Tensor4D) => tf.mean(images, [1, 2]); // [batch, 3]
  return tf.mean(tf.squaredDifference(average(adapted.images), average(source.images)));
});

export default defineConfig({
  generator: worldGenerator("dog"),
  encoder: worldClip(),
  prompts: { source: "a photo of a dog", target: "a photo of a cat" },
  steps: 150,
  noise: "none",
  trainable: (name) => name.endsWith("modulation.bias"),
  optimizer: adam({ learningRate: 0.05 }),
  plugins: [
    semanticVariations({
      directionalMoment: { floor: 0.8, covarianceWeight: 400 },
      ewc: { weight: 3e3, samples: 48 },
      relationConsistency: { weight: 10 },
    }),
    keepColour({ weight: (step) => Math.min(1, step / 100) }),
    metrics(),
    samples({ every: 50, truncation: 1 }), // all that it makes, not the typical
    checkpoint({ every: 50 }),
  ],
});
