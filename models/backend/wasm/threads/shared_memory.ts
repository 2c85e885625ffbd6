/**
 * tfjs' native code on a memory that threads share. Its own build with threads does not start under Deno; the one
 * without is content with any memory, and only declares it to be its own.
 */
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";

const PACKAGE = "@tensorflow/tfjs-backend-wasm/dist";
const FILES = [
  "tfjs-backend-wasm.wasm",
  "tfjs-backend-wasm-simd.wasm",
  "tfjs-backend-wasm-threaded-simd.wasm",
] as const;

/** Sections of a module, and a memory's flags (WebAssembly core specification, 5.5.8, and the proposal for threads). */
const HEADER_SIZE = 8, MEMORY_SECTION = 5, HAS_MAXIMUM = 1, SHARED = 2;

/**
 * Has tfjs load its native code so that its memory is shared; where that cannot be, as it always does. For once, before
 * its wasm backend starts.
 */
export function shareMemory(): void {
  const code = sharedCode();
  if (!code) return;
  const url = URL.createObjectURL(new Blob([code], { type: "application/wasm" }));
  setWasmPaths(Object.fromEntries(FILES.map((name) => [name, url])), true);
}

/** The native code, if it can be read and its memory declared as shared. */
function sharedCode(): Uint8Array<ArrayBuffer> | undefined {
  try {
    const code = Deno.readFileSync(new URL(import.meta.resolve(`${PACKAGE}/tfjs-backend-wasm-simd.wasm`)));
    return declareShared(code) && WebAssembly.validate(code) ? code : undefined;
  } catch {
    return undefined; // published elsewhere than as a file, or not to be read
  }
}

/** Changes a module's only memory. @returns whether it has one, with a maximum as shared memory must */
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
