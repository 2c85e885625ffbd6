/** Starting tfjs' wasm backend. */
import * as tf from "@tensorflow/tfjs";
import { getThreadsCount } from "@tensorflow/tfjs-backend-wasm";
import { BackendError } from "../errors.ts";
import type { Backend } from "../types.ts";
import type { WasmHeap } from "./heap.ts";
import { guardMemory } from "./memory.ts";

/** What the native code can address. */
export const MAX_HEAP = 2 ** 32;

/** @throws {BackendError} If the native code cannot be loaded. */
export async function startWasm(): Promise<Backend> {
  if (!await tf.setBackend("wasm")) {
    const { state } = Deno.permissions.querySync({ name: "read" });
    const remedy = state === "granted"
      ? "Clear Deno's cache, so that it is downloaded again"
      : "Allow reading Deno's npm cache, where it lies (--allow-read)";
    throw new BackendError(`Cannot start wasm: its native code cannot be loaded. ${remedy}`);
  }
  guardMemory(tf.backend() as unknown as WasmHeap);
  const device = await deviceOf();
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

async function deviceOf(): Promise<string> {
  const simd = await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT") ? "SIMD" : "no SIMD, slow";
  const threads = getThreadsCount();
  return `${simd}, ${threads > 1 ? `${threads} threads` : "one thread"}`;
}
