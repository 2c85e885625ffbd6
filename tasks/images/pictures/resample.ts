import { cubicBand } from "../../../models/ops/cubic_band.ts";
import type { Band } from "../../../models/ops/band.ts";

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Part of a picture, in pixels. */
export interface Region extends Size {
  readonly left: number;
  readonly top: number;
}

/** Samples row by row, [height, width, channels]. */
export interface Samples extends Size {
  readonly channels: number;
  readonly data: Uint8Array;
}

/**
 * A region at another size, by the cubic kernel with a = −1/2 (Keys 1981), which is stretched where the picture
 * shrinks, so that every pixel counts. Along rows first, then along columns, rounded to 8 bits after each, and
 * pixels outside the region are left out: Pillow's BICUBIC, to the level.
 *
 * @returns [size.height, size.width, channels]
 */
export function resample(picture: Samples, region: Region, size: Size): Uint8Array {
  const { channels } = picture;
  if (region.width === size.width && region.height === size.height) return cut(picture, region);
  const rows = alongRows(picture, region, bandFor(region.width, size.width));
  const { taps, begins, weights } = bandFor(region.height, size.height);
  const stride = size.width * channels, data = new Uint8Array(size.height * stride);
  const sums = new Float32Array(stride);
  for (let y = 0; y < size.height; y++) {
    sums.fill(0.5); // rounds to the nearest
    for (let tap = 0; tap < taps; tap++) {
      const weight = weights[y * taps + tap]!, from = (begins[y]! + tap) * stride;
      if (weight === 0) continue;
      for (let i = 0; i < stride; i++) sums[i]! += weight * rows[from + i]!;
    }
    for (let i = 0; i < stride; i++) data[y * stride + i] = Math.min(Math.max(sums[i]!, 0), 255);
  }
  return data;
}

/** The part of a picture that a region covers. */
function cut({ width, channels, data }: Samples, region: Region): Uint8Array {
  const stride = region.width * channels, part = new Uint8Array(region.height * stride);
  for (let y = 0; y < region.height; y++) {
    const from = ((region.top + y) * width + region.left) * channels;
    part.set(data.subarray(from, from + stride), y * stride);
  }
  return part;
}

function bandFor(inputs: number, outputs: number): Band {
  const scale = inputs / outputs;
  const centres = Array.from({ length: outputs }, (_, i) => (i + 0.5) * scale);
  return cubicBand(centres, inputs, { a: -0.5, stretch: Math.max(1, scale), edge: "leave-out" });
}

/** [region.height, outputs, channels] */
function alongRows(
  { width, channels, data }: Samples,
  { left, top, height }: Region,
  { taps, begins, weights }: Band,
): Uint8ClampedArray {
  const outputs = begins.length, rows = new Uint8ClampedArray(height * outputs * channels);
  for (let channel = 0; channel < channels; channel++) {
    for (let y = 0; y < height; y++) {
      const row = ((top + y) * width + left) * channels + channel;
      for (let x = 0; x < outputs; x++) {
        let sum = 0, from = row + begins[x]! * channels;
        for (let at = x * taps; at < (x + 1) * taps; at++, from += channels) {
          sum += weights[at]! * data[from]!;
        }
        rows[(y * outputs + x) * channels + channel] = sum;
      }
    }
  }
  return rows;
}
