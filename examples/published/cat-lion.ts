/**
 * cat -> lion.
 *
 * Profile: HyperDomainNet
 * Generator: cats of LSUN, 256 px
 * Steps: 400
 * Source: HyperDomainNet's config
 * Fetch: ViT-B-32, ViT-B-16
 * Elsewhere: weights/lsun-cat.pt, a StyleGAN2 of LSUN at 256 px in any format, is not in the list of
 *   fetch
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { hyperDomain, prompts } from "./profiles.ts";

export default defineConfig({
  ...hyperDomain({ learningRate: 0.02, batch: 8, offsets: 0.5, truncation: 0.5 }),
  generator: stylegan2("weights/lsun-cat.pt"),
  prompts: prompts("cat", "lion"),
  steps: 400,
});
