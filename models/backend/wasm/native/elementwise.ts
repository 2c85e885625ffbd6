/** Running the native kernels that meet every value once: over images, some rows of them at a time. */
import type * as tf from "@tensorflow/tfjs";
import { FLOAT, type WasmHeap } from "../heap.ts";
import { crewOf } from "./kernels.ts";
import type { Strip } from "./code/elementwise.ts";
import { type StripName, STRIPS } from "./code/elementwise_kernels.ts";
import { LANES } from "./code/micro_tile.ts";
import { partsOf } from "./partition.ts";
import type { Workspace } from "./workspace.ts";

/** Rows, pixels in a row and channels. */
export type StripShape = readonly [rows: number, width: number, channels: number];

/** An image for a kernel. */
export interface StripCall {
  readonly shape: StripShape;
  /** Of everything that the kernel's parameters name, numbers first. */
  readonly addresses: readonly number[];
}

/** The images of a batch [batch, height, width, channels], each with its addresses. */
export function imagesAt(
  { shape: [batch, ...shape] }: tf.Tensor4D,
  addresses: (b: number) => readonly number[],
): StripCall[] {
  return Array.from({ length: batch }, (_, b) => ({ shape, addresses: addresses(b) }));
}

/** Floats of an image that one call meets: about 10 µs. */
const FLOATS_IN_TURN = 2 ** 14;
/** Pixels for which a channel has a sum of its own, if there are that many: fewer would make more sums than they save. */
const PIXELS_IN_SUM = 32;

/**
 * Runs a kernel over images. Sums are made for each turn of rows and then added up in order: they are the same whoever
 * made them.
 */
export function runStrips(
  heap: WasmHeap,
  workspace: Workspace,
  name: StripName,
  images: readonly StripCall[],
): void {
  const strip: Strip = STRIPS[name], sums = Object.keys(strip.sums ?? {}).length;
  const turns = images.flatMap((image) => turnsOf(strip, image, sums));
  const crew = crewOf(heap);
  if (turns.length <= 1) {
    for (const { shape, addresses } of turns) crew.kernels[name](...shape, ...addresses);
    return;
  }
  const targets = sums > 0 ? divertSums(heap, workspace, turns, sums) : [];
  crew.together((kernels) => {
    for (const { shape, addresses } of turns) kernels[name](...shape, ...addresses);
  });
  const { HEAPF32 } = heap.wasm;
  for (const { from, to, count } of targets) {
    for (let c = 0; c < count; c++) HEAPF32[to + c]! += HEAPF32[from + c]!;
  }
}

interface Turn {
  readonly shape: StripShape;
  readonly addresses: number[];
}

function turnsOf(strip: Strip, { shape, addresses }: StripCall, sums: number): Turn[] {
  const [rows, width, channels] = shape, row = width * channels;
  if (rows * row === 0) return [];
  const most = Math.max(FLOATS_IN_TURN / row, sums > 0 ? PIXELS_IN_SUM / width : 1);
  if (rows <= most) return [{ shape, addresses: [...addresses] }];
  const { images, channels: ofChannels = [], pixels = [], numbers = [], results = {} } = strip;
  const steps = [
    ...(numbers.length > 0 ? [0] : []),
    ...images.map(() => row * FLOAT),
    ...ofChannels.map(() => 0),
    ...pixels.map(() => width * FLOAT),
    ...Object.keys(results).map(() => row * FLOAT),
    ...Array<number>(sums).fill(0),
  ];
  return partsOf(rows, most).map(({ begin, size }) => ({
    shape: [size, width, channels],
    addresses: addresses.map((address, i) => address + begin * steps[i]!),
  }));
}

/** Gives each turn room for sums of its own. @returns which are to be added to which, as indices of floats */
function divertSums(
  heap: WasmHeap,
  workspace: Workspace,
  turns: readonly Turn[],
  sums: number,
): { from: number; to: number; count: number }[] {
  const floats = turns.reduce((all, { shape }) => all + sums * shape[2], 0);
  let from = workspace.allocate(floats) / FLOAT;
  heap.wasm.HEAPF32.fill(0, from, from + floats);
  return turns.flatMap(({ shape: [, , count], addresses }) => {
    const first = addresses.length - sums;
    return addresses.slice(first).map((target, i) => {
      addresses[first + i] = from * FLOAT;
      from += count;
      return { from: from - count, to: target / FLOAT, count };
    });
  });
}

/** Vectors that are summed up before they are added to the sums before them. */
const VECTORS_IN_ROW = 256;

/**
 * Runs a kernel that knows no channels over values in a row.
 *
 * @param numbers The kernel's, if it has any
 * @param tensors Addresses of what it reads and writes
 * @returns the sums that it makes, in their order
 */
export function runFlat(
  heap: WasmHeap,
  workspace: Workspace,
  name: StripName,
  count: number,
  tensors: readonly number[],
  numbers: ArrayLike<number> = [],
): number[] {
  const sums = Object.keys((STRIPS[name] as Strip).sums ?? {});
  const places = sums.map(() => workspace.allocate(LANES));
  const table = numbers.length > 0 ? [workspace.numbers(numbers)] : [];
  for (const place of places) heap.wasm.HEAPF32.fill(0, place / FLOAT, place / FLOAT + LANES);
  const rows = Math.floor(count / (VECTORS_IN_ROW * LANES)), inRows = rows * VECTORS_IN_ROW * LANES;
  const vectors = Math.floor((count - inRows) / LANES), inVectors = inRows + vectors * LANES;
  const parts: [number, StripShape][] = [
    [0, [rows, VECTORS_IN_ROW, LANES]],
    [inRows, [1, vectors, LANES]],
    [inVectors, [1, count - inVectors, 1]],
  ];
  runStrips(
    heap,
    workspace,
    name,
    parts.map(([begin, shape]) => ({
      shape,
      addresses: [...table, ...tensors.map((address) => address + begin * FLOAT), ...places],
    })),
  );
  const { HEAPF32 } = heap.wasm;
  return places.map((place) =>
    HEAPF32.subarray(place / FLOAT, place / FLOAT + LANES).reduce((a, b) => a + b)
  );
}
