import * as tf from "@tensorflow/tfjs";
import type { Random } from "../../models/random/random.ts";
import type { BytePictures } from "./fixed_features.ts";

/** A picture of a batch. */
export interface Chosen {
  readonly number: number;
  readonly mirrored: boolean;
}

/** Pictures of a batch: any one may come at any step, so that a batch follows from its step alone. */
export function drawBatch(
  { count }: BytePictures,
  { batch, mirror }: { readonly batch: number; readonly mirror: boolean },
  random: Random,
): Chosen[] {
  const draws = random.uniforms(2 * batch);
  return Array.from({ length: batch }, (_, i) => ({
    number: Math.floor(draws[2 * i]! * count),
    mirrored: mirror && draws[2 * i + 1]! < 0.5,
  }));
}

/** Pictures by their numbers, mirrored where it says so, in [-1, 1] [n, size, size, 3]. The caller owns it. */
export function pictureBatch(
  { bytes, size }: BytePictures,
  chosen: readonly Chosen[],
): tf.Tensor4D {
  const stride = size * size * 3, values = new Float32Array(chosen.length * stride);
  chosen.forEach(({ number, mirrored }, i) => {
    for (let at = 0; at < stride; at += 3) {
      const column = at / 3 % size;
      const from = number * stride + (mirrored ? at + 3 * (size - 1 - 2 * column) : at);
      for (let channel = 0; channel < 3; channel++) {
        values[i * stride + at + channel] = bytes[from + channel]! / 127.5 - 1;
      }
    }
  });
  return tf.tensor4d(values, [chosen.length, size, size, 3]);
}
