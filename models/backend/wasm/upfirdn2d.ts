/**
 * Upfirdn2d for wasm, as models/ops/upfirdn2d.ts defines it. Each row of the result is a sum of rows, filtered
 * along itself: the zeros that upsampling and padding would insert are not multiplied.
 */
import type * as tf from "@tensorflow/tfjs";
import {
  type FirKernel,
  outputSizes,
  type RankOneFactors,
  rankOneFactors,
  type ResamplingFilter,
} from "../../ops/resampling_filter.ts";
import { upfirdn2dKernel } from "../../ops/upfirdn2d.ts";
import { implement } from "../register.ts";
import { FLOAT_BYTES, type WasmHeap } from "./heap.ts";
import { fillFloats } from "./host_functions.ts";
import { FILTER_TAPS } from "./native/code/filter_kernel.ts";
import { threadPoolOf } from "./native/kernels.ts";
import type { NativeKernels } from "./native/signatures.ts";
import { LANES } from "./native/code/micro_kernel.ts";
import { partsOf } from "./native/partition.ts";
import { type HeapImages, imagesOf, withWorkspace, type Workspace } from "./native/workspace.ts";
import { onHost } from "./recorder.ts";

export function registerUpfirdn2d(): void {
  implement(
    "wasm",
    upfirdn2dKernel,
    ({ inputs: { x }, attributes, backend }) => upfirdn2d(backend, x, attributes),
  );
}

/** Floats of the result that one thread computes before it takes the next part, unless there would be too many parts. */
const FLOATS_PER_PART = 2 ** 14;
/** Each part has a row buffer of its own: with one for each row they would take more memory than the image. */
const MOST_PARTS = 64;

function upfirdn2d(heap: WasmHeap, x: tf.Tensor4D, filter: ResamplingFilter): tf.TensorInfo {
  const [batch, height, width, channels] = x.shape;
  const [outHeight, outWidth] = outputSizes([height, width], filter);
  const y = heap.makeOutput([batch, outHeight, outWidth, channels], "float32");
  withWorkspace(heap, (workspace) => {
    const source = imagesOf(heap, x), target = imagesOf(heap, y);
    const { up: [, up], down: [, down] } = filter, horizontal = phasesOf(up, down);
    const factors = factorsOf(workspace, filter);
    const rows = batch * outHeight, floatsInRow = outWidth * channels;
    const parts = partsOf(rows, Math.max(FLOATS_PER_PART / floatsInRow, rows / MOST_PARTS));
    const { zeros, buffers } = rowBuffers(heap, workspace, source.pixel, width, parts.length, {
      groups: factors.flatMap(({ columns }) => columns.flat()),
      moved: horizontal.step * Math.ceil(outWidth / horizontal.count),
    });
    const sizes = { height, width, outHeight, outWidth };
    const filterRow = rowFilter({ source, target, sizes, filter, factors, zeros });
    threadPoolOf(heap).runInParallel((kernels, inSequence) =>
      parts.forEach(({ begin, size }, part) =>
        inSequence(() => {
          for (let i = begin; i < begin + size; i++) filterRow(kernels, i, buffers[part]!);
        })
      )
    );
  });
  return y;
}

/** All that a row of the result depends on. */
interface RowFilterOptions {
  readonly source: HeapImages;
  readonly target: HeapImages;
  readonly sizes: Readonly<Record<"height" | "width" | "outHeight" | "outWidth", number>>;
  readonly filter: ResamplingFilter;
  readonly factors: readonly Factor[];
  /** Address of a row of zeros. */
  readonly zeros: number;
}

/** Computes row i of the result, counted over all images, by way of a row buffer of the source's width. */
type RowFilter = (kernels: NativeKernels, i: number, buffer: number) => void;

function rowFilter({ source, target, sizes, filter, factors, zeros }: RowFilterOptions): RowFilter {
  const { height, width, outHeight, outWidth } = sizes, { channels } = source;
  const vertical = phasesOf(filter.up[0], filter.down[0]),
    horizontal = phasesOf(filter.up[1], filter.down[1]);
  const isDense = horizontal.count === 1 && horizontal.step === 1;
  const row = asPixels(width * channels), outRow = asPixels(outWidth * channels);
  const lanes = isDense ? outRow.lanes : channels;
  const step = isDense ? outRow.step : horizontal.step * source.pixel;
  const outStep = isDense ? outRow.step : horizontal.count * target.pixel;

  const columnLine = { pixels: row.count, channels: row.lanes, step: row.step, outStep: row.step };
  const alongColumns = (kernels: NativeKernels, i: number, buffer: number, groups: readonly TapGroup[]) => {
    const image = source.address + Math.floor(i / outHeight) * source.image;
    const moved = Math.floor(i % outHeight / vertical.count) * vertical.step;
    const rowOf = (tap: number | undefined) => {
      const y = tap === undefined ? -1 : tap + moved;
      return y < 0 || y >= height ? zeros : image + y * source.row;
    };
    sumTaps(kernels, groups, columnLine, rowOf, buffer, 1);
  };
  const alongRow = (
    kernels: NativeKernels,
    i: number,
    buffer: number,
    columns: Factor["columns"],
    first: 0 | 1,
  ) => {
    const pixelOf = (tap: number | undefined) => tap === undefined ? zeros : buffer + tap * source.pixel;
    for (let j = 0; j < horizontal.count && j < outWidth; j++) {
      const pixels = isDense ? outRow.count : Math.ceil((outWidth - j) / horizontal.count);
      const to = target.address + i * target.row + j * target.pixel;
      sumTaps(kernels, columns[j]!, { pixels, channels: lanes, step, outStep }, pixelOf, to, first);
    }
  };
  return (kernels, i, buffer) =>
    factors.forEach(({ rows, columns }, f) => {
      alongColumns(kernels, i, buffer, rows[i % outHeight % vertical.count]!);
      alongRow(kernels, i, buffer, columns, f === 0 ? 1 : 0);
    });
}

/** What is filtered: pixels of so many channels, and the bytes from one to the next, read and written. */
type Line = Readonly<Record<"pixels" | "channels" | "step" | "outStep", number>>;

/**
 * Writes a sum of taps to the address `out`, or adds it where `overwrite` is 0.
 *
 * @param sourceOf The address of what a tap reads, or of zeros
 */
function sumTaps(
  kernels: NativeKernels,
  groups: readonly TapGroup[],
  { pixels, channels, step, outStep }: Line,
  sourceOf: (tap: number | undefined) => number,
  out: number,
  overwrite: 0 | 1,
): void {
  for (const { sources: [a, b, c, d], weights } of groups) {
    const x0 = sourceOf(a), x1 = sourceOf(b), x2 = sourceOf(c), x3 = sourceOf(d);
    kernels.filter({ pixels, channels, step, outStep, weights, x0, x1, x2, x3, out, overwrite });
    overwrite = 0;
  }
}

/**
 * Row buffers of `width` pixels each, with zeros at both ends as far as the taps reach beyond it while outputs move
 * along it; and a row of zeros, which stands in for absent taps and for rows outside of the image.
 *
 * @param pixel Bytes of a pixel
 */
function rowBuffers(
  heap: WasmHeap,
  workspace: Workspace,
  pixel: number,
  width: number,
  count: number,
  { groups, moved }: { readonly groups: readonly TapGroup[]; readonly moved: number },
): { zeros: number; buffers: number[] } {
  const taps = groups.flatMap(({ sources }) => sources.map((tap) => tap ?? 0));
  const before = Math.max(0, -Math.min(...taps)), end = Math.max(width, Math.max(...taps) + moved + 1);
  const length = (before + end) * pixel / FLOAT_BYTES; // no shorter than a row, or than outputs move
  const zeros = workspace.allocate((1 + count) * length);
  onHost(heap, fillFloats, zeros, (1 + count) * length, 0);
  const buffers = Array.from(
    { length: count },
    (_, i) => zeros + ((1 + i) * length * FLOAT_BYTES + before * pixel),
  );
  return { zeros, buffers };
}

/** A run of floats as pixels of four channels if they come out even, else as one pixel of many. */
function asPixels(floats: number): { count: number; lanes: number; step: number } {
  const lanes = floats % LANES === 0 ? LANES : floats;
  return { count: floats / lanes, lanes, step: lanes * FLOAT_BYTES };
}

/** Up to four taps, which one call of the native kernel sums. */
interface TapGroup {
  /** What each tap reads of the source, relative to the first output; undefined where there are less than four. */
  readonly sources: readonly (number | undefined)[];
  /** Address of the weights. */
  readonly weights: number;
}

/** A column and a row of taps, in groups for each phase of the outputs. */
interface Factor {
  readonly rows: readonly (readonly TapGroup[])[];
  readonly columns: readonly (readonly TapGroup[])[];
}

function factorsOf(workspace: Workspace, { kernel, up, down, pad }: ResamplingFilter): Factor[] {
  return sumOfProducts(kernel).map(({ column, row }) => ({
    rows: tapGroups(workspace, column, up[0], down[0], pad[0][0]),
    columns: tapGroups(workspace, row, up[1], down[1], pad[1][0]),
  }));
}

/** The kernel as a sum of products of a column and a row: one if its rank is one, else one for each of its columns. */
function sumOfProducts(kernel: FirKernel): RankOneFactors[] {
  const factors = rankOneFactors(kernel);
  if (factors) return [factors];
  return kernel[0]!.map((_, j) => ({
    column: kernel.map((values) => values[j]!),
    row: kernel[0]!.map((_, i) => i === j ? 1 : 0),
  }));
}

/**
 * The taps that the first output of each phase sums: y[i] = Σₖ f[K − 1 − k] u[down · i + k − before], u[up · j] = x[j],
 * 0 elsewhere.
 */
function tapGroups(
  workspace: Workspace,
  filter: readonly number[],
  up: number,
  down: number,
  before: number,
): TapGroup[][] {
  return Array.from({ length: phasesOf(up, down).count }, (_, i) => {
    const taps = filter.map((_, k) => ({
      place: down * i + k - before,
      weight: filter[filter.length - 1 - k]!,
    }))
      .filter(({ place, weight }) => place % up === 0 && weight !== 0);
    return Array.from({ length: Math.max(1, Math.ceil(taps.length / FILTER_TAPS)) }, (_, group) => {
      const some = Array.from({ length: FILTER_TAPS }, (_, t) => taps[group * FILTER_TAPS + t]);
      return {
        sources: some.map((tap) => tap && tap.place / up),
        weights: workspace.numbers(some.map((tap) => tap?.weight ?? 0)),
      };
    });
  });
}

/** Outputs `count` apart use the same taps, on inputs `step` apart. */
function phasesOf(up: number, down: number): { count: number; step: number } {
  let [divisor, rest] = [up, down];
  while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  return { count: up / divisor, step: down / divisor };
}
