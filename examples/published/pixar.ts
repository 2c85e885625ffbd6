/**
 * photo -> 3d render in the style of pixar.
 *
 * Profile: HyperDomainNet
 * Generator: faces of FFHQ, 1024 px
 * Steps: 300
 * Source: HyperDomainNet's config
 * Caveats: its README's example has 400 steps at a rate of 0.01
 * Fetch: ffhq, ViT-B-32, ViT-B-16
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { hyperDomain, prompts } from "./profiles.ts";

export default defineConfig({
  ...hyperDomain({ learningRate: 0.1 }),
  generator: stylegan2("weights/ffhq.pkl"),
  prompts: prompts("photo", "3d render in the style of pixar"),
  steps: 300,
});
