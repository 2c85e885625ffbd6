/**
 * Convolution and the gradient of its input as matrix products that read their operands in place. In an image the values
 * below one row of a filter lie side by side: a convolution of height k is a product over k such runs, and no
 * patches are copied. Pixels whose filter reaches beyond the image are computed apart, with the taps that they see:
 * no zeros are put around it, nor multiplied.
 */
import type * as tf from "@tensorflow/tfjs";
import type { ConvolutionGeometry } from "../../geometry.ts";
import { FLOAT, type WasmHeap } from "../heap.ts";
import { crewOf, type NativeKernels } from "./kernels.ts";
import { columnOf, packedSize, packOperand } from "./packing.ts";
import { axesOf, type Axis, forwardAxis, gradientAxis, isPlain } from "./segments.ts";
import { TILE_COLUMNS } from "./code/micro_tile.ts";
import { columnParts, pixelTurns } from "./partition.ts";
import { addressOf, type HeapImages, imagesOf, withWorkspace } from "./workspace.ts";

/** Pixels that pass under one column of packed weights before the next one is loaded. */
const PIXELS_IN_TURN = 128;

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
  const crew = crewOf(heap);
  const y = heap.makeOutput(geometry.outShape, "float32");
  return withWorkspace(heap, (workspace) => {
    const taps = filterHeight * filterWidth * inChannels, step = outChannels * FLOAT;
    const packed = workspace.allocate(packedSize(taps, outChannels));
    const weights = { address: addressOf(heap, filter), step, column: FLOAT };
    crew.together((kernels) => packOperand(kernels, weights, packed, taps, outChannels));
    const axes = axesOf(geometry).map(forwardAxis) as [Axis, Axis];
    crew.together((kernels) =>
      convolveSegments(kernels, imagesOf(heap, x), packed, imagesOf(heap, y), ...axes)
    );
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
  const crew = crewOf(heap);
  const dx = heap.makeOutput(geometry.inShape, "float32");
  return withWorkspace(heap, (workspace) => {
    const taps = filterHeight * filterWidth * outChannels, tap = inChannels * outChannels * FLOAT;
    const packed = workspace.allocate(packedSize(taps, inChannels)), weights = addressOf(heap, filter);
    const [rows, columns] = axesOf(geometry).map(gradientAxis) as [Axis, Axis];
    crew.together((kernels) => {
      let to = packed;
      for (const k of rows.order) {
        for (const l of columns.order) {
          const from = weights + (k * filterWidth + l) * tap;
          kernels.pack(from, FLOAT, outChannels * FLOAT, to, columnOf(taps), outChannels, inChannels);
          to += columnOf(outChannels);
        }
      }
    });
    crew.together((kernels) =>
      convolveSegments(kernels, imagesOf(heap, dy), packed, imagesOf(heap, dx), rows, columns)
    );
    return dx;
  });
}

/** Each segment of the rows with each of the columns: the pixels that see the same taps. */
function convolveSegments(
  kernels: NativeKernels,
  source: HeapImages,
  packed: number,
  target: HeapImages,
  vertical: Axis,
  horizontal: Axis,
): void {
  const tap = columnOf(source.channels), tapRow = horizontal.order.length * tap;
  const column = vertical.order.length * tapRow;
  for (const rows of vertical.segments) {
    for (const columns of horizontal.segments) {
      const taps = Math.max(1, rows.taps), run = Math.min(rows.taps, 1) * columns.taps * source.channels;
      const weights = packed + rows.tap * tapRow + columns.tap * tap;
      for (const turn of pixelTurns(target.batch, rows.count, columns.count, PIXELS_IN_TURN)) {
        const { image, count, begin, height } = turn;
        const y = rows.source + begin * vertical.sourceStep;
        const outY = rows.target + begin * vertical.targetStep;
        const from = source.address + image * source.image + y * source.row + columns.source * source.pixel;
        const to = target.address + image * target.image + outY * target.row + columns.target * target.pixel;
        for (const part of columnParts(target.channels, count * height * columns.count * taps * run)) {
          // deno-fmt-ignore: a line for each operand
          kernels.product(
            from, horizontal.sourceStep * source.pixel, vertical.sourceStep * source.row,
            source.image, source.row,
            weights + part.begin / TILE_COLUMNS * column, column, tapRow,
            to + part.begin * FLOAT, horizontal.targetStep * target.pixel,
            vertical.targetStep * target.row, target.image,
            columns.count, height, count, part.size, taps, run,
          );
        }
      }
    }
  }
}
