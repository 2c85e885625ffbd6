import * as tf from "@tensorflow/tfjs";

/** A rectangle of each image, from (top, left) on: [batch, height, width, channels]. Copies whole runs of pixels. */
export function cropped(
  x: tf.Tensor4D,
  [top, left]: [number, number],
  [height, width]: [number, number],
): tf.Tensor4D {
  const [batch, fullHeight, fullWidth, channels] = x.shape;
  if (height === fullHeight && width === fullWidth) return x;
  const rows = tf.reshape(x, [batch, fullHeight, fullWidth * channels]);
  const cut = tf.slice(rows, [0, top, left * channels], [batch, height, width * channels]);
  return tf.reshape(cut, [batch, height, width, channels]);
}
