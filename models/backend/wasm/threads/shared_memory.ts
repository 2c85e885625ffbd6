/**
 * Loads tfjs' native code so that threads can share its memory. tfjs' build with threads does not start under Deno. Its
 * build without threads works on a shared memory too: only the declaration of the memory has to be changed.
 */
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";

const FILES = [
  "tfjs-backend-wasm.wasm",
  "tfjs-backend-wasm-simd.wasm",
  "tfjs-backend-wasm-threaded-simd.wasm",
] as const;

/** Sections of a module, and a memory's flags (WebAssembly core specification, 5.5.8, and the proposal for threads). */
const HEADER_SIZE = 8, MEMORY_SECTION = 5, HAS_MAXIMUM = 1, SHARED = 2;

/**
 * Makes tfjs load its native code with a shared memory; where that is not possible, with a memory of its own, as usual.
 * To be called once, before tfjs' wasm backend starts.
 */
export function shareMemory(): void {
  const code = sharedCode();
  if (!code) return;
  const url = URL.createObjectURL(new Blob([code], { type: "application/wasm" }));
  setWasmPaths(Object.fromEntries(FILES.map((name) => [name, url])), true);
}

/** The native code with a shared memory; undefined if it cannot be read or changed. */
function sharedCode(): Uint8Array<ArrayBuffer> | undefined {
  try {
    const file = import.meta.resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm");
    const code = Deno.readFileSync(new URL(file));
    return declareShared(code) && WebAssembly.validate(code) ? code : undefined;
  } catch {
    return undefined; // it is no file, or may not be read
  }
}

/**
 * Declares a module's memory as shared, in place.
 *
 * @returns whether it could: the module has exactly one memory, with a maximum size as shared memories must have
 */
export function declareShared(module: Uint8Array): boolean {
  let at = HEADER_SIZE;
  const next = () => {
    let value = 0;
    for (let shift = 0;; shift += 7) {
      const byte = module[at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  while (at < module.length) {
    const id = next(), size = next(), end = at + size;
    if (id === MEMORY_SECTION) {
      const memories = next();
      if (memories !== 1 || module[at] !== HAS_MAXIMUM) return false;
      module[at] = HAS_MAXIMUM | SHARED;
      return true;
    }
    at = end;
  }
  return false;
}
