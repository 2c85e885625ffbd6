/** Resampling with a finite impulse response filter: the only place where StyleGAN2 changes resolution. */
import * as tf from "@tensorflow/tfjs";
import { checkShape } from "./check_shape.ts";
import { withGradient } from "./custom_gradient.ts";
import { defineKernel, run } from "./kernel.ts";
import { cutNegative, type Padding } from "./padding.ts";
import { canUpsampleInPhases, upsampleInPhases } from "./polyphase.ts";
import { type FirKernel, rankOneFactors, type ResamplingFilter as Filter } from "./resampling_filter.ts";

/** How an image is resampled: by default `up` and `down` are 1, and `pad` is 0. */
export type ResamplingOptions = Partial<Omit<Filter, "kernel">>;

/** As `upfirdn2d`. */
export const upfirdn2dKernel = defineKernel<{ readonly x: tf.Tensor4D }, Filter, tf.Tensor4D>("Upfirdn2d");

/**
 * Upsamples by inserting zeros, pads, filters, keeps every n-th pixel:
 *
 *   y[i] = Σₖ f[K − 1 − k] u[down · i + k − before],   u[up · j] = x[j], 0 elsewhere
 *
 * along both axes, so the filter is flipped as in a true convolution. Both backends have a kernel for it. Composed, it
 * multiplies as few zeros as possible, and filters of rank one run as two one-dimensional passes.
 *
 * Differentiable in x any number of times: the gradient is the same operation with `up` and `down` exchanged.
 *
 * @param x [batch, height, width, channels]
 * @returns [batch, ⌊(height · up + before + after − K) / down⌋ + 1, likewise the width, channels]
 * @throws {RangeError} where nothing would be left
 * @throws {TypeError} where x has another rank, or the kernel's rows differ in length
 *
 * After upfirdn2d in Karras et al., "Analyzing and Improving the Image Quality of StyleGAN", CVPR 2020.
 */
export function upfirdn2d(x: tf.Tensor4D, kernel: FirKernel, options: ResamplingOptions = {}): tf.Tensor4D {
  const { up = [1, 1], down = [1, 1], pad = [[0, 0], [0, 0]] } = options;
  const filter: Filter = { kernel, up, down, pad };
  checkShape("upfirdn2d", "x", x, [null, null, null, null]);
  checkSize(x.shape, filter);
  return withGradient({ x }, () => {
    const y = run(upfirdn2dKernel, { x }, filter) ?? passesOf(filter).reduce(filterOnce, x);
    return {
      value: y,
      saved: {},
      gradient: (dy) => {
        const { kernel, ...options } = transposed(filter, x.shape, y.shape);
        return { x: () => upfirdn2d(dy, kernel, options) };
      },
    };
  });
}

/** One pass down the columns and one along the rows, if the kernel is their product; else the filter itself. */
function passesOf(filter: Filter): Filter[] {
  const { kernel, up, down, pad } = filter;
  const isOnePass = kernel.length === 1 || kernel[0]!.length === 1;
  const factors = isOnePass ? undefined : rankOneFactors(kernel);
  if (factors === undefined) return [filter];
  const still: Padding = [0, 0];
  return [
    {
      kernel: factors.column.map((tap) => [tap]),
      up: [up[0], 1],
      down: [down[0], 1],
      pad: [pad[0], still],
    },
    { kernel: [factors.row], up: [1, up[1]], down: [1, down[1]], pad: [still, pad[1]] },
  ];
}

function filterOnce(x: tf.Tensor4D, filter: Filter): tf.Tensor4D {
  if (canUpsampleInPhases(x, filter)) return upsampleInPhases(x, filter);
  const { x: spread, pad } = cutNegative(insertZeros(x, filter.up), filter.pad);
  return tf.depthwiseConv2d(spread, perChannel(filter.kernel, x.shape[3]), [...filter.down], pad);
}

/** The filter whose matrix is the transpose of this one's. Shapes are those of this one's input and output. */
function transposed(
  { kernel, up, down, pad }: Filter,
  from: readonly number[],
  to: readonly number[],
): Filter {
  const taps = [kernel.length, kernel[0]!.length];
  const padding = (axis: 0 | 1): Padding => {
    const before = pad[axis][0], size = from[axis + 1]!;
    return [taps[axis]! - 1 - before, size * up[axis] - to[axis + 1]! * down[axis] + before - up[axis] + 1];
  };
  return {
    kernel: kernel.map((row) => [...row].reverse()).reverse(),
    up: down,
    down: up,
    pad: [padding(0), padding(1)],
  };
}

function checkSize(shape: readonly number[], { kernel, up, pad }: Filter): void {
  if (kernel.length === 0 || kernel.some((row) => row.length === 0 || row.length !== kernel[0]!.length)) {
    throw new TypeError(
      `upfirdn2d() takes a kernel whose rows have one length, and got ${JSON.stringify(kernel)}`,
    );
  }
  [kernel.length, kernel[0]!.length].forEach((taps, axis) => {
    const [before, after] = pad[axis]!, size = shape[axis + 1]!;
    if (size * up[axis]! + before + after >= taps) return;
    throw new RangeError(
      `Cannot filter ${size} pixels (×${
        up[axis]
      }, padded by ${before} and ${after}) with ${taps} taps: nothing is left`,
    );
  });
}

/** Follows each pixel by up − 1 zero pixels along both axes. Ranks stay low enough for WebGPU's pad. */
function insertZeros(x: tf.Tensor4D, [up0, up1]: readonly [number, number]): tf.Tensor4D {
  const [batch, height, width, channels] = x.shape;
  const after = (values: tf.Tensor, runs: number, factor: number) =>
    factor === 1
      ? values
      : tf.pad(tf.reshape(values, [runs, 1, values.size / runs]), [[0, 0], [0, factor - 1], [0, 0]]);
  const rows = after(x, batch * height, up0);
  const columns = after(rows, batch * height * up0 * width, up1);
  return tf.reshape(columns, [batch, height * up0, width * up1, channels]);
}

/** The depthwise filter [height, width, channels, 1] that correlates every channel with the kernel reversed. */
function perChannel(kernel: FirKernel, channels: number): tf.Tensor4D {
  const taps = kernel.flat().reverse();
  const values = new Float32Array(taps.length * channels);
  taps.forEach((tap, i) => values.fill(tap, i * channels, (i + 1) * channels));
  return tf.tensor4d(values, [kernel.length, kernel[0]!.length, channels, 1]);
}
