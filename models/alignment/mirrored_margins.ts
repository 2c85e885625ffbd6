import type { RgbImage } from "../images/png.ts";
import type { Margins } from "./plan.ts";

/** Deviations after which the Gaussian ends: SciPy's `truncate`. */
const TRUNCATE = 4;

/**
 * A picture with mirrored margins, which fade into a blur and that into the median colour:
 *
 *   m = max(1 − min(x / l, (w − 1 − x) / r), 1 − min(y / t, (h − 1 − y) / b))
 *   x ← x + (blur(x) − x) clip(3 m + 1, 0, 1);   x ← x + (median(x) − x) clip(m, 0, 1)
 *
 * as FFHQ's code fills what a photograph does not show.
 *
 * @param pad None of them 0
 * @param deviation Of the blur, in pixels
 */
export function withMirroredMargins(picture: RgbImage, pad: Margins, deviation: number): RgbImage {
  const { width, height, data } = mirrored(picture, pad), mask = maskOf(width, height, pad);
  const blurred = blurWhere(data, width, height, deviation, (i) => 3 * mask[i]! + 1 > 0);
  for (let i = 0; i < mask.length; i++) {
    const share = Math.min(Math.max(3 * mask[i]! + 1, 0), 1);
    if (share === 0) continue;
    for (let c = 3 * i; c < 3 * i + 3; c++) data[c]! += (blurred[c]! - data[c]!) * share;
  }
  const medians = [0, 1, 2].map((channel) => medianOf(data, channel));
  const result = new Uint8Array(data.length);
  for (let c = 0; c < data.length; c++) {
    const share = Math.min(Math.max(mask[Math.floor(c / 3)]!, 0), 1);
    result[c] = Math.min(255, Math.max(0, Math.round(data[c]! + (medians[c % 3]! - data[c]!) * share)));
  }
  return { width, height, data: result };
}

/** The edge pixel is not repeated. */
function mirrored({ width, height, data }: RgbImage, [left, top, right, bottom]: Margins) {
  const size = { width: left + width + right, height: top + height + bottom };
  const all = new Float32Array(size.width * size.height * 3);
  for (let y = 0; y < size.height; y++) {
    const row = reflect(y - top, height) * width;
    for (let x = 0; x < size.width; x++) {
      const from = 3 * (row + reflect(x - left, width)), to = 3 * (y * size.width + x);
      for (let c = 0; c < 3; c++) all[to + c] = data[from + c]!;
    }
  }
  return { ...size, data: all };
}

/** Where i lies in 0 … n − 1, mirrored at both ends without repeating them, as often as it takes. */
function reflect(i: number, n: number): number {
  if (n === 1) return 0;
  const period = 2 * (n - 1), at = ((i % period) + period) % period;
  return Math.min(at, period - at);
}

function maskOf(width: number, height: number, [left, top, right, bottom]: Margins): Float32Array {
  const mask = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const rows = 1 - Math.min(y / top, (height - 1 - y) / bottom);
    for (let x = 0; x < width; x++) {
      mask[y * width + x] = Math.max(rows, 1 - Math.min(x / left, (width - 1 - x) / right));
    }
  }
  return mask;
}

/** A Gaussian along columns, then along rows where pixels are wanted; the rest is left 0. */
function blurWhere(
  data: Float32Array,
  width: number,
  height: number,
  deviation: number,
  wanted: (pixel: number) => boolean,
): Float32Array {
  const kernel = gaussian(deviation), radius = (kernel.length - 1) / 2, stride = 3 * width;
  const vertical = new Float32Array(data.length), sums = new Float64Array(stride);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let tap = -radius; tap <= radius; tap++) {
      const from = symmetric(y + tap, height) * stride, weight = kernel[tap + radius]!;
      for (let i = 0; i < stride; i++) sums[i]! += weight * data[from + i]!;
    }
    vertical.set(sums, y * stride);
  }
  const columns = Int32Array.from({ length: width + 2 * radius }, (_, x) => 3 * symmetric(x - radius, width));
  const result = new Float32Array(data.length);
  for (let pixel = 0; pixel < width * height; pixel++) {
    if (!wanted(pixel)) continue;
    const x = pixel % width, row = (pixel - x) * 3;
    for (let c = 0; c < 3; c++) {
      let sum = 0;
      for (let tap = 0; tap < kernel.length; tap++) {
        sum += kernel[tap]! * vertical[row + columns[x + tap]! + c]!;
      }
      result[3 * pixel + c] = sum;
    }
  }
  return result;
}

/** Where i lies in 0 … n − 1, mirrored at both ends with them repeated: SciPy's "reflect". */
function symmetric(i: number, n: number): number {
  const at = ((i % (2 * n)) + 2 * n) % (2 * n);
  return Math.min(at, 2 * n - 1 - at);
}

function gaussian(deviation: number): Float64Array {
  const radius = Math.floor(TRUNCATE * deviation + 0.5);
  const weights = Float64Array.from(
    { length: 2 * radius + 1 },
    (_, i) => Math.exp(-0.5 * ((i - radius) / deviation) ** 2),
  );
  const sum = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Of every third value from the channel's first; of an even count the mean of the middle two. */
function medianOf(data: Float32Array, channel: number): number {
  const values = Float32Array.from({ length: data.length / 3 }, (_, i) => data[3 * i + channel]!).sort();
  const half = Math.floor(values.length / 2);
  return values.length % 2 ? values[half]! : (values[half - 1]! + values[half]!) / 2;
}
