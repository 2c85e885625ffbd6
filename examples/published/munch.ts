/**
 * photo -> painting in the style of edvard munch.
 *
 * Profile: StyleGAN-NADA
 * Generator: faces of FFHQ, 1024 px
 * Steps: 300
 * Source: a user in issue 15
 * Caveats: with styles mixed at 0.9 it does not match the paper, says that user
 * Fetch: ffhq, ViT-B-32, ViT-B-16
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { nadaCli, prompts } from "./profiles.ts";

export default defineConfig({
  ...nadaCli({ mixing: 0 }),
  generator: stylegan2("weights/ffhq.pkl"),
  prompts: prompts("photo", "painting in the style of edvard munch"),
  steps: 300,
});
