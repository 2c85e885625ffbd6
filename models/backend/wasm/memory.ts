/**
 * Makes the native heap throw when it is full. By itself it returns address 0, to which tfjs then writes; and of a
 * request of 4 GiB or more it allocates the rest modulo 4 GiB.
 */
import { DeviceFailure } from "../errors.ts";
import { MAX_HEAP, type WasmHeap } from "./heap.ts";

const GUARDED = new WeakSet<object>();
/** By heap, what frees memory that is not needed. */
const reserves = new WeakMap<object, Set<() => void>>();

/** Has `free` called when the heap is full, before an allocation fails. @returns what takes this back */
export function freeWhenFull({ wasm }: WasmHeap, free: () => void): () => void {
  const all = reserves.get(wasm) ?? new Set();
  reserves.set(wasm, all.add(free));
  return () => void all.delete(free);
}

/** @throws {DeviceFailure} From then on, at an allocation for which the heap of at most 4 GiB has no room. */
export function guardMemory({ wasm }: WasmHeap): void {
  if (GUARDED.has(wasm)) return;
  GUARDED.add(wasm);
  wasm._free(wasm._malloc(1)); // the first call replaces the function itself
  const allocate = wasm._malloc;
  wasm._malloc = (bytes) => {
    const take = () => bytes < MAX_HEAP ? allocate(bytes) : 0; // which reads bytes modulo MAX_HEAP
    let address = take();
    if (address === 0 && bytes > 0 && reserves.has(wasm)) {
      for (const free of [...reserves.get(wasm)!]) free();
      address = take();
    }
    if (address === 0 && bytes > 0) {
      throw new DeviceFailure(
        `wasm has no room for ${Math.ceil(bytes / 2 ** 20)} MiB more: its memory ends at 4 GiB. ` +
          "Lower the batch size or `chunk`, how many of its images are computed at a time, or run on webgpu",
      );
    }
    return address;
  };
}
