/**
 * human -> tolkien elf.
 *
 * Profile: IPL
 * Generator: faces of FFHQ, 1024 px
 * Steps: 300
 * Source: IPL's author in its issue 2
 * Caveats: the source is human, not photo
 * Fetch: ffhq, ViT-B-32
 */
import { defineConfig, stylegan2 } from "../../mod.ts";
import { ipl, prompts } from "./profiles.ts";

export default defineConfig({
  ...ipl(),
  generator: stylegan2("weights/ffhq.pkl"),
  prompts: prompts("human", "tolkien elf"),
  steps: 300,
});
