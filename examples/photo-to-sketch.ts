/** Photographs become sketches: the method taken apart, each plugin with its own options. */
import {
  adam,
  checkpoint,
  defineConfig,
  directionalMoment,
  ewc,
  metrics,
  relationConsistency,
  samples,
  textVariations,
  worldClip,
  worldGenerator,
} from "../mod.ts";

export default defineConfig({
  seed: 2,
  generator: worldGenerator("dog"),
  encoder: worldClip(),
  prompts: { source: "photo", target: "sketch", templates: ["a {} of a dog", "{} of a dog"] },
  steps: 150,
  batch: 4,
  noise: "none",
  trainable: (name) => name.endsWith("modulation.bias"),
  optimizer: adam({ learningRate: 0.05 }),
  plugins: [
    textVariations({ count: 6, steps: 2000 }),
    directionalMoment({ floor: 0.8, covarianceWeight: 400 }),
    ewc({ weight: 3e3, samples: 48 }),
    relationConsistency({ weight: 10 }),
    metrics({ every: 10 }),
    samples({ every: 50, count: 8, truncation: 1 }),
    checkpoint({ every: 50, keep: 2 }),
  ],
});
