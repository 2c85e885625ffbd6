/** Sheets of `edit`, read back picture by picture. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { decodePng, type Latents, type StyleGAN2 } from "../../../mod.ts";
import { toBytes } from "../../../models/images/pixels.ts";
import { run } from "../_commands.ts";

/** Draws a sheet, and gives its pictures of 8 px, row by row. */
export async function edit(args: readonly string[]) {
  const out = await Deno.makeTempFile({ suffix: ".png" });
  const { code, stdout, stderr } = await run("edit", [...args, "--backend", "wasm", "--out", out, "--json"]);
  assertEquals(code, 0, stderr);
  const { width, height, data } = decodePng(await Deno.readFile(out)), pictures: Uint8Array[][] = [];
  for (let top = 0; top < height; top += 10) {
    pictures.push([]);
    for (let left = 0; left < width; left += 10) {
      pictures.at(-1)!.push(Uint8Array.from({ length: 192 }, (_, at) => {
        return data[((top + Math.floor(at / 24)) * width + left) * 3 + at % 24]!;
      }));
    }
  }
  return { pictures, told: JSON.parse(stdout), stderr };
}

/** What a generator makes of latents, picture by picture. */
export async function drawn(generator: StyleGAN2, latents: Latents): Promise<Uint8Array[]> {
  const images = tf.tidy(() => generator.synthesize(latents, "stored")),
    values = await images.data<"float32">();
  images.dispose();
  return Array.from({ length: latents.shape[0] }, (_, i) => toBytes(values.subarray(i * 192, (i + 1) * 192)));
}
