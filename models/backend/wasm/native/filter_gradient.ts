/**
 * The gradient of a convolution with respect to its filter: for each of its taps a product of the matrices [pixels,
 * channels] that lie in images.
 */
import type * as tf from "@tensorflow/tfjs";
import type { ConvolutionGeometry } from "../../geometry.ts";
import { FLOAT, type WasmHeap } from "../heap.ts";
import type { InTurn } from "../threads/thread_pool.ts";
import { crewOf, type NativeKernels } from "./kernels.ts";
import { inPlace, packRows, roomForRows } from "./panels.ts";
import { STEPS_IN_TURN } from "./packing.ts";
import { axesOf, type AxisGeometry, isPlain } from "./segments.ts";
import { TILE_COLUMNS, TILE_ROWS } from "./code/micro_tile.ts";
import { type Part, partsOf, type PixelTurn, pixelTurns, PRODUCTS_IN_TURN } from "./partition.ts";
import { addressOf, imagesOf, Workspace } from "./workspace.ts";

/** Floats of x and dy that stay in the second cache, for every tap to find them there. */
const BLOCK = 2 ** 18;

/** Floats from pixel to pixel from which on they push each other out of the first cache, unless they are packed. */
const FAR = 64;

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
  const { batchSize, inChannels, outChannels, outHeight, outWidth } = geometry;
  const dw = heap.makeOutput(geometry.filterShape, "float32");
  const [rows, columns] = axesOf(geometry);
  const isEven = inChannels % TILE_ROWS === 0 && outChannels % TILE_COLUMNS === 0;
  const turns = pixelTurns(
    batchSize,
    outHeight,
    outWidth,
    isEven ? STEPS_IN_TURN : Infinity,
  );
  const pixel = inChannels * rows.stride * columns.stride + outChannels;
  const begun = new Set<number>();
  const blocks = blocksOf(turns, BLOCK / (outWidth * pixel));
  overlapping(
    heap,
    blocks,
    (workspace, block) => planBlock(heap, workspace, { x, dy, dw }, geometry, block, begun),
  );
  const values = heap.typedArrayFromHeap(dw), tap = inChannels * outChannels;
  for (let k = 0; k < values.length / tap; k++) {
    if (!begun.has(k)) values.fill(0, k * tap, (k + 1) * tap); // it sees padding alone
  }
  return dw;
}

/** What there is to be done for some pixels, by any threads: first, and then. */
interface BlockPlan {
  pack(kernels: NativeKernels): void;
  add(kernels: NativeKernels, inTurn: InTurn): void;
}

/** Packs each block while the one before is added up, so that a thread which finds no more taps has that to do. */
function overlapping(
  heap: WasmHeap,
  blocks: readonly PixelTurn[][],
  plan: (workspace: Workspace, block: readonly PixelTurn[]) => BlockPlan,
): void {
  const workspaces = [new Workspace(heap), new Workspace(heap)];
  let current: BlockPlan | undefined;
  try {
    for (let i = 0; i <= blocks.length; i++) {
      const workspace = workspaces[i % 2]!;
      workspace.free(); // of the block before the current one
      const next = i < blocks.length ? plan(workspace, blocks[i]!) : undefined;
      crewOf(heap).together((kernels, inTurn) => {
        current?.add(kernels, inTurn);
        next?.pack(kernels);
      });
      current = next;
    }
  } finally {
    for (const workspace of workspaces) workspace.free();
  }
}

/** Adds the products of some pixels to those of the taps that have begun; if tiles do not come out even, of all at once. */
function planBlock(
  heap: WasmHeap,
  workspace: Workspace,
  { x, dy, dw }: { readonly x: tf.TensorInfo; readonly dy: tf.TensorInfo; readonly dw: tf.TensorInfo },
  geometry: ConvolutionGeometry,
  block: readonly PixelTurn[],
  begun: Set<number>,
): BlockPlan {
  const { filterHeight, filterWidth, inChannels, outChannels, outWidth } = geometry;
  const [rows, columns] = axesOf(geometry);
  const tap = inChannels * outChannels * FLOAT, products = rowsOf(block) * outWidth * outChannels;
  const isPacked = inChannels % TILE_COLUMNS === 0 && columns.stride * inChannels >= FAR;
  const parts = partsOf(inChannels, PRODUCTS_IN_TURN / products, isPacked ? TILE_COLUMNS : TILE_ROWS);
  const source = imagesOf(heap, x), gradient = imagesOf(heap, dy), seen = outputRows(block);
  const packedX = roomForRows(workspace, source, isPacked ? inputRows(seen, rows) : new Map());
  const packedDy = roomForRows(workspace, gradient, seen);
  const turns = block.map((turn) => {
    const a = packedX.get(turn.image) ?? inPlace(source, turn.image), b = packedDy.get(turn.image)!;
    return { ...turn, a, b };
  });
  const addTap = (kernels: NativeKernels, k: number, l: number, { begin: channel, size }: Part) => {
    const [left, right] = outputsOf(columns, l, 0, outWidth), width = right - left;
    const out = addressOf(heap, dw) + (k * filterWidth + l) * tap + channel * outChannels * FLOAT;
    let afresh = !begun.has(k * filterWidth + l);
    for (const { count, begin, height, a, b } of turns) {
      const [top, bottom] = outputsOf(rows, k, begin, begin + height), lines = bottom - top;
      if (lines <= 0 || width <= 0) continue;
      const step = columns.stride * a.pixel, xRow = rows.stride * a.row;
      const isOneRow = width === outWidth && xRow === width * step; // or seems so: rows without a gap
      const firstRow = rows.stride * top + k - rows.before;
      const firstColumn = columns.stride * left + l - columns.before;
      const firstChannel = channel / TILE_COLUMNS * a.panel; // in place, panels are side by side: half a one will do
      // deno-fmt-ignore: a line for each operand
      kernels.accumulate(
        a.address + firstChannel + firstRow * a.row + firstColumn * a.pixel,
        step, xRow, a.image, a.panel,
        b.address + top * b.row + left * b.pixel, b.row, b.image, b.panel,
        out, outChannels * FLOAT, isOneRow ? lines * width : width, isOneRow ? 1 : lines, count,
        size, outChannels, afresh ? 1 : 0,
      );
      afresh = false;
    }
    return !afresh;
  };
  return {
    pack(kernels) {
      packRows(kernels, source, packedX);
      packRows(kernels, gradient, packedDy);
    },
    add(kernels, inTurn) {
      for (let k = 0; k < filterHeight; k++) {
        for (let l = 0; l < filterWidth; l++) {
          let hasBegun = false;
          for (const part of parts) inTurn(() => hasBegun = addTap(kernels, k, l, part));
          if (hasBegun) begun.add(k * filterWidth + l);
        }
      }
    },
  };
}

/** The rows of some turns, by image. */
function outputRows(block: readonly PixelTurn[]): Map<number, Part> {
  const rows = new Map<number, Part>();
  for (const { image, count, begin, height } of block) {
    for (let i = image; i < image + count; i++) {
      const first = rows.get(i)?.begin ?? begin;
      rows.set(i, { begin: first, size: begin + height - first });
    }
  }
  return rows;
}

/** The rows of x that they see. */
function inputRows(
  outputs: ReadonlyMap<number, Part>,
  { inputs, stride, before, taps }: AxisGeometry,
): Map<number, Part> {
  return new Map(Array.from(outputs, ([image, { begin, size }]) => {
    const first = Math.max(0, stride * begin - before);
    const end = Math.min(inputs, stride * (begin + size - 1) + taps - before);
    return [image, { begin: first, size: Math.max(0, end - first) }];
  }));
}

/** Turns one after the other, in blocks of about so many rows together. */
function blocksOf(turns: readonly PixelTurn[], most: number): PixelTurn[][] {
  const blocks: PixelTurn[][] = [];
  let rows = Infinity;
  for (const turn of turns) {
    rows += rowsOf([turn]);
    if (rows > most) {
      blocks.push([]);
      rows = rowsOf([turn]);
    }
    blocks.at(-1)!.push(turn);
  }
  return blocks;
}

function rowsOf(turns: readonly PixelTurn[]): number {
  return turns.reduce((rows, { count, height }) => rows + count * height, 0);
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
