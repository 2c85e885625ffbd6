/**
 * one image of the target.
 *
 * Profile: Mind the Gap
 * Generator: faces of FFHQ, 1024 px
 * Steps: 600
 * Source: Mind the Gap's defaults
 * Caveats: its inversion is II2S, ours NVIDIA's projector; the perceptual half of the reconstruction
 *   wants LPIPS' weights: reconstruction({ name: "perceptual", distance: lpips({ … }) })
 * Fetch: ffhq, ViT-B-32, ViT-B-16
 * Elsewhere: reference.png, and reference.safetensors, made of it by deno task invert; beside the
 *   folder weights
 */
import {
  across,
  adam,
  checkpoint,
  clip,
  decodePng,
  defineConfig,
  ensemble,
  imagenetTemplates,
  layerPhase,
  metrics,
  readSafetensors,
  reconstruction,
  reference,
  referenceMatch,
  samples,
  stylegan2,
  within,
} from "../../mod.ts";

const image = decodePng(Deno.readFileSync("reference.png"));
const latents = (await readSafetensors("reference.safetensors")).get("w_plus")!;

export default defineConfig({
  generator: stylegan2("weights/ffhq.pkl"),
  encoder: ensemble([{ encoder: clip("weights/ViT-B-32.pt") }, { encoder: clip("weights/ViT-B-16.pt") }]),
  prompts: { source: "photo", target: "reference image", templates: imagenetTemplates }, // not looked at
  steps: 600,
  batch: 4,
  noise: "independent",
  trainable: layerPhase("default"),
  optimizer: adam({ learningRate: 0.002 * 0.8, beta1: 0, beta2: 0.99 ** 0.8 }),
  plugins: [
    reference({ image, latents }),
    across({ weight: 2 }), // of two CLIPs the sum, where an ensemble has their mean
    within({ weight: 2 * 0.5 }),
    referenceMatch({ weight: 2 * 30 }),
    reconstruction({ weight: 10 }),
    metrics(),
    samples({ every: 50, truncation: 0.5 }),
    checkpoint({ every: 50, keep: 4 }),
  ],
});
