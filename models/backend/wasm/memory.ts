/** The native heap returns address 0 when it is full, and tfjs writes there; asked for 4 GiB, it gives none. Here it throws. */
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
    const address = bytes < MAX_HEAP ? allocate(bytes) : 0; // it takes bytes modulo that
    if (address === 0 && bytes > 0) {
      throw new BackendError(
        `wasm has no room for ${Math.ceil(bytes / 2 ** 20)} MiB more: its memory ends at 4 GiB. ` +
          "Lower the batch size or `chunk`, how many of its images are computed at a time, or run on webgpu",
      );
    }
    return address;
  };
}
