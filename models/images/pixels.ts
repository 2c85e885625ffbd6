import type { RgbImage } from "./png.ts";

/** 8-bit samples from values in [-1, 1]: round(127.5 · (x + 1)), clamped to [0, 255]. */
export function toBytes(values: ArrayLike<number>): Uint8Array {
  return Uint8Array.from(values, (value) => Math.min(255, Math.max(0, Math.round((value + 1) * 127.5))));
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
  /** Of each image: 3 for RGB, 1 for grey. @default {3} */
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
 * @throws {RangeError} where they are neither RGB nor grey
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

/** Grey values three times each, RGB as they are. */
function rgbValues(values: Float32Array, channels: number): Float32Array {
  if (channels === 3) return values;
  if (channels === 1) {
    return Float32Array.from({ length: 3 * values.length }, (_, i) => values[Math.floor(i / 3)]!);
  }
  throw new RangeError(`Cannot show images of ${channels} channels: expected 1 or 3`);
}
