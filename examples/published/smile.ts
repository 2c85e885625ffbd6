/**
 * face -> smiling face.
 *
 * Profile: StyleGAN-NADA's notebook
 * Generator: faces of FFHQ, 1024 px
 * Steps: 50
 * Source: the notebook's words
 * Caveats: within the domain: very few steps
 * Fetch: ffhq, ViT-B-32
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { nadaNotebook, prompts } from "./profiles.ts";

export default defineConfig({
  ...nadaNotebook(),
  generator: stylegan2("weights/ffhq.pkl"),
  prompts: prompts("face", "smiling face"),
  steps: 50,
});
