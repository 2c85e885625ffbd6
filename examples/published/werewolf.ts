/**
 * human -> werewolf.
 *
 * Profile: StyleGAN-NADA
 * Generator: faces of FFHQ, 1024 px
 * Steps: 300
 * Source: a user in issue 15
 * Fetch: ffhq, ViT-B-32, ViT-B-16
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { nadaCli, prompts } from "./profiles.ts";

export default defineConfig({
  ...nadaCli({ mixing: 0 }),
  generator: stylegan2("weights/ffhq.pkl"),
  prompts: prompts("human", "werewolf"),
  steps: 300,
});
