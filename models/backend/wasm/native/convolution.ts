/**
 * Convolution and both its gradients as matrix products that read their operands in place. In an image the values
 * below one row of a filter lie side by side: a convolution of height k is a product over k such runs, and no
 * patches are copied. Pixels whose filter reaches beyond the image are computed apart, with the taps that they see:
 * no zeros are put around it, nor multiplied.
 */
import type * as tf from "@tensorflow/tfjs";
import type { ConvolutionGeometry } from "../../geometry.ts";
import { FLOAT, type WasmHeap } from "../heap.ts";
import { columnOf, type NativeProducts, nativeProducts, packedSize, stepsInTurn } from "./products.ts";
import { TILE_COLUMNS, TILE_ROWS } from "./tile.ts";
import { type Axis, type AxisGeometry, forwardAxis, gradientAxis } from "./segments.ts";
import { addressOf, type HeapImages, imagesOf, withWorkspace } from "./workspace.ts";

/** Pixels that pass under one column of packed weights before the next one is loaded. */
const PIXELS_IN_TURN = 64;

/** Whether `convolve` can compute it: with columns enough for a tile, and not dilated. */
export function canConvolve({ outChannels, ...geometry }: ConvolutionGeometry): boolean {
  return isPlain(geometry) && outChannels >= TILE_COLUMNS;
}

/** y[b, i, j, o] = Σ x[b, s i + k − p, s j + l − q, c] w[k, l, c, o] */
export function convolve(
  heap: WasmHeap,
  x: tf.TensorInfo,
  filter: tf.TensorInfo,
  geometry: ConvolutionGeometry,
): tf.TensorInfo {
  const { filterHeight, filterWidth, inChannels, outChannels } = geometry;
  const native = nativeProducts(heap);
  const y = heap.makeOutput(geometry.outShape, "float32");
  return withWorkspace(heap, (workspace) => {
    const taps = filterHeight * filterWidth * inChannels, step = outChannels * FLOAT;
    const packed = workspace.allocate(packedSize(taps, outChannels));
    native.pack(addressOf(heap, filter), step, FLOAT, packed, columnOf(taps), taps, outChannels);
    const [rows, columns] = axesOf(geometry).map(forwardAxis) as [Axis, Axis];
    convolveSegments(native, imagesOf(heap, x), packed, imagesOf(heap, y), rows, columns);
    return y;
  });
}

/** Whether `inputGradient` can compute it: with columns enough for a tile, and not dilated. */
export function canDifferentiateInput({ inChannels, ...geometry }: ConvolutionGeometry): boolean {
  return isPlain(geometry) && inChannels >= TILE_COLUMNS;
}

/** dx[b, y, x, c] = Σ dy[b, (y + p − k) / s, (x + q − l) / s, o] w[k, l, c, o], as `gradientAxis` describes. */
export function inputGradient(
  heap: WasmHeap,
  dy: tf.TensorInfo,
  filter: tf.TensorInfo,
  geometry: ConvolutionGeometry,
): tf.TensorInfo {
  const { filterHeight, filterWidth, inChannels, outChannels } = geometry;
  const native = nativeProducts(heap);
  const dx = heap.makeOutput(geometry.inShape, "float32");
  return withWorkspace(heap, (workspace) => {
    const taps = filterHeight * filterWidth * outChannels, tap = inChannels * outChannels * FLOAT;
    const packed = workspace.allocate(packedSize(taps, inChannels)), weights = addressOf(heap, filter);
    const [rows, columns] = axesOf(geometry).map(gradientAxis) as [Axis, Axis];
    let to = packed;
    for (const k of rows.order) {
      for (const l of columns.order) {
        const from = weights + (k * filterWidth + l) * tap;
        native.pack(from, FLOAT, outChannels * FLOAT, to, columnOf(taps), outChannels, inChannels);
        to += columnOf(outChannels);
      }
    }
    convolveSegments(native, imagesOf(heap, dy), packed, imagesOf(heap, dx), rows, columns);
    return dx;
  });
}

/** Each segment of the rows with each of the columns: the pixels that see the same taps. */
function convolveSegments(
  native: NativeProducts,
  source: HeapImages,
  packed: number,
  target: HeapImages,
  vertical: Axis,
  horizontal: Axis,
): void {
  const tap = columnOf(source.channels), tapRow = horizontal.order.length * tap;
  for (const rows of vertical.segments) {
    for (const columns of horizontal.segments) {
      const run = Math.min(rows.taps, 1) * columns.taps * source.channels;
      const turns = turnsOf(target.batch, rows.count, columns.count, PIXELS_IN_TURN);
      for (const { image, count, begin, height } of turns) {
        const y = rows.source + begin * vertical.sourceStep;
        const outY = rows.target + begin * vertical.targetStep;
        native.product(
          ...[
            source.address + image * source.image + y * source.row + columns.source * source.pixel,
            horizontal.sourceStep * source.pixel,
            vertical.sourceStep * source.row,
            source.image,
            source.row,
          ] as const,
          ...[
            packed + rows.tap * tapRow + columns.tap * tap,
            vertical.order.length * tapRow,
            tapRow,
          ] as const,
          ...[
            target.address + image * target.image + outY * target.row + columns.target * target.pixel,
            horizontal.targetStep * target.pixel,
            vertical.targetStep * target.row,
            target.image,
          ] as const,
          ...[columns.count, height, count, target.channels, Math.max(1, rows.taps), run] as const,
        );
      }
    }
  }
}

/** Whether `filterGradient` can compute it: large enough for a tile, and not dilated. */
export function canDifferentiateFilter(
  { inChannels, outChannels, ...geometry }: ConvolutionGeometry,
): boolean {
  return isPlain(geometry) && inChannels >= TILE_ROWS && outChannels >= TILE_COLUMNS;
}

/** dw[k, l, c, o] = Σ x[b, s i + k − p, s j + l − q, c] dy[b, i, j, o] */
export function filterGradient(
  heap: WasmHeap,
  x: tf.TensorInfo,
  dy: tf.TensorInfo,
  geometry: ConvolutionGeometry,
): tf.TensorInfo {
  const { inChannels, outChannels, outHeight, outWidth, filterHeight, filterWidth } = geometry;
  const native = nativeProducts(heap);
  const dw = heap.makeOutput(geometry.filterShape, "float32");
  heap.typedArrayFromHeap(dw).fill(0);
  const source = imagesOf(heap, x), gradient = imagesOf(heap, dy);
  const [rows, columns] = axesOf(geometry) as [AxisGeometry, AxisGeometry];
  const isEven = inChannels % TILE_ROWS === 0 && outChannels % TILE_COLUMNS === 0;
  const pixels = isEven ? stepsInTurn(inChannels, outChannels) : Infinity;
  withWorkspace(heap, (workspace) => {
    const turns = [...turnsOf(gradient.batch, outHeight, outWidth, pixels)];
    const most = Math.max(0, ...turns.map(({ count, height }) => count * height * outWidth));
    const packed = workspace.allocate(packedSize(most, outChannels));
    for (const { image, count, begin, height } of turns) {
      const steps = count * height * outWidth, row = columnOf(outWidth);
      const dense = gradient.address + image * gradient.image + begin * gradient.row;
      native.pack(dense, gradient.pixel, FLOAT, packed, columnOf(steps), steps, outChannels);
      let out = addressOf(heap, dw);
      for (let k = 0; k < filterHeight; k++) {
        const [top, bottom] = outputsOf(rows, k, begin, begin + height);
        for (let l = 0; l < filterWidth; l++, out += inChannels * outChannels * FLOAT) {
          const [left, right] = outputsOf(columns, l, 0, outWidth);
          if (top >= bottom || left >= right) continue;
          const y = rows.stride * top + k - rows.before, x = columns.stride * left + l - columns.before;
          native.accumulate(
            ...[
              source.address + image * source.image + y * source.row + x * source.pixel,
              columns.stride * source.pixel,
              rows.stride * source.row,
              source.image,
            ] as const,
            ...[
              packed + (top - begin) * row + columnOf(left),
              columnOf(1),
              row,
              height * row,
              columnOf(steps),
            ] as const,
            ...[out, outChannels * FLOAT, right - left, bottom - top, count] as const,
            ...[inChannels, outChannels, isEven ? 0 : 1] as const,
          );
        }
      }
    }
  });
  return dw;
}

/** The outputs from `begin` to `end` that see an input under the tap. */
function outputsOf(
  { inputs, stride, before }: AxisGeometry,
  tap: number,
  begin: number,
  end: number,
): [begin: number, end: number] {
  const first = Math.ceil((before - tap) / stride), last = Math.floor((inputs - 1 + before - tap) / stride);
  return [Math.max(begin, first), Math.min(end, last + 1)];
}

function isPlain(
  { dilationHeight, dilationWidth, dataFormat }: Pick<
    ConvolutionGeometry,
    "dilationHeight" | "dilationWidth" | "dataFormat"
  >,
): boolean {
  return dilationHeight === 1 && dilationWidth === 1 && dataFormat === "channelsLast";
}

function axesOf({ padInfo, ...geometry }: ConvolutionGeometry): AxisGeometry[] {
  return [
    {
      inputs: geometry.inHeight,
      outputs: geometry.outHeight,
      taps: geometry.filterHeight,
      stride: geometry.strideHeight,
      before: padInfo.top,
    },
    {
      inputs: geometry.inWidth,
      outputs: geometry.outWidth,
      taps: geometry.filterWidth,
      stride: geometry.strideWidth,
      before: padInfo.left,
    },
  ];
}

/** Some images whole, or some rows of one image. */
interface Turn {
  readonly image: number;
  readonly count: number;
  readonly begin: number;
  readonly height: number;
}

/** All rows of all images, about as many at a time as have so many pixels. */
function* turnsOf(batch: number, height: number, width: number, pixels: number): Iterable<Turn> {
  const whole = Math.min(batch, Math.floor(pixels / (height * width)));
  if (whole > 0) {
    for (let image = 0; image < batch; image += whole) {
      yield { image, count: Math.min(whole, batch - image), begin: 0, height };
    }
    return;
  }
  const parts = Math.ceil(height / Math.max(1, Math.floor(pixels / width)));
  const begin = (part: number) => Math.floor(height * part / parts);
  for (let image = 0; image < batch; image++) {
    for (let part = 0; part < parts; part++) {
      yield { image, count: 1, begin: begin(part), height: begin(part + 1) - begin(part) };
    }
  }
}
