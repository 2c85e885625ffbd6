import { readSafetensors, WeightsError } from "../../mod.ts";
import { finiteValues } from "./finite_values.ts";
import type { HostImages } from "./host_images.ts";

/** The images of a safetensors file: its tensor `images` [n, 3, h, w]. @throws {WeightsError} */
export async function readTensorImages(path: string): Promise<HostImages> {
  const images = (await readSafetensors(path)).get("images");
  const [count, channels, height, width] = images?.shape ?? [];
  if (!images || images.shape.length !== 4 || channels !== 3 || !count || !height || !width) {
    const found = images ? `holds images of shape [${images.shape}]` : 'holds no tensor "images"';
    throw new WeightsError(path, `${found}: expected [n, 3, h, w]`);
  }
  const planar = finiteValues(path, "images", images);
  return { count, height, width, data: toInterleaved(planar, count, 3) };
}

/** [n, channels, h, w] in files, [n, h, w, channels] in memory. */
function toInterleaved(planar: Float32Array, count: number, channels: number): Float32Array {
  const pixels = planar.length / count / channels;
  const values = new Float32Array(planar.length);
  for (let image = 0; image < count; image++) {
    const start = image * pixels * channels;
    for (let channel = 0; channel < channels; channel++) {
      for (let pixel = 0; pixel < pixels; pixel++) {
        values[start + pixel * channels + channel] = planar[start + channel * pixels + pixel]!;
      }
    }
  }
  return values;
}
