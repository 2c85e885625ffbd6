/**
 * photo of a church -> cryengine render of new york city.
 *
 * Profile: StyleGAN-NADA's notebook, improved shape
 * Generator: churches of LSUN, 256 px
 * Steps: 300
 * Source: the teaser, which gives the texts alone: 300 steps or more
 * Fetch: ViT-B-32, ViT-B-16
 * Elsewhere: weights/lsun-church.pt, a StyleGAN2 of LSUN at 256 px in any format, is not in the list
 *   of fetch
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { nadaShape, prompts } from "./profiles.ts";

export default defineConfig({
  ...nadaShape(),
  generator: stylegan2("weights/lsun-church.pt"),
  prompts: prompts("photo of a church", "cryengine render of new york city"),
  steps: 300,
});
