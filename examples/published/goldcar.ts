/**
 * car -> golden car.
 *
 * Profile: HyperDomainNet
 * Generator: cars of LSUN, 512 px
 * Steps: 400
 * Source: HyperDomainNet's config
 * Caveats: only rows 64 to 447 are cars
 * Fetch: ViT-B-32, ViT-B-16
 * Elsewhere: weights/lsun-car.pt, a StyleGAN2 of LSUN at 512 px in any format, is not in the list of
 *   fetch
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { hyperDomain, prompts } from "./profiles.ts";

export default defineConfig({
  ...hyperDomain({ learningRate: 0.02, batch: 8, inDomain: 1.5, truncation: 0.5 }),
  generator: stylegan2("weights/lsun-car.pt"),
  prompts: prompts("car", "golden car"),
  steps: 400,
});
