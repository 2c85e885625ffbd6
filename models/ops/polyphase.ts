/** Upsampling by phases: the filter never meets the zeros that upsampling would insert. */
import * as tf from "@tensorflow/tfjs";
import { cutNegative, type Padding } from "./padding.ts";
import type { ResamplingFilter } from "./resampling_filter.ts";

/** Above this, the dense filter between all channels costs more than zeros do. RGB has three. */
const FEW_CHANNELS = 4;

/** Whether the pass only upsamples, along one axis, an image of few channels. */
export function canUpsampleInPhases(x: tf.Tensor4D, { kernel, up, down, pad }: ResamplingFilter): boolean {
  const [vertical, horizontal] = [up[0] > 1, up[1] > 1];
  return x.shape[3] <= FEW_CHANNELS && vertical !== horizontal && down[0] === 1 && down[1] === 1 &&
    (vertical ? kernel[0]!.length : kernel.length) === 1 &&
    pad[vertical ? 1 : 0].every((size) => size === 0);
}

/**
 * Output pixel up · q + r sees the input pixels q + t for which the tap k = up · t − r + before exists. With t
 * and k running over the same range for each phase r, all phases are one convolution with up · channels
 * outputs, interleaved afterwards. Two to three times as fast as filtering inserted zeros, for RGB on wasm.
 *
 * @param x [batch, height, width, channels]
 * @returns as `upfirdn2d`
 */
export function upsampleInPhases(x: tf.Tensor4D, { kernel, up, pad }: ResamplingFilter): tf.Tensor4D {
  const axis = up[0] > 1 ? 0 : 1;
  const factor = up[axis], [before, after] = pad[axis];
  const taps = kernel.flat().reverse();
  const [batch, height, width, channels] = x.shape;
  const size = axis === 0 ? height : width;
  const outSize = size * factor + before + after - taps.length + 1;
  const first = Math.ceil(-before / factor);
  const last = Math.floor((factor - 1 + taps.length - 1 - before) / factor);
  const span = last - first + 1;
  const phaseLength = Math.ceil(outSize / factor);

  const filter = new Float32Array(span * channels * factor * channels);
  for (let t = first; t <= last; t++) {
    for (let phase = 0; phase < factor; phase++) {
      const tap = taps[factor * t - phase + before] ?? 0;
      for (let c = 0; c < channels; c++) {
        filter[(((t - first) * channels + c) * factor + phase) * channels + c] = tap;
      }
    }
  }
  const padding: Padding = [-first, phaseLength - 1 + last - (size - 1)];
  const along = <T>(value: T, other: T): [T, T] => axis === 0 ? [value, other] : [other, value];
  const { x: inner, pad: explicit } = cutNegative(x, along<Padding>(padding, [0, 0]));
  const phases = tf.conv2d(
    inner,
    tf.tensor4d(filter, [...along(span, 1), channels, factor * channels]),
    1,
    explicit,
  );
  const interleaved = axis === 1
    ? phases // the phases of a pixel already lie side by side
    : tf.transpose(tf.reshape(phases, [batch * phaseLength, width, factor, channels]), [0, 2, 1, 3]);
  const [rows, columns] = along(phaseLength * factor, axis === 0 ? width : height);
  const all = tf.reshape<tf.Rank.R4>(interleaved, [batch, rows, columns, channels]);
  if (outSize === phaseLength * factor) return all;
  return tf.slice(all, [0, 0, 0, 0], [batch, ...along(outSize, axis === 0 ? width : height), channels]);
}
