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
export function imageGrid(images: Float32Array, layout: GridLayout): RgbImage {
  return gridOf([...bytesOfEach(images, layout)], layout);
}

/**
 * The grid of `imageGrid` from top to bottom, while images arrive: a row of images at a time, and the gaps between them.
 *
 * @param batches Some images each [count, height, width, channels] in [-1, 1]
 * @returns pixels [height of the piece, width of the grid, 3]
 * @throws {RangeError} where they have another number of channels
 */
export async function* gridPieces(
  batches: AsyncIterable<Float32Array>,
  layout: GridLayout,
): AsyncGenerator<Uint8Array> {
  const { columns, gap = 2 } = layout;
  let row: Uint8Array[] = [], isFirst = true;
  const piecesOfRow = function* (): Generator<Uint8Array> {
    const { width, data } = gridOf(row, layout);
    if (!isFirst && gap > 0) yield new Uint8Array(gap * width * 3).fill(255);
    yield data;
    [row, isFirst] = [[], false];
  };
  for await (const batch of batches) {
    for (const image of bytesOfEach(batch, layout)) {
      row.push(image);
      if (row.length === columns) yield* piecesOfRow();
    }
  }
  if (row.length > 0) yield* piecesOfRow();
}

/** How large the grid of so many images is, in pixels. */
export function gridSize(
  count: number,
  { width, height, columns, gap = 2 }: GridLayout,
): { readonly width: number; readonly height: number } {
  return {
    width: columns * (width + gap) - gap,
    height: Math.ceil(count / columns) * (height + gap) - gap,
  };
}

/**
 * Lays an image into a grid that is made piece by piece, where bytes are less to hold than all images.
 *
 * @param grid of the size that `gridSize` says, on which it is changed
 * @param index of the place, row by row
 * @param values [height, width, channels] in [-1, 1]
 * @throws {RangeError} where it has another number of channels
 */
export function placeImage(grid: RgbImage, index: number, values: Float32Array, layout: GridLayout): void {
  const { width, height, columns, gap = 2, channels = 3 } = layout,
    image = toBytes(rgbValues(values, channels));
  const left = (index % columns) * (width + gap), top = Math.floor(index / columns) * (height + gap);
  for (let y = 0; y < height; y++) {
    const row = image.subarray(y * width * 3, (y + 1) * width * 3);
    grid.data.set(row, ((top + y) * grid.width + left) * 3);
  }
}

/** Each image as RGB samples [height, width, 3]. */
function* bytesOfEach(
  images: Float32Array,
  { width, height, channels = 3 }: GridLayout,
): Generator<Uint8Array> {
  const stride = width * height * channels;
  for (let begin = 0; begin < images.length; begin += stride) {
    yield toBytes(rgbValues(images.subarray(begin, begin + stride), channels));
  }
}

function gridOf(images: readonly Uint8Array[], layout: GridLayout): RgbImage {
  const { width, height, columns, gap = 2 } = layout, size = gridSize(images.length, layout);
  const data = new Uint8Array(size.width * size.height * 3).fill(255);
  for (const [i, image] of images.entries()) {
    const left = (i % columns) * (width + gap), top = Math.floor(i / columns) * (height + gap);
    for (let y = 0; y < height; y++) {
      const row = image.subarray(y * width * 3, (y + 1) * width * 3);
      data.set(row, ((top + y) * size.width + left) * 3);
    }
  }
  return { ...size, data };
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
