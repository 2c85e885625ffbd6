import * as tf from "@tensorflow/tfjs";
import { type Check, type RgbImage, such } from "../pipeline/mod.ts";

/** An image of 8-bit RGB samples, as `decodePng` gives it. */
export const rgbImage: Check<RgbImage> = such(
  "an image { width, height, data }, e.g. decodePng(await Deno.readFile(FILE))",
  (value) => {
    const { width, height, data } = (value ?? {}) as Partial<RgbImage>;
    return data instanceof Uint8Array && data.length > 0 && data.length === 3 * width! * height!;
  },
);

/** Its values, [1, height, width, 3] in [-1, 1]. */
export function imageTensor({ width, height, data }: RgbImage): tf.Tensor4D {
  return tf.tidy(() => tf.sub(tf.div(tf.tensor4d(Float32Array.from(data), [1, height, width, 3]), 127.5), 1));
}

/** What tells images from others in a run's record: their sizes, and 64 bits of their samples (FNV-1a, twice). */
export function recordOfImages(images: readonly (RgbImage | undefined)[]): readonly string[] {
  if (!Array.isArray(images)) return []; // then validation says so
  return images.map((image) => {
    const { width, height, data } = (image ?? {}) as Partial<RgbImage>;
    return `${width} x ${height}, ${fingerprint(data ?? new Uint8Array())}`;
  });
}

/** 64 bits of numbers, in hexadecimal. */
export function fingerprint({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  return [0x811c9dc5, 0x9e3779b9].map((start) => {
    let hash = start;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, "0");
  }).join("");
}
