/**
 * human -> baby.
 *
 * Profile: AIR
 * Generator: faces of FFHQ, 1024 px
 * Steps: 201
 * Source: AIR's script
 * Caveats: a near domain: collapse may first show as one shape of face
 * Fetch: ffhq, ViT-B-32
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { air, prompts } from "./profiles.ts";

export default defineConfig({
  ...air(100, 20),
  generator: stylegan2("weights/ffhq.pkl"),
  prompts: prompts("human", "baby"),
  steps: 201,
});
