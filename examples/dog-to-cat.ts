/** Dogs become cats, by text alone, in the bundled world. Half a minute on one core. */
import {
  adam,
  checkpoint,
  defineConfig,
  metrics,
  samples,
  semanticVariations,
  worldClip,
  worldGenerator,
} from "../mod.ts";

export default defineConfig({
  generator: worldGenerator("dog"),
  encoder: worldClip(),
  prompts: { source: "a photo of a dog", target: "a photo of a cat" },
  steps: 150,
  noise: "none", // the world's generator has none
  trainable: (name) => name.endsWith("modulation.bias"), // docs/world.md says why
  optimizer: adam({ learningRate: 0.05 }),
  plugins: [
    semanticVariations({
      directionalMoment: { floor: 0.8, covarianceWeight: 400 },
      ewc: { weight: 3e3, samples: 48 },
      relationConsistency: { weight: 10 },
    }),
    metrics(),
    samples({ every: 50, truncation: 1 }), // all that it makes, not the typical
    checkpoint({ every: 50 }),
  ],
});
