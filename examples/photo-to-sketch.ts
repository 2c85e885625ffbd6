/** Photographs become sketches: the method taken apart, each plugin with its own options. */
import {
  adam,
  checkpoint,
  clip,
  defineConfig,
  directionalMoment,
  ewc,
  metrics,
  relationConsistency,
  samples,
  stylegan2,
  textVariations,
} from "../mod.ts";

export default defineConfig({
  seed: 2,
  generator: stylegan2("weights/generator.safetensors"),
  encoder: clip("weights/clip.safetensors"),
  prompts: { source: "photo", target: "sketch", templates: ["a {}", "a {} of a dog"] },
  steps: 200,
  batch: 4,
  optimizer: adam({ learningRate: 0.002, beta1: 0, beta2: 0.99 }),
  plugins: [
    textVariations({ count: 6, steps: 2000 }),
    directionalMoment({ covarianceWeight: 1000 }),
    ewc({ weight: 1e7, samples: 64 }),
    relationConsistency({ weight: 100 }),
    metrics({ every: 10 }),
    samples({ every: 50, count: 8 }),
    checkpoint({ every: 50, keep: 2 }),
  ],
});
