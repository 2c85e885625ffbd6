/** Several runs of one config: targets, seeds, and how strongly weights are held back. `deno task sweep examples/sweep.ts` */
import {
  adam,
  checkpoint,
  defineConfig,
  defineSweep,
  metrics,
  samples,
  semanticVariations,
  worldClip,
  worldGenerator,
} from "../mod.ts";

const base = defineConfig({
  generator: worldGenerator("dog"),
  encoder: worldClip(),
  prompts: { source: "a photo of a dog", target: "a photo of a cat" },
  steps: 150,
  noise: "none", // the world's generators have none
  trainable: (name) => name.endsWith("modulation.bias"),
  optimizer: adam({ learningRate: 0.05, beta1: 0, beta2: 0.99 }),
  plugins: [
    semanticVariations({
      directionalMoment: { floor: 0.8, covarianceWeight: 400 },
      ewc: { weight: 3e3, samples: 48 },
      relationConsistency: { weight: 10 },
    }),
    metrics(),
    samples({ every: 50, truncation: 1 }),
    checkpoint({ every: 50, keep: 1 }),
  ],
});

export default defineSweep({
  base,
  axes: {
    target: ["a photo of a cat", "a photo of a fox"],
    "plugins.ewc.weight": [3e3, 3e4],
    seed: [1, 2, 3],
  },
  // the judge took no part in the runs; --truth knows the bundled world
  evaluate: ({ target }) => ({
    encoder: "world:judge",
    truth: String(target).split(" ").at(-1)!,
    samples: 200,
  }),
});
