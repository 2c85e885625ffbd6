/**
 * the look of one image, patch by patch.
 *
 * Profile: DiFa
 * Generator: faces of FFHQ, 1024 px
 * Steps: 301
 * Source: DiFa's train.sh
 * Caveats: without its consistency, of weight 6: codeConsistency() wants an encoder of latents with a
 *   gradient
 * Fetch: ffhq, ViT-B-32, ViT-B-16
 * Elsewhere: style.png, an image of the style; beside the folder weights
 */
import {
  adam,
  checkpoint,
  clip,
  decodePng,
  defineConfig,
  directionalLoss,
  ensemble,
  imageDirection,
  layerPhase,
  localStyle,
  metrics,
  samples,
  stylegan2,
} from "../../mod.ts";

const style = decodePng(Deno.readFileSync("style.png"));

export default defineConfig({
  generator: stylegan2("weights/ffhq.pkl"),
  encoder: ensemble([{ encoder: clip("weights/ViT-B-32.pt") }, { encoder: clip("weights/ViT-B-16.pt") }]),
  prompts: { source: "photo", target: "style image" }, // not looked at
  steps: 301,
  batch: 2,
  noise: "independent",
  trainable: layerPhase("default"),
  optimizer: adam({ learningRate: 0.002 * 0.8, beta1: 0, beta2: 0.99 ** 0.8 }),
  plugins: [
    imageDirection({ images: [style], renormalise: "targets" }),
    directionalLoss(),
    localStyle({ images: [style] }),
    metrics(),
    samples({ every: 50, truncation: 0.5 }),
    checkpoint({ every: 50, keep: 4 }),
  ],
});
