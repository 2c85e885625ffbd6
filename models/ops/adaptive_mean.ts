import * as tf from "@tensorflow/tfjs";
import { type Band, bandOf, matrixOf } from "./band.ts";
import { checkShape } from "./check_shape.ts";

/**
 * The mean of the pixels that each pixel of another size covers, wholly or in part:
 *
 *   y[b, i, j, c] = mean of x[b, h, w, c] over ⌊i H / H'⌋ ≤ h < ⌈(i + 1) H / H'⌉, and w likewise
 *
 * PyTorch's adaptive average pooling, which is also its `interpolate(mode="area")`. A pixel counts whole wherever it is
 * covered; enlarging repeats pixels. Differentiable any number of times.
 *
 * @param x [batch, H, W, channels]
 * @param height H'
 * @param width W'
 * @returns [batch, H', W', channels]
 */
export function adaptiveMean(x: tf.Tensor4D, height: number, width: number): tf.Tensor4D {
  checkShape("adaptiveMean", "x", x, [null, null, null, null]);
  const [batch, fromHeight, fromWidth, channels] = x.shape;
  if (fromHeight === height && fromWidth === width) return tf.clone(x);
  if (fromHeight % height === 0 && fromWidth % width === 0) {
    const window: [number, number] = [fromHeight / height, fromWidth / width];
    return tf.avgPool(x, window, window, "valid");
  }
  return tf.tidy(() => {
    const rows = tf.reshape(matrix(fromHeight, height), [1, height, fromHeight]);
    const columns = tf.reshape(matrix(fromWidth, width), [1, width, fromWidth]);
    const byRow = tf.matMul(rows, tf.reshape(x, [batch, fromHeight, fromWidth * channels]));
    const byColumn = tf.matMul(columns, tf.reshape(byRow, [batch * height, fromWidth, channels]));
    return tf.reshape<tf.Rank.R4>(byColumn, [batch, height, width, channels]);
  });
}

/** At most `side` pixels high and wide, by the mean over areas; no picture is enlarged. */
export function atMost(x: tf.Tensor4D, side: number): tf.Tensor4D {
  return adaptiveMean(x, Math.min(side, x.shape[1]), Math.min(side, x.shape[2]));
}

function matrix(inputs: number, outputs: number): tf.Tensor2D {
  return tf.tensor2d(matrixOf(adaptiveBand(inputs, outputs)), [outputs, inputs]);
}

function adaptiveBand(inputs: number, outputs: number): Band {
  const rows = Array.from({ length: outputs }, (_, i) => {
    const begin = Math.floor(i * inputs / outputs), end = Math.ceil((i + 1) * inputs / outputs);
    return { begin, weights: new Array<number>(end - begin).fill(1 / (end - begin)) };
  });
  return bandOf(rows, inputs);
}
