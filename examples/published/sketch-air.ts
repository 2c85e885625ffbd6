/**
 * photo -> sketch.
 *
 * Profile: AIR
 * Generator: faces of FFHQ, 1024 px
 * Steps: 301
 * Source: AIR's script
 * Caveats: the code also refines once a probability is reached, which is off there
 * Fetch: ffhq, ViT-B-32
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { air, prompts } from "./profiles.ts";

export default defineConfig({
  ...air(150, 30),
  generator: stylegan2("weights/ffhq.pkl"),
  prompts: prompts("photo", "sketch"),
  steps: 301,
});
