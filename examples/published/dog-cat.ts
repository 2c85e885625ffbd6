/**
 * dog -> cat.
 *
 * Profile: StyleGAN-NADA
 * Generator: dogs of AFHQ, 512 px
 * Steps: 2000
 * Source: the default texts; 3 layers and 2,000 steps as we remember the paper
 * Caveats: a mapper of latents follows there: without it some dogs stay dogs
 * Fetch: afhqdog, ViT-B-32, ViT-B-16
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { nadaCli, prompts } from "./profiles.ts";

export default defineConfig({
  ...nadaCli({ layers: 3 }),
  generator: stylegan2("weights/afhqdog.pkl"),
  prompts: prompts("dog", "cat"),
  steps: 2000,
});
