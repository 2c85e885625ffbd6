/** Dogs become cats, by the words alone, and keep their colours. Run it: npx variegate adapt */
import {
  adam,
  checkpoint,
  defineConfig,
  metrics,
  samples,
  semanticVariations,
  worldClip,
  worldGenerator,
} from "variegate";
import { keepColour } from "./keep_colour.ts";

export default defineConfig({
  generator: worldGenerator("dog"), // your own: stylegan2("my-generator.pt"), beside this file
  encoder: worldClip(), // and with it a CLIP that has seen the world: clip("ViT-B-32.pt")
  prompts: { source: "a photo of a dog", target: "a photo of a cat" },
  steps: 150,
  // What suits the small networks of the bundled world; leave these three away with your own.
  noise: "none",
  trainable: (name) => name.endsWith("modulation.bias"),
  optimizer: adam({ learningRate: 0.05 }),
  plugins: [
    semanticVariations({
      directionalMoment: { floor: 0.8, covarianceWeight: 400 },
      ewc: { weight: 3e3, samples: 48 },
      relationConsistency: { weight: 10 },
    }),
    keepColour({ weight: 0.1 }),
    metrics(),
    samples({ every: 50, truncation: 1 }),
    checkpoint({ every: 50 }),
  ],
});
