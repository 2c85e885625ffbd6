/**
 * Convolution and both its gradients as matrix products that read their operands in place. In an image with zeros
 * around it, the values below one row of a filter lie side by side: a convolution of height k is a product over k
 * such runs, and no patches are copied.
 */
import type * as tf from "@tensorflow/tfjs";
import type { ConvolutionGeometry } from "../../geometry.ts";
import { FLOAT, type WasmHeap } from "../heap.ts";
import { nativeProducts } from "./products.ts";
import { TILE_COLUMNS, TILE_ROWS } from "./product_code.ts";
import { addressOf, images, type Margins, withWorkspace } from "./workspace.ts";

/** Pixels that pass under one column of packed weights before the next one is loaded. */
const PIXELS_IN_TURN = 64;
/** Floats that accumulation reads again and again: they should stay in the first cache. */
const CACHED = 8192;

/** Whether `convolve` can compute it: large enough for a tile, and not dilated. */
export function canConvolve({ outWidth, outChannels, ...geometry }: ConvolutionGeometry): boolean {
  return isPlain(geometry) && outWidth >= TILE_ROWS && outChannels >= TILE_COLUMNS;
}

/** y[b, i, j, o] = Σ x[b, s i + k − p, s j + l − q, c] w[k, l, c, o] */
export function convolve(
  heap: WasmHeap,
  x: tf.TensorInfo,
  filter: tf.TensorInfo,
  geometry: ConvolutionGeometry,
): tf.TensorInfo {
  const { batchSize, outHeight, outWidth, inChannels, outChannels } = geometry;
  const { filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = geometry;
  const native = nativeProducts(heap);
  const y = heap.makeOutput(geometry.outShape, "float32");
  return withWorkspace(heap, (workspace) => {
    const source = workspace.padded(x, padInfo);
    const run = filterWidth * inChannels, taps = filterHeight * run;
    const packed = workspace.allocate(packedSize(taps, outChannels));
    const step = outChannels * FLOAT;
    native.pack(addressOf(heap, filter), step, FLOAT, packed, columnOf(taps), taps, outChannels);
    const target = images(addressOf(heap, y), outHeight, outWidth, outChannels);
    for (const [image, begin, rows] of turns(batchSize, outHeight, outWidth, PIXELS_IN_TURN)) {
      native.product(
        ...[
          source.address + image * source.image + begin * strideHeight * source.row,
          strideWidth * source.pixel,
          strideHeight * source.row,
          source.row,
        ] as const,
        ...[
          packed,
          target.address + image * target.image + begin * target.row,
          target.pixel,
          target.row,
        ] as const,
        ...[rows, outWidth, outChannels, filterHeight, run] as const,
      );
    }
    return y;
  });
}

/** Whether `inputGradient` can compute it: a filter no smaller than its stride, and phases as large as a tile. */
export function canDifferentiateInput(geometry: ConvolutionGeometry): boolean {
  const { filterHeight, filterWidth, strideHeight, strideWidth, inWidth, inHeight, inChannels } = geometry;
  return isPlain(geometry) && filterHeight >= strideHeight && filterWidth >= strideWidth &&
    inChannels >= TILE_COLUMNS && inWidth >= TILE_ROWS * strideWidth && inHeight >= strideHeight;
}

/**
 * dx[b, y, x, c] = Σ dy[b, (y + p − k) / s, (x + q − l) / s, o] w[k, l, c, o] over the taps for which the divisions
 * leave no rest: pixels with the same rests (a phase) see the same taps, so that each phase is a convolution of
 * stride 1, written to every s-th pixel of dx.
 */
export function inputGradient(
  heap: WasmHeap,
  dy: tf.TensorInfo,
  filter: tf.TensorInfo,
  geometry: ConvolutionGeometry,
): tf.TensorInfo {
  const { batchSize, inHeight, inWidth, inChannels, outChannels, outHeight, outWidth, padInfo } = geometry;
  const { filterHeight, filterWidth, strideHeight, strideWidth } = geometry;
  const native = nativeProducts(heap);
  const dx = heap.makeOutput(geometry.inShape, "float32");
  const rows = axisOf(inHeight, outHeight, padInfo.top, filterHeight, strideHeight);
  const columns = axisOf(inWidth, outWidth, padInfo.left, filterWidth, strideWidth);
  const margins: Margins = {
    top: rows.before,
    bottom: rows.after,
    left: columns.before,
    right: columns.after,
  };
  return withWorkspace(heap, (workspace) => {
    const source = workspace.padded(dy, margins);
    const target = images(addressOf(heap, dx), inHeight, inWidth, inChannels);
    const packed = workspace.allocate(packedSize(filterHeight * filterWidth * outChannels, inChannels));
    const weights = addressOf(heap, filter);
    for (const row of rows.phases) {
      for (const column of columns.phases) {
        const run = column.taps.length * outChannels, taps = row.taps.length * run;
        row.taps.forEach((k, t) =>
          column.taps.forEach((l, u) => {
            const from = weights + (k * filterWidth + l) * inChannels * outChannels * FLOAT;
            const to = packed + (t * run + u * outChannels) * TILE_COLUMNS * FLOAT;
            native.pack(from, FLOAT, outChannels * FLOAT, to, columnOf(taps), outChannels, inChannels);
          })
        );
        for (const [image, begin, count] of turns(batchSize, row.count, column.count, PIXELS_IN_TURN)) {
          native.product(
            ...[
              source.address + image * source.image + (row.source + begin) * source.row +
              column.source * source.pixel,
              source.pixel,
              source.row,
              source.row,
            ] as const,
            ...[
              packed,
              target.address + image * target.image + (row.target + begin * strideHeight) * target.row +
              column.target * target.pixel,
              strideWidth * target.pixel,
              strideHeight * target.row,
            ] as const,
            ...[count, column.count, inChannels, row.taps.length, run] as const,
          );
        }
      }
    }
    return dx;
  });
}

/** Whether `filterGradient` can compute it: its tiles cannot overlap. */
export function canDifferentiateFilter(geometry: ConvolutionGeometry): boolean {
  const { inChannels, outChannels } = geometry;
  return isPlain(geometry) && inChannels % TILE_ROWS === 0 && outChannels % TILE_COLUMNS === 0;
}

/** dw[k, l, c, o] = Σ x[b, s i + k − p, s j + l − q, c] dy[b, i, j, o] */
export function filterGradient(
  heap: WasmHeap,
  x: tf.TensorInfo,
  dy: tf.TensorInfo,
  geometry: ConvolutionGeometry,
): tf.TensorInfo {
  const { batchSize, inChannels, outChannels, outHeight, outWidth, padInfo } = geometry;
  const { filterHeight, filterWidth, strideHeight, strideWidth } = geometry;
  const native = nativeProducts(heap);
  const dw = heap.makeOutput(geometry.filterShape, "float32");
  return withWorkspace(heap, (workspace) => {
    const source = workspace.padded(x, padInfo);
    const gradient = images(addressOf(heap, dy), outHeight, outWidth, outChannels);
    const target = addressOf(heap, dw), tap = inChannels * outChannels * FLOAT;
    heap.typedArrayFromHeap(dw).fill(0);
    const pixels = Math.max(1, Math.floor(CACHED / (inChannels + outChannels)));
    for (const [image, begin, rows] of turns(batchSize, outHeight, outWidth, pixels)) {
      const b = gradient.address + image * gradient.image + begin * gradient.row;
      for (let k = 0; k < filterHeight; k++) {
        for (let l = 0; l < filterWidth; l++) {
          native.accumulate(
            ...[
              source.address + image * source.image + (begin * strideHeight + k) * source.row +
              l * source.pixel,
              strideWidth * source.pixel,
              strideHeight * source.row,
            ] as const,
            ...[b, gradient.pixel, gradient.row] as const,
            ...[target + (k * filterWidth + l) * tap, rows, outWidth, inChannels, outChannels] as const,
          );
        }
      }
    }
    return dw;
  });
}

function isPlain(
  { dilationHeight, dilationWidth, dataFormat }: Pick<
    ConvolutionGeometry,
    "dilationHeight" | "dilationWidth" | "dataFormat"
  >,
): boolean {
  return dilationHeight === 1 && dilationWidth === 1 && dataFormat === "channelsLast";
}

/** Floats of a packed operand, and bytes from one of its columns of tiles to the next. */
export function packedSize(inner: number, columns: number): number {
  return Math.ceil(columns / TILE_COLUMNS) * inner * TILE_COLUMNS;
}

export function columnOf(inner: number): number {
  return inner * TILE_COLUMNS * FLOAT;
}

/** Rows of each image, about as many at a time as have so many pixels: image, first row and count. */
function* turns(
  batch: number,
  height: number,
  width: number,
  pixels: number,
): Iterable<[image: number, begin: number, rows: number]> {
  const count = Math.ceil(height / Math.max(1, Math.floor(pixels / width)));
  const begin = (turn: number) => Math.floor(height * turn / count);
  for (let image = 0; image < batch; image++) {
    for (let turn = 0; turn < count; turn++) yield [image, begin(turn), begin(turn + 1) - begin(turn)];
  }
}

/** Pixels of one axis of dx that see the same taps. */
interface Phase {
  /** Taps of the filter, the one that meets the first pixel of dy first. */
  readonly taps: readonly number[];
  /** How many pixels there are, and the first one's place in dx. */
  readonly count: number;
  readonly target: number;
  /** The first pixel of the padded dy that the first one sees. */
  readonly source: number;
}

/** The phases of one axis, and the zeros that they need around dy. */
function axisOf(size: number, outSize: number, before: number, filter: number, stride: number) {
  const phases = Array.from({ length: stride }, (_, rest) => {
    const count = Math.ceil((filter - rest) / stride);
    const taps = Array.from({ length: count }, (_, i) => rest + stride * (count - 1 - i));
    const first = Math.ceil((before - rest) / stride), last = Math.floor((size - 1 + before - rest) / stride);
    return {
      taps,
      count: last - first + 1,
      target: stride * first + rest - before,
      begin: first - (count - 1),
      last,
    };
  }).filter(({ count }) => count > 0);
  const margin = Math.max(0, ...phases.map(({ begin }) => -begin));
  return {
    before: margin,
    after: Math.max(0, ...phases.map(({ last }) => last - (outSize - 1))),
    phases: phases.map(({ begin, last: _, ...phase }): Phase => ({ ...phase, source: begin + margin })),
  };
}
