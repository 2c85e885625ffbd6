/** Timing on machines that do other things too: medians of interleaved runs. */
import process from "node:process";
import * as tf from "@tensorflow/tfjs";

/** What is timed: it returns the tensors that it makes. */
export type PieceOfWork = () => tf.Tensor[];

/** Seconds of one run, over several. */
export interface Timing {
  readonly median: number;
  /** Lower and upper. */
  readonly quartiles: readonly [number, number];
  readonly least: number;
  /** Median of the seconds that processors worked for it, all threads together: less moved by other programs. */
  readonly processor: number;
}

/** Shorter runs are timed several at once: reading a result from a GPU alone takes some 10 ms. */
const SHORTEST = 0.1;

/** One run's seconds, and its processors'. */
export interface Lap {
  readonly wall: number;
  readonly processor: number;
}

/** Starts a lap. @returns a function that ends it */
export function startLap(): () => Lap {
  const began = performance.now(), worked = processorSeconds();
  return () => ({ wall: (performance.now() - began) / 1000, processor: processorSeconds() - worked });
}

/**
 * Times pieces of work in turns, so that what slows the machine for a while slows all of them. Each is run
 * beforehand, to compile and to fill caches.
 */
export async function timeInTurns(
  works: readonly PieceOfWork[],
  repeats: number,
  signal: AbortSignal,
): Promise<Timing[]> {
  const counts: number[] = [];
  for (const work of works) {
    await run(work, 1);
    const { wall } = await run(work, 1);
    counts.push(Math.max(1, Math.ceil(SHORTEST / wall)));
  }
  const laps: Lap[][] = works.map(() => []);
  for (let i = 0; i < repeats; i++) {
    for (const [j, work] of works.entries()) {
      signal.throwIfAborted();
      const { wall, processor } = await run(work, counts[j]!);
      laps[j]!.push({ wall: wall / counts[j]!, processor: processor / counts[j]! });
    }
  }
  return laps.map(summary);
}

/** Median and spread of laps. */
export function summary(laps: readonly Lap[]): Timing {
  const walls = laps.map(({ wall }) => wall).sort((a, b) => a - b);
  const processors = laps.map(({ processor }) => processor).sort((a, b) => a - b);
  return {
    median: quantile(walls, 0.5),
    quartiles: [quantile(walls, 0.25), quantile(walls, 0.75)],
    least: walls[0]!,
    processor: quantile(processors, 0.5),
  };
}

async function run(work: PieceOfWork, count: number): Promise<Lap> {
  const end = startLap();
  let result: tf.Tensor[] = [];
  for (let i = 0; i < count; i++) {
    tf.dispose(result);
    result = tf.tidy(work);
  }
  await waitForDevice(result);
  const lap = end();
  tf.dispose(result);
  return lap;
}

/** Waits for the device. It works in order: one number of any result tells that all is done. */
async function waitForDevice([tensor]: readonly tf.Tensor[]): Promise<void> {
  if (!tensor || tf.getBackend() === "wasm") return; // wasm computes where it is called
  const first = tf.tidy(() => tf.slice(tf.reshape(tensor, [-1]), 0, 1));
  await first.data();
  first.dispose();
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share, below = Math.floor(place);
  const low = sorted[below]!, high = sorted[Math.ceil(place)]!;
  return low + (high - low) * (place - below);
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
