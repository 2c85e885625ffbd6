/** Starting tfjs' wasm backend. */
import * as tf from "@tensorflow/tfjs";
import { BackendError } from "../errors.ts";
import type { Backend } from "../types.ts";
import { MAX_HEAP, type WasmHeap } from "./heap.ts";
import { guardMemory } from "./memory.ts";
import { hireCrew } from "./native/kernels.ts";
import { shareMemory } from "./threads/shared_memory.ts";

/** The most threads, and the most that start by default: more are of little use, as parts of a kernel take tenths of a millisecond. */
const MOST_THREADS = 64, USUAL_THREADS = 8;

let isLoaded = false;

/**
 * @param threads How many compute. Default one for each core, up to 8
 * @throws {BackendError} If the native code cannot be loaded, or there cannot be so many threads.
 */
export async function startWasm(
  threads = Math.min(USUAL_THREADS, navigator.hardwareConcurrency),
): Promise<Backend> {
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS) {
    throw new BackendError(
      `Cannot start wasm with ${threads} threads: it must be a whole number from 1 to ${MOST_THREADS}`,
    );
  }
  if (!isLoaded) shareMemory();
  isLoaded = true;
  if (!await tf.setBackend("wasm")) {
    const { state } = Deno.permissions.querySync({ name: "read" });
    const remedy = state === "granted"
      ? "Clear Deno's cache, so that it is downloaded again"
      : "Allow reading Deno's npm cache, where it lies (--allow-read)";
    throw new BackendError(`Cannot start wasm: its native code cannot be loaded. ${remedy}`);
  }
  const heap = tf.backend() as unknown as WasmHeap;
  guardMemory(heap);
  const crew = hireCrew(heap, threads);
  const device = await deviceOf(crew.threads);
  return {
    name: "wasm",
    device,
    software: false,
    features: [],
    limits: { maxHeapSize: MAX_HEAP },
    describe: () => `wasm on the CPU (${device})`,
    throwIfFailed: () => {}, // wasm throws where it fails
  };
}

async function deviceOf(threads: number): Promise<string> {
  const simd = await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT") ? "SIMD" : "no SIMD, slow";
  return `${simd}, ${threads > 1 ? `${threads} threads` : "one thread"}`;
}
