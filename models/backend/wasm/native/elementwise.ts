/** Runs elementwise kernels on images in the heap, some rows at a time, and on values in a row. */
import type * as tf from "@tensorflow/tfjs";
import { FLOAT_BYTES, type WasmHeap } from "../heap.ts";
import { addFloats, fillFloats } from "../host_functions.ts";
import { onHost } from "../recorder.ts";
import {
  type AddressesOf,
  ELEMENTWISE_FORMULAS,
  type ElementwiseName,
  type InputsOf,
  type NumbersOf,
  type SumsOf,
  type TensorsOf,
} from "./code/elementwise_formulas.ts";
import { addressNames, type ElementwiseFormula } from "./code/elementwise_kernel.ts";
import { LANES } from "./code/micro_kernel.ts";
import { threadPoolOf } from "./kernels.ts";
import { partsOf } from "./partition.ts";
import { addressOf, withWorkspace, type Workspace } from "./workspace.ts";

/** Rows, pixels in a row and channels. */
type ImageShape = readonly [rows: number, width: number, channels: number];

/** An image that a kernel is to run on. */
interface ImageCall<Name extends ElementwiseName> {
  readonly shape: ImageShape;
  readonly addresses: AddressesOf<Name>;
}

/** The images of a batch [batch, height, width, channels], each with its addresses. */
export function imagesAt<Addresses>(
  { shape: [batch, ...shape] }: tf.Tensor4D,
  addresses: (b: number) => Addresses,
): { shape: ImageShape; addresses: Addresses }[] {
  return Array.from({ length: batch }, (_, b) => ({ shape, addresses: addresses(b) }));
}

/** Floats of an image that one call reads: about 10 µs. */
export const FLOATS_PER_PART = 2 ** 14;
/** Pixels that share one sum for each channel, if there are that many: with fewer there would be too many sums to add. */
const PIXELS_PER_SUM = 32;

/** The names of each kernel's addresses, in their order: a step asks for them a thousand times. */
export const NAMES = new Map(
  Object.entries<ElementwiseFormula>(ELEMENTWISE_FORMULAS).map(([name, formula]) => {
    const all = addressNames(formula), sums = Object.keys(formula.sums);
    return [name, {
      all,
      sums,
      tensors: all.slice(formula.numbers.length > 0 ? 1 : 0, all.length - sums.length),
    }];
  }),
);

/** Runs a kernel on images. */
export function runElementwise<Name extends ElementwiseName>(
  heap: WasmHeap,
  workspace: Workspace,
  name: Name,
  images: readonly ImageCall<Name>[],
): void {
  const { all } = NAMES.get(name)!;
  const calls = images.map(({ shape, addresses }) => {
    const byName: Readonly<Record<string, number>> = addresses;
    return { shape, addresses: all.map((parameter) => byName[parameter]!) };
  });
  runInParts(heap, workspace, name, calls);
}

/**
 * Runs a kernel on images, in parts. Each part of the rows has sums of its own, which are added up in order afterwards:
 * they do not depend on the threads.
 */
function runInParts(
  heap: WasmHeap,
  workspace: Workspace,
  name: ElementwiseName,
  images: readonly Rows[],
): void {
  const formula: ElementwiseFormula = ELEMENTWISE_FORMULAS[name];
  const sums = Object.keys(formula.sums).length;
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
  for (const { from, to, count } of targets) onHost(heap, addFloats, from, to, count);
}

/** An image, or some rows of it, with the addresses of the kernel's parameters in their order. */
interface Rows {
  readonly shape: ImageShape;
  readonly addresses: readonly number[];
}

/** Some rows of an image, whose addresses may still be changed. */
interface RowPart extends Rows {
  readonly addresses: number[];
}

function rowParts(
  { images, channels: ofChannels, pixels, numbers, results }: ElementwiseFormula,
  { shape, addresses }: Rows,
  sums: number,
): RowPart[] {
  const [rows, width, channels] = shape, row = width * channels;
  if (rows * row === 0) return [];
  const most = Math.max(FLOATS_PER_PART / row, sums > 0 ? PIXELS_PER_SUM / width : 1);
  if (rows <= most) return [{ shape, addresses: [...addresses] }];
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

/** Gives each part sums of its own, at 0. @returns which of them are to be added to which sums */
function separateSums(
  heap: WasmHeap,
  workspace: Workspace,
  parts: readonly RowPart[],
  sums: number,
): { from: number; to: number; count: number }[] {
  const floats = parts.reduce((all, { shape }) => all + sums * shape[2], 0);
  let from = workspace.allocate(floats);
  onHost(heap, fillFloats, from, floats, 0);
  return parts.flatMap(({ shape: [, , count], addresses }) => {
    const first = addresses.length - sums;
    return addresses.slice(first).map((target, i) => {
      const own = from;
      addresses[first + i] = own;
      from += count * FLOAT_BYTES;
      return { from: own, to: target, count };
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
 * @returns the sums that it makes
 */
export function runFlat<Name extends ElementwiseName>(
  heap: WasmHeap,
  workspace: Workspace,
  name: Name,
  count: number,
  tensors: TensorsOf<Name>,
  ...[numbers]: [keyof NumbersOf<Name>] extends [never] ? [] : [numbers: NumbersOf<Name>]
): SumsOf<Name> {
  const formula: ElementwiseFormula = ELEMENTWISE_FORMULAS[name], names = NAMES.get(name)!;
  const given: Readonly<Record<string, number>> = numbers ?? {}, byName: typeof given = tensors;
  const table = numbers ? [workspace.numbers(formula.numbers.map((of) => given[of]!))] : [];
  const places = names.sums.map(() => workspace.allocate(LANES));
  for (const place of places) onHost(heap, fillFloats, place, LANES, 0);
  const calls = flatShapes(count).map(([begin, shape]) => ({
    shape,
    addresses: [...table, ...names.tensors.map((of) => byName[of]! + begin * FLOAT_BYTES), ...places],
  }));
  runInParts(heap, workspace, name, calls);
  const sums: Record<string, number> = {};
  for (const [i, of] of names.sums.entries()) {
    const first = places[i]! / FLOAT_BYTES;
    sums[of] = heap.wasm.HEAPF32.subarray(first, first + LANES).reduce((a, b) => a + b);
  }
  return sums as SumsOf<Name>;
}

/**
 * A tensor that a kernel on values in a row makes of tensors of its shape.
 *
 * @param inputs What the kernel reads
 * @param numbers The formula's, if it has any
 */
export function computeFlat<Name extends ElementwiseName>(
  heap: WasmHeap,
  name: Name,
  inputs: InputsOf<Name>,
  ...numbers: [keyof NumbersOf<Name>] extends [never] ? [] : [numbers: NumbersOf<Name>]
): tf.TensorInfo {
  const formula: ElementwiseFormula = ELEMENTWISE_FORMULAS[name];
  const [[, { shape, size }]] = Object.entries<tf.Tensor>(inputs) as [[string, tf.Tensor]];
  const result = heap.makeOutput(shape, "float32");
  const tensors = { ...inputs, [Object.keys(formula.results)[0]!]: result };
  const entries = Object.entries<tf.TensorInfo>(tensors).map((
    [of, tensor],
  ) => [of, addressOf(heap, tensor, size)]);
  withWorkspace(
    heap,
    (workspace) =>
      runFlat(heap, workspace, name, size, Object.fromEntries(entries) as TensorsOf<Name>, ...numbers),
  );
  return result;
}

/**
 * Values in a row as images of four channels: rows of vectors, one shorter row, and the values that fill no vector; those
 * of these that hold any.
 */
export function flatShapes(count: number): [begin: number, shape: ImageShape][] {
  const rows = Math.floor(count / (VECTORS_PER_ROW * LANES)), inRows = rows * VECTORS_PER_ROW * LANES;
  const vectors = Math.floor((count - inRows) / LANES), inVectors = inRows + vectors * LANES;
  const shapes: [number, ImageShape][] = [];
  if (rows > 0) shapes.push([0, [rows, VECTORS_PER_ROW, LANES]]);
  if (vectors > 0) shapes.push([inRows, [1, vectors, LANES]]);
  if (count > inVectors) shapes.push([inVectors, [1, count - inVectors, 1]]);
  return shapes;
}
