/**
 * church -> hut.
 *
 * Profile: HyperDomainNet
 * Generator: churches of LSUN, 256 px
 * Steps: 100
 * Source: HyperDomainNet's config
 * Fetch: ViT-B-32, ViT-B-16
 * Elsewhere: weights/lsun-church.pt, a StyleGAN2 of LSUN at 256 px in any format, is not in the list
 *   of fetch
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { hyperDomain, prompts } from "./profiles.ts";

export default defineConfig({
  ...hyperDomain({ learningRate: 0.02, batch: 8, beta1: 0, offsets: 0.5 }),
  generator: stylegan2("weights/lsun-church.pt"),
  prompts: prompts("church", "hut"),
  steps: 100,
});
