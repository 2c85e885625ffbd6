/**
 * person -> taylor swift.
 *
 * Profile: StyleGAN-NADA's notebook
 * Generator: faces of FFHQ, 1024 px
 * Steps: 175
 * Source: the notebook's words: 150 to 200 steps
 * Caveats: persons overtrain fast
 * Fetch: ffhq, ViT-B-32
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { nadaNotebook, prompts } from "./profiles.ts";

export default defineConfig({
  ...nadaNotebook(),
  generator: stylegan2("weights/ffhq.pkl"),
  prompts: prompts("person", "taylor swift"),
  steps: 175,
});
