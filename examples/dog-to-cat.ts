/** Dogs become cats, by text alone: the method with the paper's values. */
import { checkpoint, clip, defineConfig, metrics, samples, semanticVariations, stylegan2 } from "../mod.ts";

export default defineConfig({
  generator: stylegan2("weights/generator.safetensors"),
  encoder: clip("weights/clip.safetensors"),
  prompts: { source: "dog", target: "cat" },
  steps: 200,
  plugins: [
    semanticVariations(),
    metrics(),
    samples({ every: 50 }),
    checkpoint({ every: 50 }),
  ],
});
