/**
 * dog -> the joker.
 *
 * Profile: StyleGAN-NADA's notebook, improved shape
 * Generator: dogs of AFHQ, 512 px
 * Steps: 600
 * Source: the notebook's words
 * Caveats: named as a drastic change without a number of steps: 600 is ours
 * Fetch: afhqdog, ViT-B-32, ViT-B-16
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { nadaShape, prompts } from "./profiles.ts";

export default defineConfig({
  ...nadaShape(),
  generator: stylegan2("weights/afhqdog.pkl"),
  prompts: prompts("dog", "the joker"),
  steps: 600,
});
