/**
 * car -> ghost car.
 *
 * Profile: StyleGAN-NADA's notebook, improved shape
 * Generator: cars of LSUN, 512 px
 * Steps: 450
 * Source: the author in issue 17
 * Caveats: 800 steps overtrained; without improved shape it is similar, and whiter
 * Fetch: ViT-B-32, ViT-B-16
 * Elsewhere: weights/lsun-car.pt, a StyleGAN2 of LSUN at 512 px in any format, is not in the list of
 *   fetch
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { nadaShape, prompts } from "./profiles.ts";

export default defineConfig({
  ...nadaShape({ truncation: 0.5 }),
  generator: stylegan2("weights/lsun-car.pt"),
  prompts: prompts("car", "ghost car"),
  steps: 450,
});
