import * as tf from "@tensorflow/tfjs";
import { withGradient } from "./custom_gradient.ts";
import { defineKernel, hasKernel, run } from "./kernel.ts";
import { type Band, matrixOf, transposed } from "./band.ts";

/** One axis of an interpolation, for every way to compute it. Only what is used goes to a GPU. */
export interface InterpolatedAxis {
  /** For matrix products: [outputs, inputs]. */
  readonly matrix: tf.Tensor2D;
  /** For the kernel: where each row of the matrix begins, and its weights from there [outputs, 1 + taps]. */
  readonly band: tf.Tensor2D;
  /** As `band`, of the matrix transposed, for the gradient: [inputs, 1 + taps]. */
  readonly transposedBand: tf.Tensor2D;
}

/** Uploads an axis in all three forms. The caller owns the tensors. @param band [outputs, inputs] */
export function interpolatedAxis(band: Band): InterpolatedAxis {
  return {
    matrix: tf.tensor2d(matrixOf(band), [band.begins.length, band.columns]),
    band: tableOf(band),
    transposedBand: tableOf(transposed(band)),
  };
}

function tableOf({ begins, taps, weights }: Band): tf.Tensor2D {
  const table = new Float32Array(begins.length * (1 + taps));
  begins.forEach((begin, i) => {
    table[i * (1 + taps)] = begin;
    table.set(weights.subarray(i * taps, (i + 1) * taps), i * (1 + taps) + 1);
  });
  return tf.tensor2d(table, [begins.length, 1 + taps]);
}

/** What happens to interpolated colors: one number for each channel, or one for all. */
export interface ColorMap {
  readonly scale: readonly number[];
  readonly shift: readonly number[];
}

const UNCHANGED: ColorMap = { scale: [1], shift: [0] };

/** As `interpolate`, for up to four channels; each axis as in `InterpolatedAxis`. */
export const interpolationKernel = defineKernel<
  {
    /** [batch, height, width, channels] */
    readonly x: tf.Tensor4D;
    /** [new height, 1 + taps] */
    readonly rows: tf.Tensor2D;
    /** [new width, 1 + taps] */
    readonly columns: tf.Tensor2D;
  },
  ColorMap
>("Interpolation");

/** Channels that the kernel takes. */
const MOST_CHANNELS = 4;

/**
 * Interpolates rows and columns, then scales and shifts:
 *
 *   y[b, i, j, c] = scale[c] Σ_h Σ_w rows[i, h] columns[j, w] x[b, h, w, c] + shift[c]
 *
 * A kernel on WebGPU, elsewhere two matrix products. Differentiable in x any number of times: the gradient is the
 * same operation with the matrices transposed, without the shift.
 *
 * @param x [batch, height, width, channels]
 * @param rows [new height, height]
 * @param columns [new width, width]
 * @returns [batch, new height, new width, channels]
 */
export function interpolate(
  x: tf.Tensor4D,
  rows: InterpolatedAxis,
  columns: InterpolatedAxis,
  colors: ColorMap = UNCHANGED,
): tf.Tensor4D {
  if (hasInterpolation(x)) return interpolateInBands(x, rows, columns, colors);
  return tf.tidy(() => changeColors(multiply(x, rows.matrix, columns.matrix), colors));
}

/** y[b, i, j, c] = scale[c] x[b, i, j, c] + shift[c] */
export function changeColors(x: tf.Tensor4D, { scale, shift }: ColorMap): tf.Tensor4D {
  return tf.tidy(() => tf.add<tf.Tensor4D>(tf.mul(x, tf.tensor1d([...scale])), tf.tensor1d([...shift])));
}

/** Whether there is a kernel for images like x. */
export function hasInterpolation(x: tf.Tensor4D): boolean {
  return x.shape[3] <= MOST_CHANNELS && hasKernel(interpolationKernel);
}

/** An axis without its matrix. */
type Bands = Omit<InterpolatedAxis, "matrix">;

function interpolateInBands(x: tf.Tensor4D, rows: Bands, columns: Bands, colors: ColorMap): tf.Tensor4D {
  return withGradient({ x }, () => ({
    value: run(interpolationKernel, { x, rows: rows.band, columns: columns.band }, colors) as tf.Tensor4D,
    saved: {
      rows: rows.band,
      rowsTransposed: rows.transposedBand,
      columns: columns.band,
      columnsTransposed: columns.transposedBand,
    },
    gradient: (dy, { rows, rowsTransposed, columns, columnsTransposed }) => ({
      x: () =>
        interpolateInBands(
          dy,
          { band: rowsTransposed, transposedBand: rows },
          { band: columnsTransposed, transposedBand: columns },
          { ...colors, shift: UNCHANGED.shift },
        ),
    }),
  }));
}

function multiply(x: tf.Tensor4D, rows: tf.Tensor2D, columns: tf.Tensor2D): tf.Tensor4D {
  const [batch, height, width, channels] = x.shape;
  const [newHeight] = rows.shape, [newWidth] = columns.shape;
  const left = tf.reshape(rows, [1, newHeight, height]);
  const shorter = tf.matMul(left, tf.reshape(x, [batch, height, width * channels]));
  const planes = tf.transpose(tf.reshape(shorter, [batch * newHeight, width, channels]), [0, 2, 1]);
  const narrower = tf.matMul(tf.reshape(planes, [-1, width]), columns, false, true);
  const interleaved = tf.transpose(tf.reshape(narrower, [batch * newHeight, channels, newWidth]), [0, 2, 1]);
  return tf.reshape<tf.Rank.R4>(interleaved, [batch, newHeight, newWidth, channels]);
}
