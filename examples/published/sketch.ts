/**
 * photo -> sketch.
 *
 * Profile: StyleGAN-NADA's notebook
 * Generator: faces of FFHQ, 1024 px
 * Steps: 151
 * Source: the notebook's default
 * Caveats: a minor style: past some 300 steps it overtrains
 * Fetch: ffhq, ViT-B-32
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { nadaNotebook, prompts } from "./profiles.ts";

export default defineConfig({
  ...nadaNotebook(),
  generator: stylegan2("weights/ffhq.pkl"),
  prompts: prompts("photo", "sketch"),
  steps: 151,
});
