/**
 * dog -> nicolas cage.
 *
 * Profile: StyleGAN-NADA's notebook, improved shape
 * Generator: dogs of AFHQ, 512 px
 * Steps: 600
 * Source: the teaser for the texts; the notebook for StyleGAN3 has 600 to 800 steps
 * Caveats: a far domain
 * Fetch: afhqdog, ViT-B-32, ViT-B-16
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { nadaShape, prompts } from "./profiles.ts";

export default defineConfig({
  ...nadaShape(),
  generator: stylegan2("weights/afhqdog.pkl"),
  prompts: prompts("dog", "nicolas cage"),
  steps: 600,
});
