/**
 * Writes generated pictures above rendered ones of the same latents:
 *
 *   deno run --allow-read --allow-write tasks/pretrain/side_by_side.ts [PATH]
 */
import * as tf from "@tensorflow/tfjs";
import { startBackend } from "../../models/backend/mod.ts";
import { imageGrid } from "../../models/images/pixels.ts";
import { encodePng } from "../../models/images/png.ts";
import { Random } from "../../models/random/random.ts";
import { LATENT_DIM, latentAttributes } from "../../models/world/latent_attributes.ts";
import { worldGenerator } from "../../models/world/mod.ts";
import { pictureTensor } from "./pictures.ts";

const COUNT = 32, COLUMNS = 16;
const [path = "docs/images/world/dogs.png"] = Deno.args;
const domain = { species: "dog", style: "photo" } as const;

await startBackend({ backend: "wasm" });
const generator = await worldGenerator(domain).load("shown");
const latents = Array.from({ length: COUNT }, (_, i) => new Random("shown").fork(i).normals(LATENT_DIM));
const images = tf.tidy(() => {
  const z = tf.tensor2d(Float32Array.from(latents.flatMap((row) => [...row])), [COUNT, LATENT_DIM]);
  const generated = generator.synthesize(generator.map(z), "none");
  const pictures = latents.map((row) => ({ ...domain, attributes: latentAttributes(row) }));
  return tf.concat([generated, pictureTensor(pictures, generator.width)]);
});
const { height, width } = generator;
const grid = imageGrid(await images.data<"float32">(), { width, height, columns: COLUMNS });
await Deno.writeFile(path, encodePng(grid));
images.dispose();
generator.dispose();
