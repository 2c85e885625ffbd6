/** Starting a backend in a browser: in a worker of a page as well as in the page itself. */
import * as tf from "@tensorflow/tfjs";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { noteArithmetic } from "../arithmetic.ts";
import { BackendError } from "../backend/errors.ts";
import type { Backend, BackendName } from "../backend/types.ts";
import { registerWasmKernels } from "../backend/wasm/mod.ts";
import { takeHeap } from "../backend/wasm/take_heap.ts";
import { isSoftwareAdapter } from "../backend/webgpu/device.ts";
import { registerWebGPUKernels } from "../backend/webgpu/mod.ts";
import { startWebGPU } from "../backend/webgpu/start.ts";

/** How a backend is started in a browser. */
export interface BrowserOptions {
  /** Without it, webgpu where the browser has a GPU, else wasm. By name, also a software GPU. */
  readonly backend?: BackendName | undefined;
  /** Where tfjs' native code is: a URL of its package's `tfjs-backend-wasm-simd.wasm`. */
  readonly wasm: string;
}

let prepared = false, isLoaded = false;

/**
 * Makes a backend tfjs' current one, with our kernels and without gradients. wasm computes in one thread: several want
 * shared memory, which pages have only from servers that isolate them. May be called again, to switch.
 *
 * @throws {BackendError} where the backend asked for cannot start
 */
export async function startInBrowser({ backend, wasm }: BrowserOptions): Promise<Backend> {
  if (!prepared) {
    registerWasmKernels();
    registerWebGPUKernels();
    tf.enableProdMode(); // no banner
    prepared = true;
  }
  const started = await startChosen(backend, wasm);
  noteArithmetic({ backend: started.name, precision: "single" });
  return started;
}

async function startChosen(backend: BackendName | undefined, wasm: string): Promise<Backend> {
  if (backend === "wasm") return await startWasm(wasm);
  const adapter = await navigator.gpu?.requestAdapter({ powerPreference: "high-performance" });
  if (backend === undefined && (!adapter || isSoftwareAdapter(adapter))) return await startWasm(wasm);
  return await startWebGPU(() => {
    if (!adapter) {
      throw new BackendError("Cannot start webgpu: this browser offers no GPU to this page. Draw on wasm");
    }
    return Promise.resolve(adapter);
  });
}

const FILES = [
  "tfjs-backend-wasm.wasm",
  "tfjs-backend-wasm-simd.wasm",
  "tfjs-backend-wasm-threaded-simd.wasm",
] as const;

async function startWasm(url: string): Promise<Backend> {
  if (!isLoaded) setWasmPaths(Object.fromEntries(FILES.map((name) => [name, url])), true);
  isLoaded = true;
  if (await tf.setBackend("wasm")) return await takeHeap();
  throw new BackendError("Cannot start wasm: this browser does not take its native code, which needs SIMD");
}
