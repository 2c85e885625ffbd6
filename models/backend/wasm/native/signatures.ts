/** The signatures of the native kernels: which numbers each takes, in which order. */
import type { ElementwiseName } from "./code/elementwise_formulas.ts";

/**
 * The kernels by name: functions on addresses, as `gemmCode` and the other emitters describe them. Elementwise kernels
 * take (rows, width, channels) and the addresses that their formulas name.
 *
 * A convolution makes hundreds of calls. They write their arguments one by one, since spreading an array into a call
 * takes half a microsecond more.
 */
export type NativeKernels = MatrixKernels & Readonly<Record<ElementwiseName, (...numbers: number[]) => void>>;

interface MatrixKernels {
  /** The right operand is packed. */
  gemm(
    ...steps: [
      ...[a: number, aPixel: number, aRow: number, aImage: number, aTap: number],
      ...[b: number, bPanel: number, bTap: number],
      ...[out: number, outPixel: number, outRow: number, outImage: number],
      ...[width: number, rows: number, images: number, columns: number, taps: number, run: number],
    ]
  ): void;
  /** The right operand is read in place. */
  gemmUnpacked(
    ...steps: [
      ...[a: number, aPixel: number, aRow: number, aImage: number, aTap: number],
      ...[b: number, bStep: number, bTap: number],
      ...[out: number, outPixel: number, outRow: number, outImage: number],
      ...[width: number, rows: number, images: number, columns: number, taps: number, run: number],
      overwrite: number,
    ]
  ): void;
  /** The left operand is transposed, and the right one packed. */
  gemmTransposed(
    ...steps: [
      ...[a: number, aPixel: number, aRow: number, aImage: number, aPanel: number],
      ...[b: number, bRow: number, bImage: number, bPanel: number],
      ...[out: number, outRow: number, width: number, rows: number, images: number],
      ...[m: number, n: number, overwrite: number],
    ]
  ): void;
  dots(
    ...steps: [
      ...[a: number, aRow: number, b: number, bRow: number, out: number, outRow: number],
      ...[rows: number, columns: number, run: number],
    ]
  ): void;
  filter(
    ...steps: [
      ...[pixels: number, channels: number, step: number, outStep: number, weights: number],
      ...[x0: number, x1: number, x2: number, x3: number, out: number, overwrite: number],
    ]
  ): void;
  pack(
    ...steps: [
      ...[from: number, fromRun: number, fromColumn: number],
      ...[to: number, toPanel: number, run: number, columns: number],
    ]
  ): void;
  noise(out: number, groups: number, counter: number, first: number, second: number): void;
}
