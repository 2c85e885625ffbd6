import { join } from "@std/path";
import { type Encoder, WeightsError } from "../../mod.ts";
import { type Matrix, matrix } from "../../models/metrics/mod.ts";
import { encodeImages } from "../images/encode_images.ts";
import { readImages } from "../images/read_images.ts";
import type { Progress } from "../shell/progress.ts";

/** Features of the images of a file, or of a folder of PNG files of any sizes. @throws {WeightsError} */
export async function encodeReference(encoder: Encoder, path: string, progress: Progress): Promise<Matrix> {
  const parts: Float32Array[] = [];
  for (const file of await imageFiles(path)) {
    parts.push(
      await encodeImages(encoder, await readImages(file), async (done, of) => {
        await progress(parts.length + done, `reference ${of}`);
      }),
    );
  }
  const data = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    data.set(part, offset);
    offset += part.length;
  }
  return matrix(data.length / encoder.dim, encoder.dim, data);
}

async function imageFiles(path: string): Promise<string[]> {
  let info: Deno.FileInfo;
  try {
    info = await Deno.stat(path);
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotFound)) throw cause;
    throw new WeightsError(path, "does not exist: check the path", { cause });
  }
  if (!info.isDirectory) return [path];
  const files: string[] = [];
  for await (const { name, isFile } of Deno.readDir(path)) {
    if (isFile && name.toLowerCase().endsWith(".png")) files.push(join(path, name));
  }
  if (files.length > 0) return files.sort();
  throw new WeightsError(
    path,
    "holds no PNG files: give a folder of them, or a safetensors file with images",
  );
}
