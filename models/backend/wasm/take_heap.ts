import * as tf from "@tensorflow/tfjs";
import type { Backend } from "../types.ts";
import { MAX_HEAP, type WasmHeap } from "./heap.ts";
import { guardMemory } from "./memory.ts";
import { startThreadPool, type StartThreads } from "./native/kernels.ts";

/** Puts our kernels on the heap of tfjs' wasm backend, which is the current one. @param threads as `startThreadPool` */
export async function takeHeap(threads = 1, start?: StartThreads): Promise<Backend> {
  const heap = tf.backend() as unknown as WasmHeap;
  guardMemory(heap);
  const device = await deviceOf(startThreadPool(heap, threads, start).threads);
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
