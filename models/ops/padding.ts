import * as tf from "@tensorflow/tfjs";

/** Pixels added at both ends of an axis; negative ones are cut off. */
export type Padding = readonly [before: number, after: number];

/** Padding in the form that tfjs' convolutions take. */
export type ExplicitPadding = [[number, number], [number, number], [number, number], [number, number]];

/**
 * Padding along height and width for a convolution that cannot crop: what is negative is cut from x now, the
 * rest is left to the convolution.
 */
export function cutNegative(
  x: tf.Tensor4D,
  [rows, columns]: readonly [Padding, Padding],
): { x: tf.Tensor4D; pad: ExplicitPadding } {
  const grow = ([before, after]: Padding): [number, number] => [Math.max(0, before), Math.max(0, after)];
  const pad: ExplicitPadding = [[0, 0], grow(rows), grow(columns), [0, 0]];
  if (Math.min(...rows, ...columns) >= 0) return { x, pad };
  const cut = (size: number) => Math.max(0, -size);
  const [batch, height, width, channels] = x.shape;
  const inner = tf.slice(x, [0, cut(rows[0]), cut(columns[0]), 0], [
    batch,
    height - cut(rows[0]) - cut(rows[1]),
    width - cut(columns[0]) - cut(columns[1]),
    channels,
  ]);
  return { x: inner, pad };
}
