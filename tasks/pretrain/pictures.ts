import * as tf from "@tensorflow/tfjs";
import type { Random } from "../../models/random/random.ts";
import { drawAttributes } from "../../models/world/attributes.ts";
import { drawInto } from "../../models/world/draw.ts";
import { type Picture, SPECIES, STYLES } from "../../models/world/picture.ts";

/** Pictures are drawn at this size, whatever the size at which a network reads them. */
const DRAWN = 64;

/** Pictures of every species in every style, all as likely. */
export function drawWorld(count: number, random: Random): Picture[] {
  const draws = random.fork("domains").uniforms(2 * count);
  const choose = <T>(list: readonly T[], draw: number) => list[Math.floor(draw * list.length)]!;
  return Array.from({ length: count }, (_, i) => ({
    species: choose(SPECIES, draws[2 * i]!),
    style: choose(STYLES, draws[2 * i + 1]!),
    attributes: drawAttributes(random.fork(i)),
  }));
}

/** The pictures in [-1, 1], shrunk by means over squares of pixels [count, size, size, 3]. The caller owns it. */
export function pictureTensor(pictures: readonly Picture[], size: number): tf.Tensor4D {
  const values = DRAWN * DRAWN * 3, pixels = new Float32Array(pictures.length * values);
  pictures.forEach((picture, i) => drawInto(pixels, i * values, picture, DRAWN));
  return tf.tidy(() => {
    const images = tf.tensor4d(pixels, [pictures.length, DRAWN, DRAWN, 3]);
    return size === DRAWN ? images : tf.avgPool(images, DRAWN / size, DRAWN / size, "valid");
  });
}
