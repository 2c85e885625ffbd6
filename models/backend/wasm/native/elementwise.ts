/** Runs elementwise kernels on images in the heap, some rows at a time, and on values in a row. */
import type * as tf from "@tensorflow/tfjs";
import { FLOAT_BYTES, type WasmHeap } from "../heap.ts";
import { ELEMENTWISE_FORMULAS, type ElementwiseName } from "./code/elementwise_formulas.ts";
import type { ElementwiseFormula } from "./code/elementwise_kernel.ts";
import { LANES } from "./code/micro_kernel.ts";
import { threadPoolOf } from "./kernels.ts";
import { partsOf } from "./partition.ts";
import type { Workspace } from "./workspace.ts";

/** Rows, pixels in a row and channels. */
type ImageShape = readonly [rows: number, width: number, channels: number];

/** An image that a kernel is to run on, or some of its rows. */
interface ImageCall {
  readonly shape: ImageShape;
  /** Of everything that the kernel's parameters name, in their order: its numbers first. */
  readonly addresses: readonly number[];
}

/** The images of a batch [batch, height, width, channels], each with its addresses. */
export function imagesAt(
  { shape: [batch, ...shape] }: tf.Tensor4D,
  addresses: (b: number) => readonly number[],
): ImageCall[] {
  return Array.from({ length: batch }, (_, b) => ({ shape, addresses: addresses(b) }));
}

/** Floats of an image that one call reads: about 10 µs. */
const FLOATS_PER_PART = 2 ** 14;
/** Pixels that share one sum for each channel, if there are that many: with fewer there would be too many sums to add. */
const PIXELS_PER_SUM = 32;

/**
 * Runs a kernel on images. Each part of the rows has sums of its own, which are added up in order afterwards: they do
 * not depend on the threads.
 */
export function runElementwise(
  heap: WasmHeap,
  workspace: Workspace,
  name: ElementwiseName,
  images: readonly ImageCall[],
): void {
  const formula: ElementwiseFormula = ELEMENTWISE_FORMULAS[name];
  const sums = Object.keys(formula.sums ?? {}).length;
  const parts = images.flatMap((image) => rowParts(formula, image, sums));
  const pool = threadPoolOf(heap);
  if (parts.length <= 1) {
    for (const { shape, addresses } of parts) pool.kernels[name](...shape, ...addresses);
    return;
  }
  const targets = sums > 0 ? separateSums(heap, workspace, parts, sums) : [];
  pool.runInParallel((kernels) => {
    for (const { shape, addresses } of parts) kernels[name](...shape, ...addresses);
  });
  const { HEAPF32 } = heap.wasm;
  for (const { from, to, count } of targets) {
    for (let c = 0; c < count; c++) HEAPF32[to + c]! += HEAPF32[from + c]!;
  }
}

/** Some rows of an image, whose addresses may still be changed. */
interface RowPart extends ImageCall {
  readonly addresses: number[];
}

function rowParts(formula: ElementwiseFormula, { shape, addresses }: ImageCall, sums: number): RowPart[] {
  const [rows, width, channels] = shape, row = width * channels;
  if (rows * row === 0) return [];
  const most = Math.max(FLOATS_PER_PART / row, sums > 0 ? PIXELS_PER_SUM / width : 1);
  if (rows <= most) return [{ shape, addresses: [...addresses] }];
  const { images, channels: ofChannels = [], pixels = [], numbers = [], results = {} } = formula;
  const steps = [
    ...(numbers.length > 0 ? [0] : []),
    ...images.map(() => row * FLOAT_BYTES),
    ...ofChannels.map(() => 0),
    ...pixels.map(() => width * FLOAT_BYTES),
    ...Object.keys(results).map(() => row * FLOAT_BYTES),
    ...Array<number>(sums).fill(0),
  ];
  return partsOf(rows, most).map(({ begin, size }) => ({
    shape: [size, width, channels],
    addresses: addresses.map((address, i) => address + begin * steps[i]!),
  }));
}

/** Gives each part sums of its own, at 0. @returns which of them are to be added to which sums, as indices of floats */
function separateSums(
  heap: WasmHeap,
  workspace: Workspace,
  parts: readonly RowPart[],
  sums: number,
): { from: number; to: number; count: number }[] {
  const floats = parts.reduce((all, { shape }) => all + sums * shape[2], 0);
  let from = workspace.allocate(floats) / FLOAT_BYTES;
  heap.wasm.HEAPF32.fill(0, from, from + floats);
  return parts.flatMap(({ shape: [, , count], addresses }) => {
    const first = addresses.length - sums;
    return addresses.slice(first).map((target, i) => {
      addresses[first + i] = from * FLOAT_BYTES;
      from += count;
      return { from: from - count, to: target / FLOAT_BYTES, count };
    });
  });
}

/** Vectors that are summed up before they are added to the sums before them. */
const VECTORS_PER_ROW = 256;

/**
 * Runs a kernel whose formula has no channels or pixels on values in a row.
 *
 * @param count How many values
 * @param tensors Addresses of what it reads and writes
 * @param numbers The formula's, if it has any
 * @returns the sums that it makes, in their order
 */
export function runFlat(
  heap: WasmHeap,
  workspace: Workspace,
  name: ElementwiseName,
  count: number,
  tensors: readonly number[],
  numbers: ArrayLike<number> = [],
): number[] {
  const formula: ElementwiseFormula = ELEMENTWISE_FORMULAS[name], sums = Object.keys(formula.sums ?? {});
  if (numbers.length !== (formula.numbers?.length ?? 0)) {
    throw new RangeError(
      `The kernel "${name}" takes ${formula.numbers?.length ?? 0} numbers, not ${numbers.length}`,
    );
  }
  const places = sums.map(() => workspace.allocate(LANES));
  const table = numbers.length > 0 ? [workspace.numbers(numbers)] : [];
  for (const place of places) {
    heap.wasm.HEAPF32.fill(0, place / FLOAT_BYTES, place / FLOAT_BYTES + LANES);
  }
  const calls = flatShapes(count).map(([begin, shape]) => ({
    shape,
    addresses: [...table, ...tensors.map((address) => address + begin * FLOAT_BYTES), ...places],
  }));
  runElementwise(heap, workspace, name, calls);
  const { HEAPF32 } = heap.wasm;
  return places.map((place) =>
    HEAPF32.subarray(place / FLOAT_BYTES, place / FLOAT_BYTES + LANES).reduce((a, b) => a + b)
  );
}

/** Values in a row as images of four channels: rows of vectors, one shorter row, and the values that fill no vector. */
function flatShapes(count: number): [begin: number, shape: ImageShape][] {
  const rows = Math.floor(count / (VECTORS_PER_ROW * LANES)), inRows = rows * VECTORS_PER_ROW * LANES;
  const vectors = Math.floor((count - inRows) / LANES), inVectors = inRows + vectors * LANES;
  return [
    [0, [rows, VECTORS_PER_ROW, LANES]],
    [inRows, [1, vectors, LANES]],
    [inVectors, [1, count - inVectors, 1]],
  ];
}
