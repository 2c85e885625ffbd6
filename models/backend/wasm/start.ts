/** Starting tfjs' wasm backend. */
import * as tf from "@tensorflow/tfjs";
import { BackendError } from "../errors.ts";
import type { Backend } from "../types.ts";
import { MAX_HEAP, type WasmHeap } from "./heap.ts";
import { guardMemory } from "./memory.ts";
import { startThreadPool } from "./native/kernels.ts";
import { shareMemory } from "./threads/shared_memory.ts";

/** The most that start by default: more are of little use, as parts of a kernel take tenths of a millisecond. */
const USUAL_THREADS = 8;

let isLoaded = false;

/**
 * @param threads How many compute, from 1 to 64. Default one for each core, up to 8
 * @throws {BackendError} If the native code cannot be loaded.
 */
export async function startWasm(
  threads = Math.min(USUAL_THREADS, navigator.hardwareConcurrency),
): Promise<Backend> {
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
  const pool = startThreadPool(heap, threads);
  const device = await deviceOf(pool.threads);
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
