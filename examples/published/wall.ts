/**
 * photo -> wall painting.
 *
 * Profile: IPL
 * Generator: faces of FFHQ, 1024 px
 * Steps: 300
 * Source: IPL's paper, which gives the text alone
 * Fetch: ffhq, ViT-B-32
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { ipl, prompts } from "./profiles.ts";

export default defineConfig({
  ...ipl(),
  generator: stylegan2("weights/ffhq.pkl"),
  prompts: prompts("photo", "wall painting"),
  steps: 300,
});
