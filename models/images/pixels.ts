import type { RgbImage } from "./png.ts";

/** 8-bit samples from values in [-1, 1]: round(127.5 · (x + 1)), clamped to [0, 255]. */
export function toBytes(values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(values.length);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = Math.min(255, Math.max(0, Math.round((values[i]! + 1) * 127.5)));
  }
  return bytes;
}

/** Values in [-1, 1] from 8-bit samples: x / 127.5 − 1. */
export function fromBytes(bytes: Uint8Array): Float32Array {
  return Float32Array.from(bytes, (byte) => byte / 127.5 - 1);
}

/** What `imageGrid` needs to know of its images. */
export interface GridLayout {
  /** Of each image, in pixels. */
  readonly width: number;
  /** Of each image, in pixels. */
  readonly height: number;
  /** Of each image: 3 for RGB, 1 for grey, 4 for RGB and opacity, which is shown over white. @default {3} */
  readonly channels?: number;
  /** Images in a row. */
  readonly columns: number;
  /** White pixels between images. @default {2} */
  readonly gap?: number;
}

/**
 * Images side by side, row by row, on white.
 *
 * @param images [count, height, width, channels] in [-1, 1]
 * @returns [rows · (height + gap) − gap, columns · (width + gap) − gap, 3], with rows = ⌈count / columns⌉
 * @throws {RangeError} where they have another number of channels
 */
export function imageGrid(
  images: Float32Array,
  { width, height, columns, channels = 3, gap = 2 }: GridLayout,
): RgbImage {
  const stride = width * height * 3, count = images.length / (width * height * channels);
  const rows = Math.ceil(count / columns);
  const gridWidth = columns * (width + gap) - gap, gridHeight = rows * (height + gap) - gap;
  const data = new Uint8Array(gridWidth * gridHeight * 3).fill(255);
  const bytes = toBytes(rgbValues(images, channels));
  for (let i = 0; i < count; i++) {
    const left = (i % columns) * (width + gap), top = Math.floor(i / columns) * (height + gap);
    for (let y = 0; y < height; y++) {
      const row = bytes.subarray(i * stride + y * width * 3, i * stride + (y + 1) * width * 3);
      data.set(row, ((top + y) * gridWidth + left) * 3);
    }
  }
  return { width: gridWidth, height: gridHeight, data };
}

/** Grey values three times each, RGB as they are, RGB with opacity over white: as `asRgb` does. */
export function rgbValues(values: Float32Array, channels: number): Float32Array {
  if (channels === 3) return values;
  if (channels === 1) {
    return Float32Array.from({ length: 3 * values.length }, (_, i) => values[Math.floor(i / 3)]!);
  }
  if (channels === 4) {
    return Float32Array.from({ length: values.length / 4 * 3 }, (_, i) => {
      const pixel = 4 * Math.floor(i / 3), opacity = Math.min(1, Math.max(0, (values[pixel + 3]! + 1) / 2));
      return opacity * (values[pixel + i % 3]! - 1) + 1;
    });
  }
  throw new RangeError(`Cannot show images of ${channels} channels: expected 1, 3 or 4`);
}
