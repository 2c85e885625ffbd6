/**
 * The gradient of a convolution with respect to its filter, by gemm kernels: for each tap a product of transposed x
 * [pixels, inChannels] and dy [pixels, outChannels], read as they lie in the images or from packed rows of them.
 */
import type * as tf from "@tensorflow/tfjs";
import type { ConvolutionGeometry } from "../../geometry.ts";
import { FLOAT_BYTES, type WasmHeap } from "../heap.ts";
import { fillFloats } from "../host_functions.ts";
import { onHost } from "../recorder.ts";
import type { InSequence } from "../threads/kernel_runner.ts";
import { TILE_COLUMNS, TILE_ROWS } from "./code/micro_kernel.ts";
import { allocateRows, type ImagePanels, inPlace, packRows } from "./image_panels.ts";
import { threadPoolOf } from "./kernels.ts";
import {
  INNER_BLOCK,
  MULTIPLY_ADDS_PER_PART,
  type Part,
  partsOf,
  type PixelPart,
  pixelParts,
} from "./partition.ts";
import { axesOf, type AxisGeometry, inputsSeen, isPlain, outputsSeeing } from "./segments.ts";
import type { NativeKernels } from "./signatures.ts";
import { addressOf, imagesOf, Workspace } from "./workspace.ts";

/** Floats of x and dy in a block of pixels: they stay in the level-2 cache, where every tap finds them. */
const FLOATS_PER_BLOCK = 2 ** 18;

/** Floats between pixels from which on pixels evict each other from the level-1 cache, unless they are packed. */
const FAR_APART = 64;

/** Whether `filterGradientByGemm` can compute it: there are channels enough for a tile, and the filter is not dilated. */
export function canDifferentiateFilter(
  { inChannels, outChannels, ...geometry }: ConvolutionGeometry,
): boolean {
  return isPlain(geometry) && inChannels >= TILE_ROWS && outChannels >= TILE_COLUMNS;
}

/**
 * The gradient of a convolution of stride s and padding (p, q) with respect to its filter, in float32:
 *
 *   dw[k, l, c, o] = Σ_b Σ_i Σ_j x[b, s i + k − p, s j + l − q, c] dy[b, i, j, o]
 *
 * @param x [batch, inHeight, inWidth, inChannels]
 * @param dy [batch, outHeight, outWidth, outChannels]
 * @returns dw [filterHeight, filterWidth, inChannels, outChannels]
 * @throws {BackendError} Where the heap has no room for the result or the packed images
 */
export function filterGradientByGemm(
  heap: WasmHeap,
  x: tf.TensorInfo,
  dy: tf.TensorInfo,
  geometry: ConvolutionGeometry,
): tf.TensorInfo {
  const { batchSize, inChannels, outChannels, outHeight, outWidth } = geometry;
  const dw = heap.makeOutput(geometry.filterShape, "float32");
  const [rows, columns] = axesOf(geometry);
  const isEven = inChannels % TILE_ROWS === 0 && outChannels % TILE_COLUMNS === 0;
  const parts = pixelParts(batchSize, outHeight, outWidth, isEven ? INNER_BLOCK : Infinity);
  const floatsPerPixel = inChannels * rows.stride * columns.stride + outChannels;
  const written = new Set<number>();
  runBlocks(
    heap,
    blocksOf(parts, FLOATS_PER_BLOCK / (outWidth * floatsPerPixel)),
    (workspace, block) => planBlock(heap, workspace, { x, dy, dw }, geometry, block, written),
  );
  const taps = geometry.filterHeight * geometry.filterWidth, tap = inChannels * outChannels;
  const target = addressOf(heap, dw, taps * tap);
  for (let k = 0; k < taps; k++) { // some see padding alone
    if (!written.has(k)) onHost(heap, fillFloats, target + k * tap * FLOAT_BYTES, tap, 0);
  }
  return dw;
}

/** The two steps of a block of pixels, each shared by threads. */
interface BlockPlan {
  pack(kernels: NativeKernels): void;
  add(kernels: NativeKernels, inSequence: InSequence): void;
}

/** Runs blocks in order. While one is added up the next is packed, by threads that would find no more taps. */
function runBlocks(
  heap: WasmHeap,
  blocks: readonly PixelPart[][],
  plan: (workspace: Workspace, block: readonly PixelPart[]) => BlockPlan,
): void {
  const workspaces = [new Workspace(heap), new Workspace(heap)];
  let current: BlockPlan | undefined;
  try {
    for (let i = 0; i <= blocks.length; i++) {
      const workspace = workspaces[i % 2]!;
      workspace.free(); // of the block before the current one
      const next = i < blocks.length ? plan(workspace, blocks[i]!) : undefined;
      threadPoolOf(heap).runInParallel((kernels, inSequence) => {
        current?.add(kernels, inSequence);
        next?.pack(kernels);
      });
      current = next;
    }
  } finally {
    for (const workspace of workspaces) workspace.free();
  }
}

/** Some pixels of x and of dy, packed or in place. */
interface PanelPart extends PixelPart {
  readonly a: ImagePanels;
  readonly b: ImagePanels;
}

/** Adds a block's share to the gradient of each tap. @param written The taps that have a gradient so far */
function planBlock(
  heap: WasmHeap,
  workspace: Workspace,
  { x, dy, dw }: { readonly x: tf.TensorInfo; readonly dy: tf.TensorInfo; readonly dw: tf.TensorInfo },
  geometry: ConvolutionGeometry,
  block: readonly PixelPart[],
  written: Set<number>,
): BlockPlan {
  const { filterHeight, filterWidth, inChannels, outChannels, outWidth } = geometry;
  const [rows, columns] = axesOf(geometry);
  const multiplyAdds = rowsOf(block) * outWidth * outChannels;
  const isPacked = inChannels % TILE_COLUMNS === 0 && columns.stride * inChannels >= FAR_APART;
  const unit = isPacked ? TILE_COLUMNS : TILE_ROWS;
  const channelParts = partsOf(inChannels, MULTIPLY_ADDS_PER_PART / multiplyAdds, unit);
  const source = imagesOf(heap, x, geometry.inShape), gradient = imagesOf(heap, dy, geometry.outShape);
  const target = addressOf(heap, dw, filterHeight * filterWidth * inChannels * outChannels),
    outputs = outputRows(block);
  const packedX = allocateRows(workspace, source, isPacked ? inputRows(outputs, rows) : new Map());
  const packedDy = allocateRows(workspace, gradient, outputs);
  const parts = block.map((part): PanelPart => ({
    ...part,
    a: packedX.get(part.image) ?? inPlace(source, part.image),
    b: packedDy.get(part.image)!,
  }));
  const addTap = (kernels: NativeKernels, k: number, l: number, channels: Part) => {
    const index = k * filterWidth + l;
    const out = target + (index * inChannels + channels.begin) * outChannels * FLOAT_BYTES;
    return addProducts(kernels, geometry, parts, { k, l, channels, out, overwrite: !written.has(index) });
  };
  return {
    pack(kernels) {
      packRows(kernels, source, packedX);
      packRows(kernels, gradient, packedDy);
    },
    add(kernels, inSequence) {
      for (let k = 0; k < filterHeight; k++) {
        for (let l = 0; l < filterWidth; l++) {
          let isWritten = false;
          for (const part of channelParts) inSequence(() => isWritten = addTap(kernels, k, l, part));
          if (isWritten) written.add(k * filterWidth + l);
        }
      }
    },
  };
}

/** Some of the input channels of a tap (k, l): where their gradients lie, and whether these are still to be written. */
interface TapChannels {
  readonly k: number;
  readonly l: number;
  readonly channels: Part;
  readonly out: number;
  readonly overwrite: boolean;
}

/** Adds xᵀ dy over the pixels under one tap. @returns whether the gradients have been written */
function addProducts(
  kernels: NativeKernels,
  geometry: ConvolutionGeometry,
  parts: readonly PanelPart[],
  { k, l, channels, out, overwrite }: TapChannels,
): boolean {
  const { outChannels, outWidth } = geometry, [rows, columns] = axesOf(geometry);
  const [left, right] = outputsSeeing(columns, l, 0, outWidth), width = right - left;
  let isNew = overwrite;
  for (const { count, begin, height, a, b } of parts) {
    const [top, bottom] = outputsSeeing(rows, k, begin, begin + height), lines = bottom - top;
    if (lines <= 0 || width <= 0) continue;
    const step = columns.stride * a.pixel, xRow = rows.stride * a.row;
    const isOneRow = width === outWidth && xRow === width * step; // no gap between rows: they can be read as one
    const firstRow = rows.stride * top + k - rows.before;
    const firstColumn = columns.stride * left + l - columns.before;
    const firstChannel = channels.begin / TILE_COLUMNS * a.panel; // in place it may lie in the middle of a panel
    kernels.gemmTransposed({
      a: a.address + firstChannel + firstRow * a.row + firstColumn * a.pixel,
      aPixel: step,
      aRow: xRow,
      aImage: a.image,
      aPanel: a.panel,
      b: b.address + top * b.row + left * b.pixel,
      bRow: b.row,
      bImage: b.image,
      bPanel: b.panel,
      out,
      outRow: outChannels * FLOAT_BYTES,
      width: isOneRow ? lines * width : width,
      rows: isOneRow ? 1 : lines,
      images: count,
      m: channels.size,
      n: outChannels,
      overwrite: isNew ? 1 : 0,
    });
    isNew = false;
  }
  return !isNew;
}

/** The rows of dy in a block, by image. */
function outputRows(block: readonly PixelPart[]): Map<number, Part> {
  const rows = new Map<number, Part>();
  for (const { image, count, begin, height } of block) {
    for (let i = image; i < image + count; i++) {
      const first = rows.get(i)?.begin ?? begin;
      rows.set(i, { begin: first, size: begin + height - first });
    }
  }
  return rows;
}

/** The rows of x that rows of dy see, by image. */
function inputRows(outputs: ReadonlyMap<number, Part>, axis: AxisGeometry): Map<number, Part> {
  return new Map(Array.from(outputs, ([image, part]) => [image, inputsSeen(axis, part)]));
}

/** Parts in blocks of about so many rows, in their order. */
function blocksOf(parts: readonly PixelPart[], most: number): PixelPart[][] {
  const blocks: PixelPart[][] = [];
  let rows = Infinity;
  for (const part of parts) {
    rows += rowsOf([part]);
    if (rows > most) {
      blocks.push([]);
      rows = rowsOf([part]);
    }
    blocks.at(-1)!.push(part);
  }
  return blocks;
}

function rowsOf(parts: readonly PixelPart[]): number {
  return parts.reduce((rows, { count, height }) => rows + count * height, 0);
}
