import * as tf from "@tensorflow/tfjs";
import type { Random } from "../../models/random/random.ts";

/**
 * The pictures in other light and, where their captions allow, in other colours: contrast 0.5 to 1.4, brightness
 * ± 0.2, a hue turned by up to 0.6 radians, a saturation of 0.4 to 1.4.
 *
 * Without it colour is the first thing that an adapted generator changes, since species and styles differ in
 * theirs; with it shape is.
 *
 * @param images [batch, height, width, 3]
 * @param fixed Whose colours stay
 */
export function vary(images: tf.Tensor4D, fixed: readonly boolean[], random: Random): tf.Tensor4D {
  const [count, height, width] = images.shape, draws = random.uniforms(4 * count);
  const mixing = new Float32Array(count * 9), light = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const [hue, saturation, contrast, shift] = draws.subarray(4 * i) as unknown as [
      number,
      number,
      number,
      number,
    ];
    const gain = 0.5 + 0.9 * contrast;
    const matrix = fixed[i] ? colorMatrix(0, 1) : colorMatrix(1.2 * hue - 0.6, 0.4 + saturation);
    matrix.forEach((value, j) => mixing[9 * i + j] = gain * value);
    light[i] = 0.4 * shift - 0.2;
  }
  return tf.tidy(() => {
    const pixels = tf.reshape(images, [count, height * width, 3]), mean = tf.mean(pixels, [1, 2], true);
    const mixed = tf.matMul(tf.sub(pixels, mean), tf.tensor3d(mixing, [count, 3, 3]));
    const moved = tf.add(tf.add(mixed, mean), tf.tensor3d(light, [count, 1, 1]));
    return tf.reshape(moved, images.shape);
  });
}

/**
 * Turns colours about the axis of greys by `hue` and stretches their distance from it by `saturation`: the matrix
 * by which rows of red, green and blue are multiplied, row by row. Greys stay what they are.
 */
export function colorMatrix(hue: number, saturation: number): number[] {
  const cos = Math.cos(hue) * saturation, sin = Math.sin(hue) * saturation / Math.sqrt(3);
  const own = (1 + 2 * cos) / 3, next = (1 - cos) / 3;
  const rows = [[own, next + sin, next - sin], [next - sin, own, next + sin], [next + sin, next - sin, own]];
  return rows.flat();
}
