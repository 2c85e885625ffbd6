/**
 * Upfirdn2d for wasm, as models/ops/upfirdn2d.ts defines it. Each row of the result is a sum of rows, filtered
 * along itself: the zeros that upsampling and padding would insert are not multiplied.
 */
import type * as tf from "@tensorflow/tfjs";
import { replaceKernel } from "../register.ts";
import { FLOAT_BYTES, type WasmHeap } from "./heap.ts";
import { FILTER_TAPS } from "./native/code/filter_kernel.ts";
import { threadPoolOf } from "./native/kernels.ts";
import { LANES } from "./native/code/micro_kernel.ts";
import { partsOf } from "./native/partition.ts";
import type { NativeKernels } from "./native/signatures.ts";
import { imagesOf, withWorkspace, type Workspace } from "./native/workspace.ts";

type Pair = readonly [number, number];

interface Attributes {
  /** [height][width] */
  readonly kernel: readonly (readonly number[])[];
  readonly up: Pair;
  readonly down: Pair;
  /** [before, after] along [height, width] */
  readonly pad: readonly [Pair, Pair];
}

/** Up to four taps that are summed at a time: inputs relative to the first one that an output sees, and their weights. */
interface Round {
  readonly sources: readonly (number | undefined)[];
  /** Address of the weights. */
  readonly weights: number;
}

export function registerUpfirdn2d(): void {
  replaceKernel<{ x: tf.Tensor4D }, Attributes>(
    "wasm",
    "Upfirdn2d",
    () => ({ inputs: { x }, attributes, backend }) => upfirdn2d(backend as WasmHeap, x, attributes),
  );
}

function upfirdn2d(heap: WasmHeap, x: tf.Tensor4D, { kernel, up, down, pad }: Attributes): tf.TensorInfo {
  const [batch, height, width, channels] = x.shape;
  const sizeOf = (size: number, taps: number, axis: 0 | 1) =>
    Math.floor((size * up[axis] + pad[axis][0] + pad[axis][1] - taps) / down[axis]) + 1;
  const outHeight = sizeOf(height, kernel.length, 0), outWidth = sizeOf(width, kernel[0]!.length, 1);
  const y = heap.makeOutput([batch, outHeight, outWidth, channels], "float32");
  withWorkspace(heap, (workspace) => {
    const source = imagesOf(heap, x), target = imagesOf(heap, y);
    const vertical = phasesOf(up[0], down[0]), horizontal = phasesOf(up[1], down[1]);
    const rounds = factorsOf(kernel).map(({ column, row }) => ({
      ofRows: roundsOf(workspace, column, vertical, up[0], down[0], pad[0][0]),
      ofColumns: roundsOf(workspace, row, horizontal, up[1], down[1], pad[1][0]),
    }));
    const rows = batch * outHeight, floatsInRow = outWidth * channels;
    const turns = partsOf(rows, Math.max(FLOATS_IN_TURN / floatsInRow, rows / MOST_TURNS));
    const { zeros, lines } = linesWithMargins(heap, workspace, source.pixel, width, turns.length, {
      taps: rounds.flatMap(({ ofColumns }) => ofColumns.flat()),
      moved: horizontal.step * Math.ceil(outWidth / horizontal.count),
    });
    const isDense = horizontal.count === 1 && horizontal.step === 1;
    const row = sideBySide(width * channels), outRow = sideBySide(outWidth * channels);
    const lanes = isDense ? outRow.lanes : channels;
    const step = isDense ? outRow.step : horizontal.step * source.pixel;
    const outStep = isDense ? outRow.step : horizontal.count * target.pixel;
    const oneRow = (kernels: NativeKernels, i: number, line: number) => {
      const image = source.address + Math.floor(i / outHeight) * source.image, outY = i % outHeight;
      const moved = Math.floor(outY / vertical.count) * vertical.step, out = target.address + i * target.row;
      const rowOf = (tap: number | undefined) => {
        const y = tap === undefined ? -1 : tap + moved;
        return y < 0 || y >= height ? zeros : image + y * source.row;
      };
      const pixelOf = (tap: number | undefined) => tap === undefined ? zeros : line + tap * source.pixel;
      rounds.forEach(({ ofRows, ofColumns }, f) => {
        let afresh = 1;
        for (const { sources: [a, b, c, d], weights } of ofRows[outY % vertical.count]!) {
          const y0 = rowOf(a), y1 = rowOf(b), y2 = rowOf(c), y3 = rowOf(d);
          kernels.filter(row.count, row.lanes, row.step, row.step, weights, y0, y1, y2, y3, line, afresh);
          afresh = 0;
        }
        for (let j = 0; j < horizontal.count && j < outWidth; j++) {
          const pixels = isDense ? outRow.count : Math.ceil((outWidth - j) / horizontal.count);
          const to = out + j * target.pixel;
          afresh = f === 0 ? 1 : 0;
          for (const { sources: [a, b, c, d], weights } of ofColumns[j]!) {
            const x0 = pixelOf(a), x1 = pixelOf(b), x2 = pixelOf(c), x3 = pixelOf(d);
            kernels.filter(pixels, lanes, step, outStep, weights, x0, x1, x2, x3, to, afresh);
            afresh = 0;
          }
        }
      });
    };
    threadPoolOf(heap).runInParallel((kernels, inSequence) =>
      turns.forEach(({ begin, size }, turn) =>
        inSequence(() => {
          for (let i = begin; i < begin + size; i++) oneRow(kernels, i, lines[turn]!);
        })
      )
    );
  });
  return y;
}

/** Floats of the result that one thread makes before it takes the next ones, unless there would be too many turns. */
const FLOATS_IN_TURN = 2 ** 14;
/** Each turn has a line of its own: with one for each row they would take more memory than the image. */
const MOST_TURNS = 64;

/**
 * Lines for a row of pixels each, between as many zeros as the taps reach beyond it while outputs move along it; and a
 * row of zeros for taps that there are not.
 */
function linesWithMargins(
  heap: WasmHeap,
  workspace: Workspace,
  pixel: number,
  width: number,
  count: number,
  { taps, moved }: { readonly taps: readonly Round[]; readonly moved: number },
): { zeros: number; lines: number[] } {
  const places = taps.flatMap(({ sources }) => sources.map((tap) => tap ?? 0));
  const before = Math.max(0, -Math.min(...places)), end = Math.max(width, Math.max(...places) + moved + 1);
  const line = (before + end) * pixel / FLOAT_BYTES; // no shorter than a row, or than outputs move
  const zeros = workspace.allocate((1 + count) * line);
  heap.wasm.HEAPF32.fill(0, zeros / FLOAT_BYTES, zeros / FLOAT_BYTES + (1 + count) * line);
  const lines = Array.from(
    { length: count },
    (_, i) => zeros + ((1 + i) * line * FLOAT_BYTES + before * pixel),
  );
  return { zeros, lines };
}

/** Values that lie side by side, as pixels of four channels if they come out even, else as one of many. */
function sideBySide(values: number): { count: number; lanes: number; step: number } {
  const lanes = values % LANES === 0 ? LANES : values;
  return { count: values / lanes, lanes, step: lanes * FLOAT_BYTES };
}

/**
 * What the first output of each phase sees: y[i] = Σₖ f[K − 1 − k] u[down · i + k − before], u[up · j] = x[j], 0
 * elsewhere.
 */
function roundsOf(
  workspace: Workspace,
  filter: readonly number[],
  { count }: Phases,
  up: number,
  down: number,
  before: number,
): Round[][] {
  return Array.from({ length: count }, (_, i) => {
    const taps = filter.map((_, k) => ({
      place: down * i + k - before,
      weight: filter[filter.length - 1 - k]!,
    }))
      .filter(({ place, weight }) => place % up === 0 && weight !== 0);
    return Array.from({ length: Math.max(1, Math.ceil(taps.length / FILTER_TAPS)) }, (_, round) => {
      const some = Array.from({ length: FILTER_TAPS }, (_, t) => taps[round * FILTER_TAPS + t]);
      return {
        sources: some.map((tap) => tap && tap.place / up),
        weights: workspace.numbers(some.map((tap) => tap?.weight ?? 0)),
      };
    });
  });
}

type Phases = ReturnType<typeof phasesOf>;

/** Outputs `count` apart see the same taps, of inputs `step` apart. */
function phasesOf(up: number, down: number) {
  let [divisor, rest] = [up, down];
  while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  return { count: up / divisor, step: down / divisor };
}

/** The kernel as a sum of products of a column and a row: one if it can be, else one for each of its columns. */
function factorsOf(kernel: Attributes["kernel"]) {
  const width = kernel[0]!.length, taps = kernel.flat();
  const largest = taps.reduce((best, tap, i) => Math.abs(tap) > Math.abs(taps[best]!) ? i : best, 0);
  const pivot = taps[largest]!, row = kernel[Math.floor(largest / width)]!;
  const column = kernel.map((values) => values[largest % width]! / pivot);
  const rounding = 1e-7 * Math.abs(pivot); // float32 taps, as files hold them
  const isProduct = pivot !== 0 &&
    kernel.every((values, i) => values.every((tap, j) => Math.abs(tap - column[i]! * row[j]!) <= rounding));
  if (isProduct) return [{ column, row }];
  return row.map((_, j) => ({
    column: kernel.map((values) => values[j]!),
    row: row.map((_, i) => i === j ? 1 : 0),
  }));
}
