/**
 * horse -> pony.
 *
 * Profile: HyperDomainNet
 * Generator: horses of LSUN, 256 px
 * Steps: 150
 * Source: HyperDomainNet's config
 * Caveats: the kernels of convolutions learn, no multipliers
 * Fetch: ViT-B-32, ViT-B-16
 * Elsewhere: weights/lsun-horse.pt, a StyleGAN2 of LSUN at 256 px in any format, is not in the list of
 *   fetch
 */
import { defineConfig, layerPhase, stylegan2 } from "../../mod.ts";
import { hyperDomain, prompts } from "./profiles.ts";

export default defineConfig({
  ...hyperDomain({
    learningRate: 0.02,
    batch: 8,
    inDomain: 0.5,
    truncation: 0.5,
    trainable: layerPhase("convolution-kernels"),
  }),
  generator: stylegan2("weights/lsun-horse.pt"),
  prompts: prompts("horse", "pony"),
  steps: 150,
});
