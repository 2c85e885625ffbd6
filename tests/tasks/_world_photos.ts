/** The bundled world as files of a user: generators, and photographs that they have never made. */
import { join } from "@std/path";
import {
  encodePng,
  Random,
  type Species,
  startBackend,
  worldGenerator,
  writeSafetensors,
} from "../../mod.ts";
import { drawAttributes } from "../../models/world/attributes.ts";
import { drawPicture } from "../../models/world/draw.ts";

/** A folder with `dog.safetensors` and `cat.safetensors`, and in `photos` three dogs: 0.png, 1.png, 2.png. */
export async function worldFolder(): Promise<string> {
  const folder = await Deno.makeTempDir();
  await startBackend({ backend: "wasm" });
  for (const species of ["dog", "cat"] as const) {
    const generator = await worldGenerator(species).load(species);
    await writeSafetensors(join(folder, `${species}.safetensors`), await generator.exportWeights());
    generator.dispose();
  }
  await Deno.mkdir(join(folder, "photos"));
  for (let i = 0; i < 3; i++) {
    await Deno.writeFile(join(folder, "photos", `${i}.png`), encodePng(photograph("dog", i)));
  }
  return folder;
}

/** A picture of the renderer. */
export function photograph(species: Species, number: number) {
  const attributes = drawAttributes(new Random("photographs").fork(number));
  return { width: 64, height: 64, data: drawPicture({ species, style: "photo", attributes }) };
}
