/**
 * dog -> cat.
 *
 * Profile: semantic variations
 * Generator: dogs of AFHQ, 512 px
 * Steps: 2000
 * Source: Jeon et al., table 1; figures up to 2,000 steps
 * Caveats: the number of steps is open in the paper
 * Fetch: afhqdog, ViT-B-32
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { jeon, prompts } from "./profiles.ts";

export default defineConfig({
  ...jeon(),
  generator: stylegan2("weights/afhqdog.pkl"),
  prompts: prompts("dog", "cat"),
  steps: 2000,
});
