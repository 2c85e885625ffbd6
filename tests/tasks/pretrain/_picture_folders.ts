/** Folders of pictures drawn by the world's renderer. */
import { join } from "@std/path";
import { encodePng } from "../../../models/images/png.ts";
import { Random } from "../../../models/random/random.ts";
import { drawAttributes } from "../../../models/world/attributes.ts";
import { drawPicture } from "../../../models/world/draw.ts";

/** A PNG file of a dog. */
export function dogPng(number: number, size: number): Uint8Array {
  const attributes = drawAttributes(new Random("picture-folders").fork(number));
  return encodePng({
    width: size,
    height: size,
    data: drawPicture({ species: "dog", style: "photo", attributes }, size),
  });
}

/** A new folder that holds 0.png, 1.png, … */
export async function dogFolder(count: number, size: number): Promise<string> {
  const folder = await Deno.makeTempDir();
  for (let i = 0; i < count; i++) await Deno.writeFile(join(folder, `${i}.png`), dogPng(i, size));
  return folder;
}
