/** What the machine can do at best, measured with the backend's own kernels. */
import * as tf from "@tensorflow/tfjs";
import { timeInTurns } from "./stopwatch.ts";
import { trace } from "./trace.ts";

/** The two ceilings of the roofline model (Williams et al., 2009). */
export interface Ceilings {
  /** Floating-point operations a second of the fastest square matrix product. */
  readonly flops: number;
  /** Bytes a second, read and written, of the largest copy that changes each value's sign. */
  readonly bytes: number;
}

/** Sides of the matrices, each tried while the one before took less than `ENOUGH` seconds. */
const SIDES = [512, 1024, 2048, 4096, 8192], ENOUGH = 0.2;
/** Values in the copy: 64 MiB, more than caches hold. */
const COPIED = 2 ** 24;
const REPEATS = 5;

/** Measures both on the current backend. */
export async function measureCeilings(signal: AbortSignal): Promise<Ceilings> {
  let flops = 0;
  for (const side of SIDES) {
    const [a, b] = [tf.ones<tf.Rank.R2>([side, side]), tf.ones<tf.Rank.R2>([side, side])];
    const [timing] = await timeInTurns([() => [tf.matMul(a, b)]], REPEATS, signal);
    tf.dispose([a, b]);
    flops = Math.max(flops, 2 * side ** 3 / timing!.least);
    if (timing!.median > ENOUGH) break;
  }
  const x = tf.ones([COPIED]);
  const copy = () => [tf.neg(x)];
  const [timing] = await timeInTurns([copy], REPEATS, signal);
  const { bytes } = trace(copy);
  x.dispose();
  return { flops, bytes: bytes / timing!.least };
}

/** The part of the attainable speed that was reached: the time that arithmetic or traffic needs at least, by the time. */
export function rooflineShare(
  { flops, bytes }: { readonly flops: number; readonly bytes: number },
  seconds: number,
  ceilings: Ceilings,
): number {
  return Math.max(flops / ceilings.flops, bytes / ceilings.bytes) / seconds;
}
