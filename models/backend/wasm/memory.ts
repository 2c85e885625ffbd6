/**
 * Makes the native heap throw when it is full. By itself it returns address 0, to which tfjs then writes; and of a
 * request of 4 GiB or more it allocates the rest modulo 4 GiB.
 */
import { BackendError } from "../errors.ts";
import { MAX_HEAP, type WasmHeap } from "./heap.ts";

const GUARDED = new WeakSet<object>();

/** @throws {BackendError} From then on, at an allocation for which the heap of at most 4 GiB has no room. */
export function guardMemory({ wasm }: WasmHeap): void {
  if (GUARDED.has(wasm)) return;
  GUARDED.add(wasm);
  wasm._free(wasm._malloc(1)); // the first call replaces the function itself
  const allocate = wasm._malloc;
  wasm._malloc = (bytes) => {
    const address = bytes < MAX_HEAP ? allocate(bytes) : 0; // which reads bytes modulo MAX_HEAP
    if (address === 0 && bytes > 0) {
      throw new BackendError(
        `wasm has no room for ${Math.ceil(bytes / 2 ** 20)} MiB more: its memory ends at 4 GiB. ` +
          "Lower the batch size or `chunk`, how many of its images are computed at a time, or run on webgpu",
      );
    }
    return address;
  };
}
