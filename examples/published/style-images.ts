/**
 * the look of one to three images.
 *
 * Profile: StyleGAN-NADA's notebook, improved shape
 * Generator: faces of FFHQ, 1024 px, or any
 * Steps: 500
 * Source: the notebook's words: 400 to 600 steps
 * Caveats: on a user's own network of 2,048 px the result was blurred (issue 21)
 * Fetch: ffhq, ViT-B-32, ViT-B-16
 * Elsewhere: style.png, an image of the style; beside the folder weights
 */
import { decodePng, defineConfig, directionalLoss, imageDirection, stylegan2 } from "../../mod.ts";
import { nadaShape, prompts } from "./profiles.ts";

const style = decodePng(Deno.readFileSync("style.png"));

export default defineConfig({
  ...nadaShape({}, [imageDirection({ images: [style] }), directionalLoss()]),
  generator: stylegan2("weights/ffhq.pkl"),
  prompts: prompts("photo", "style image"), // not looked at
  steps: 500,
});
