import { readSafetensors, rgbValues, WeightsError } from "../../mod.ts";

import { finiteValues } from "./finite_values.ts";
import type { HostImages } from "./host_images.ts";

/**
 * The images of a safetensors file, as RGB: its tensor `images` [n, 3, h, w], or [n, 1, h, w] of grey, or [n, 4, h, w]
 * with opacity, which are seen over white.
 *
 * @throws {WeightsError}
 */
export async function readTensorImages(path: string): Promise<HostImages> {
  const images = (await readSafetensors(path)).get("images");
  const [count, channels, height, width] = images?.shape ?? [];
  const isImages = images?.shape.length === 4 && count && height && width && [1, 3, 4].includes(channels!);
  if (!isImages) {
    const found = images ? `holds images of shape [${images.shape}]` : 'holds no tensor "images"';
    throw new WeightsError(path, `${found}: expected [n, 3, h, w], or 1 or 4 channels`);
  }
  const planar = finiteValues(path, "images", images);
  return { count, height, width, data: rgbValues(toInterleaved(planar, count, channels!), channels!) };
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
