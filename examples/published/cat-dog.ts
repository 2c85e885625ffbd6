/**
 * cat -> dog.
 *
 * Profile: semantic variations
 * Generator: cats of AFHQ, 512 px
 * Steps: 2000
 * Source: Jeon et al., user study
 * Caveats: the number of steps is open in the paper
 * Fetch: afhqcat, ViT-B-32
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { jeon, prompts } from "./profiles.ts";

export default defineConfig({
  ...jeon(),
  generator: stylegan2("weights/afhqcat.pkl"),
  prompts: prompts("cat", "dog"),
  steps: 2000,
});
