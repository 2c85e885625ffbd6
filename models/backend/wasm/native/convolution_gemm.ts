/**
 * Convolution and the gradient of its input by gemm kernels that read the images in place: an implicit gemm. In an image
 * the values below one row of a filter lie side by side: a convolution of height k is a product over k such runs, and no
 * patches are copied. Pixels whose filter reaches beyond the image are computed apart, with the taps that they see: the
 * image is not padded with zeros, and none are multiplied.
 */
import type * as tf from "@tensorflow/tfjs";
import type { ConvolutionGeometry } from "../../geometry.ts";
import { elementCount } from "../../../shape.ts";
import { FLOAT_BYTES, type WasmHeap } from "../heap.ts";
import { copyMatrix, fillFloats } from "../host_functions.ts";
import { onHost } from "../recorder.ts";
import { TILE_COLUMNS } from "./code/micro_kernel.ts";
import { threadPoolOf } from "./kernels.ts";
import { packedFloats, packOperand, panelBytes } from "./packing.ts";
import { columnParts, pixelParts } from "./partition.ts";
import { axesOf, type Axis, forwardAxis, gradientAxis, isPlain } from "./segments.ts";
import type { NativeKernels } from "./signatures.ts";
import {
  addressOf,
  allocateImages,
  type HeapImages,
  imagesOf,
  withWorkspace,
  type Workspace,
} from "./workspace.ts";

/** Pixels that are multiplied by one panel of weights before the next panel is loaded. */
const PIXELS_PER_PART = 128;

/** Whether `convolveByGemm` can compute it: there are columns enough for a tile, and the filter is not dilated. */
export function canConvolve({ outChannels, ...geometry }: ConvolutionGeometry): boolean {
  return isPlain(geometry) && outChannels >= TILE_COLUMNS;
}

/**
 * A convolution in float32, with zeros around x, of stride s and padding (p, q) before the first row and column:
 *
 *   y[b, i, j, o] = Σ_k Σ_l Σ_c x[b, s i + k − p, s j + l − q, c] w[k, l, c, o]
 *
 * @param x [batch, inHeight, inWidth, inChannels]
 * @param filter w [filterHeight, filterWidth, inChannels, outChannels]
 * @returns y [batch, outHeight, outWidth, outChannels]
 * @throws {BackendError} Where the heap has no room for the result or the packed filter
 */
export function convolveByGemm(
  heap: WasmHeap,
  x: tf.TensorInfo,
  filter: tf.TensorInfo,
  geometry: ConvolutionGeometry,
): tf.TensorInfo {
  const { filterHeight, filterWidth, inChannels, outChannels } = geometry;
  const pool = threadPoolOf(heap);
  const y = heap.makeOutput(geometry.outShape, "float32");
  return withWorkspace(heap, (workspace) => {
    const taps = filterHeight * filterWidth * inChannels, step = outChannels * FLOAT_BYTES;
    const packed = workspace.allocate(packedFloats(taps, outChannels));
    const weights = { address: addressOf(heap, filter, taps * outChannels), step, column: FLOAT_BYTES };
    pool.runInParallel((kernels) => packOperand(kernels, weights, packed, taps, outChannels));
    const axes = axesOf(geometry).map(forwardAxis) as [Axis, Axis];
    const source = imagesOf(heap, x, geometry.inShape), target = imagesOf(heap, y, geometry.outShape);
    pool.runInParallel((kernels) => multiplySegments(kernels, source, packed, target, ...axes));
    return y;
  });
}

/**
 * The gradient of the convolution above with respect to x, in float32:
 *
 *   dx[b, y, x, c] = Σ_k Σ_l Σ_o dy[b, (y + p − k) / s, (x + q − l) / s, o] w[k, l, c, o]
 *
 * over the taps (k, l) for which both divisions leave no remainder (`gradientAxis`). Fewer channels than a tile has
 * columns, as those of colors, are computed beside zeros, which are left out of dx.
 *
 * @param dy [batch, outHeight, outWidth, outChannels]
 * @param filter w [filterHeight, filterWidth, inChannels, outChannels]
 * @returns dx [batch, inHeight, inWidth, inChannels]
 * @throws {BackendError} Where the heap has no room for the result or the packed filter
 * @throws {RangeError} where the convolution is dilated, or its channels come first
 */
export function inputGradientByGemm(
  heap: WasmHeap,
  dy: tf.TensorInfo,
  filter: tf.TensorInfo,
  geometry: ConvolutionGeometry,
): tf.TensorInfo {
  const { filterHeight, filterWidth, inChannels, outChannels } = geometry;
  if (!isPlain(geometry)) {
    throw new RangeError("Cannot differentiate a convolution that is dilated, or whose channels come first");
  }
  const dx = heap.makeOutput(geometry.inShape, "float32"), target = imagesOf(heap, dx, geometry.inShape);
  const weights = addressOf(heap, filter, filterHeight * filterWidth * inChannels * outChannels);
  withWorkspace(heap, (workspace) => {
    if (inChannels >= TILE_COLUMNS) {
      return differentiateInput(heap, workspace, dy, weights, target, geometry);
    }
    const taps = filterHeight * filterWidth, tap = inChannels * outChannels;
    const wideTap = TILE_COLUMNS * outChannels, wideWeights = workspace.allocate(taps * wideTap);
    onHost(heap, fillFloats, wideWeights, taps * wideTap, 0);
    onHost(heap, copyMatrix, weights, tap, 1, wideWeights, wideTap, 1, taps, tap);
    const wide = allocateImages(workspace, [...geometry.inShape.slice(0, 3), TILE_COLUMNS]);
    differentiateInput(heap, workspace, dy, wideWeights, wide, geometry);
    const pixels = elementCount(geometry.inShape) / inChannels;
    onHost(
      heap,
      copyMatrix,
      wide.address,
      TILE_COLUMNS,
      1,
      target.address,
      inChannels,
      1,
      pixels,
      inChannels,
    );
  });
  return dx;
}

/** @param weights The filter's, with as many channels as the target has: a tile's columns or more */
function differentiateInput(
  heap: WasmHeap,
  workspace: Workspace,
  dy: tf.TensorInfo,
  weights: number,
  target: HeapImages,
  geometry: ConvolutionGeometry,
): void {
  const { filterHeight, filterWidth, outChannels } = geometry, { channels } = target;
  const taps = filterHeight * filterWidth * outChannels, tapBytes = channels * outChannels * FLOAT_BYTES;
  const packed = workspace.allocate(packedFloats(taps, channels)), pool = threadPoolOf(heap);
  const source = imagesOf(heap, dy, geometry.outShape);
  const [rows, columns] = axesOf(geometry).map(gradientAxis) as [Axis, Axis];
  pool.runInParallel((kernels) => {
    let to = packed;
    for (const k of rows.order) {
      for (const l of columns.order) {
        kernels.pack({
          from: weights + (k * filterWidth + l) * tapBytes,
          fromRun: FLOAT_BYTES,
          fromColumn: outChannels * FLOAT_BYTES,
          to,
          toPanel: panelBytes(taps),
          run: outChannels,
          columns: channels,
        });
        to += panelBytes(outChannels);
      }
    }
  });
  pool.runInParallel((kernels) => multiplySegments(kernels, source, packed, target, rows, columns));
}

/** Multiplies the pixels that see the same taps, for each segment of the rows and each segment of the columns. */
function multiplySegments(
  kernels: NativeKernels,
  source: HeapImages,
  packed: number,
  target: HeapImages,
  vertical: Axis,
  horizontal: Axis,
): void {
  const tap = panelBytes(source.channels), tapRow = horizontal.order.length * tap;
  const panel = vertical.order.length * tapRow;
  for (const rows of vertical.segments) {
    for (const columns of horizontal.segments) {
      const taps = Math.max(1, rows.taps), run = Math.min(rows.taps, 1) * columns.taps * source.channels;
      const weights = packed + rows.tap * tapRow + columns.tap * tap;
      for (const pixels of pixelParts(target.batch, rows.count, columns.count, PIXELS_PER_PART)) {
        const { image, count, begin, height } = pixels;
        const y = rows.source + begin * vertical.sourceStep;
        const outY = rows.target + begin * vertical.targetStep;
        const from = source.address + image * source.image + y * source.row + columns.source * source.pixel;
        const to = target.address + image * target.image + outY * target.row + columns.target * target.pixel;
        for (const part of columnParts(target.channels, count * height * columns.count * taps * run)) {
          kernels.gemm({
            a: from,
            aPixel: horizontal.sourceStep * source.pixel,
            aRow: vertical.sourceStep * source.row,
            aImage: source.image,
            aTap: source.row,
            b: weights + part.begin / TILE_COLUMNS * panel,
            bPanel: panel,
            bTap: tapRow,
            out: to + part.begin * FLOAT_BYTES,
            outPixel: horizontal.targetStep * target.pixel,
            outRow: vertical.targetStep * target.row,
            outImage: target.image,
            width: columns.count,
            rows: height,
            images: count,
            columns: part.size,
            taps,
            run,
          });
        }
      }
    }
  }
}
