/**
 * photo -> fernando botero painting.
 *
 * Profile: StyleGAN-NADA's notebook, improved shape
 * Generator: faces of FFHQ, 1024 px
 * Steps: 300
 * Source: the teaser for the texts, the notebook for 200 to 400 steps
 * Caveats: a change of shape: it needs the profile for it
 * Fetch: ffhq, ViT-B-32, ViT-B-16
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { nadaShape, prompts } from "./profiles.ts";

export default defineConfig({
  ...nadaShape(),
  generator: stylegan2("weights/ffhq.pkl"),
  prompts: prompts("photo", "fernando botero painting"),
  steps: 300,
});
