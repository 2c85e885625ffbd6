/**
 * photo -> painting by salvador dali.
 *
 * Profile: StyleGAN-NADA's notebook
 * Generator: cars of LSUN, 512 px
 * Steps: 300
 * Source: the teaser, which gives the texts alone: 200 to 400 steps
 * Fetch: ViT-B-32
 * Elsewhere: weights/lsun-car.pt, a StyleGAN2 of LSUN at 512 px in any format, is not in the list of
 *   fetch
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { nadaNotebook, prompts } from "./profiles.ts";

export default defineConfig({
  ...nadaNotebook({ truncation: 0.5 }),
  generator: stylegan2("weights/lsun-car.pt"),
  prompts: prompts("photo", "painting by salvador dali"),
  steps: 300,
});
