/** Starting tfjs' wasm backend under Deno. */
import * as tf from "@tensorflow/tfjs";
import { BackendError } from "../errors.ts";
import type { Backend } from "../types.ts";
import { takeHeap } from "./take_heap.ts";
import { shareMemory } from "./threads/shared_memory.ts";
import { ThreadPool } from "./threads/thread_pool.ts";

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
  return await takeHeap(threads, (...pool) => new ThreadPool(...pool));
}
