/**
 * photo -> sketch.
 *
 * Profile: StyleGAN-NADA
 * Generator: faces of FFHQ, 1024 px
 * Steps: 301
 * Source: the README's example
 * Caveats: 18 layers of 18 are selected there, which is no selection
 * Fetch: ffhq, ViT-B-32, ViT-B-16
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { nadaCli, prompts } from "./profiles.ts";

export default defineConfig({
  ...nadaCli(),
  generator: stylegan2("weights/ffhq.pkl"),
  prompts: prompts("photo", "sketch"),
  steps: 301,
});
