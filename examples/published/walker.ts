/**
 * human -> white walker.
 *
 * Profile: StyleGAN-NADA
 * Generator: faces of FFHQ, 1024 px
 * Steps: 201
 * Source: the author in issue 53
 * Caveats: a phase was given there, too, and selection overrides it; others report mixing of 0, or 300
 *   steps with improved shape
 * Fetch: ffhq, ViT-B-32, ViT-B-16
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { nadaCli, prompts } from "./profiles.ts";

export default defineConfig({
  ...nadaCli({ mixing: 0.9 }),
  generator: stylegan2("weights/ffhq.pkl"),
  prompts: prompts("human", "white walker"),
  steps: 201,
});
