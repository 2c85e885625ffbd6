import { type HostTensor, openWeights, rgbValues, WeightsError } from "../../mod.ts";
import { insteadOf } from "../../models/weights/known/known_file.ts";
import { UNNAMED } from "../../models/weights/names.ts";
import { finiteValues } from "./finite_values.ts";
import type { HostImages } from "./host_images.ts";

/** Names under which a file may hold images: our own, none, and numpy.savez's. */
const NAMES = ["images", UNNAMED, "arr_0"];

/** Grey, RGB, RGB and opacity. */
const CHANNELS = [1, 3, 4];

/** Values beyond which images are in no range of floats: a generator's may leave [-1, 1], bytes reach 255. */
const FARTHEST = 16;

/**
 * The images of a weight file of any format, as RGB: its tensor `images` [n, 3, h, w], or [n, 1, h, w] of grey, or
 * [n, 4, h, w] with opacity, which are seen over white; or its only tensor without a name. Floats are in [-1, 1], bytes
 * from 0 to 255.
 *
 * @throws {WeightsError}
 */
export async function readTensorImages(path: string): Promise<HostImages> {
  const file = await openWeights(path);
  try {
    const name = NAMES.find((name) =>
      file.tensors.has(name) && (name === "images" || file.tensors.size === 1)
    );
    const shape = name === undefined ? undefined : file.tensors.get(name)!.shape;
    const [count, channels, height, width] = shape ?? [];
    const isImages = shape?.length === 4 && count && height && width && CHANNELS.includes(channels!);
    if (!isImages) {
      const found = shape ? `holds images of shape [${shape}]` : 'holds no tensor "images"';
      throw new WeightsError(
        path,
        (shape ? undefined : insteadOf(file, "images")) ??
          `${found}: expected [n, 3, h, w], or 1 or 4 channels`,
      );
    }
    const planar = valuesIn(path, name!, await file.read(name!));
    return { count, height, width, data: rgbValues(toInterleaved(planar, count, channels!), channels!) };
  } finally {
    file.close();
  }
}

/** @throws {WeightsError} where values are not finite, or of another range than is known */
function valuesIn(path: string, name: string, tensor: HostTensor): Float32Array {
  const values = finiteValues(path, name, tensor);
  if (tensor.data instanceof Uint8Array) return values.map((byte) => byte / 127.5 - 1);
  const beyond = values.find((value) => Math.abs(value) > FARTHEST);
  if (beyond === undefined) return values;
  throw new WeightsError(
    path,
    `holds ${name} with values such as ${beyond}: expected floats in [-1, 1], or bytes from 0 to 255. Save ` +
      "images / 127.5 - 1, or unsigned bytes",
  );
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
