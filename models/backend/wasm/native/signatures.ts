/** How native kernels are called: with an object that names each number, so that none can be taken for another. */
import type { DOTS } from "./code/dots_kernel.ts";
import type { ElementwiseName } from "./code/elementwise_formulas.ts";
import type { FILTER } from "./code/filter_kernel.ts";
import type { GEMM, GEMM_UNPACKED } from "./code/gemm_kernel.ts";
import type { GEMM_TRANSPOSED } from "./code/gemm_transposed_kernel.ts";
import type { NOISE } from "./code/noise_kernel.ts";
import type { PACK } from "./code/pack_kernel.ts";
import type { ExportedKernels } from "../threads/kernel_runner.ts";

/** The parameters of each matrix kernel, in their order: of the table from which its emitter takes its locals. */
export type Parameters = Readonly<{
  gemm: typeof GEMM;
  gemmUnpacked: typeof GEMM_UNPACKED;
  gemmTransposed: typeof GEMM_TRANSPOSED;
  dots: typeof DOTS;
  filter: typeof FILTER;
  pack: typeof PACK;
  noise: typeof NOISE;
}>;

/** A kernel that is called with a number for each of its parameters, by name. */
type NamedCall<Names extends readonly string[]> = (numbers: Readonly<Record<Names[number], number>>) => void;

/**
 * The kernels by name: functions of addresses, steps and counts, as `gemmCode` and the other emitters describe them.
 * Elementwise kernels take (rows, width, channels) and their formulas' addresses in order; `runElementwise` calls them.
 */
export type NativeKernels =
  & { readonly [Kernel in keyof Parameters]: NamedCall<Parameters[Kernel]> }
  & Readonly<Record<ElementwiseName, (...numbers: number[]) => void>>;

/** A number that stands for one parameter: the type checker lets it stand nowhere else. */
type Argument<Name> = number & { readonly of: Name };
type InOrder<Names extends readonly string[]> = (
  ...numbers: { readonly [Index in keyof Names]: Argument<Names[Index]> }
) => void;
type ByName<Names extends readonly string[]> = (
  numbers: { readonly [Name in Names[number]]: Argument<Name> },
) => void;

/**
 * Puts the numbers of a call in the order of its kernel's table; another order does not compile. A step makes ten
 * thousand calls: these functions take 20 ns, and one loop over names that does for all kernels 150.
 */
export const IN_ORDER: {
  readonly [Kernel in keyof Parameters]: (call: InOrder<Parameters[Kernel]>) => ByName<Parameters[Kernel]>;
} = {
  // deno-fmt-ignore: a line for each operand
  gemm: (call) => (n) =>
    call(
      n.a, n.aPixel, n.aRow, n.aImage, n.aTap, n.b, n.bPanel, n.bTap, n.out, n.outPixel, n.outRow, n.outImage,
      n.width, n.rows, n.images, n.columns, n.taps, n.run,
    ),
  // deno-fmt-ignore: a line for each operand
  gemmUnpacked: (call) => (n) =>
    call(
      n.a, n.aPixel, n.aRow, n.aImage, n.aTap, n.b, n.bStep, n.bTap, n.out, n.outPixel, n.outRow, n.outImage,
      n.width, n.rows, n.images, n.columns, n.taps, n.run, n.overwrite,
    ),
  // deno-fmt-ignore: a line for each operand
  gemmTransposed: (call) => (n) =>
    call(
      n.a, n.aPixel, n.aRow, n.aImage, n.aPanel, n.b, n.bRow, n.bImage, n.bPanel, n.out, n.outRow,
      n.width, n.rows, n.images, n.m, n.n, n.overwrite,
    ),
  dots: (call) => (n) => call(n.a, n.aRow, n.b, n.bRow, n.out, n.outRow, n.rows, n.columns, n.run),
  // deno-fmt-ignore: a line for each operand
  filter: (call) => (n) =>
    call(
      n.pixels, n.channels, n.step, n.outStep, n.weights, n.x0, n.x1, n.x2, n.x3, n.out, n.overwrite,
    ),
  pack: (call) => (n) => call(n.from, n.fromRun, n.fromColumn, n.to, n.toPanel, n.run, n.columns),
  noise: (call) => (n) => call(n.out, n.groups, n.counter, n.first, n.second),
};

/** The kernels as they are called, of those that a module exports or a queue takes. */
export function withNames(exported: ExportedKernels): NativeKernels {
  const named = Object.entries(IN_ORDER).map(([name, inOrder]) =>
    [name, (inOrder as (call: unknown) => unknown)(exported[name])] as const
  );
  return { ...exported, ...Object.fromEntries(named) } as unknown as NativeKernels;
}
