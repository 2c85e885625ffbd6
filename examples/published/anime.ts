/**
 * photo -> anime painting.
 *
 * Profile: IPL
 * Generator: faces of FFHQ, 1024 px
 * Steps: 300
 * Source: IPL's default target, and its paper
 * Fetch: ffhq, ViT-B-32
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { ipl, prompts } from "./profiles.ts";

export default defineConfig({
  ...ipl(),
  generator: stylegan2("weights/ffhq.pkl"),
  prompts: prompts("photo", "anime painting"),
  steps: 300,
});
