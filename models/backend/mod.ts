/**
 * Where the numbers are computed: on the GPU through WebGPU, or on the CPU through WebAssembly. Stock tfjs can
 * train on neither; starting a backend here also puts in the kernels and gradients that it takes.
 */
import * as tf from "@tensorflow/tfjs";
import { checkOptions, flag, oneOf, type OptionTable, whole } from "../options/mod.ts";
import { noteArithmetic } from "../arithmetic.ts";
import { chooseBackend } from "./choose.ts";
import { registerGradients } from "./gradients/mod.ts";
import { BackendError } from "./errors.ts";
import { type Backend, type BackendName, MOST_THREADS, type Precision } from "./types.ts";
import { registerWasmKernels } from "./wasm/mod.ts";
import { startWasm } from "./wasm/start.ts";
import { requireAdapter } from "./webgpu/adapter.ts";
import { registerWebGPUKernels } from "./webgpu/mod.ts";
import { startWebGPU } from "./webgpu/start.ts";

export { probeBackends } from "./choose.ts";
export { BackendError, DeviceFailure } from "./errors.ts";
export { startGarbageCollection } from "./garbage.ts";
export { startPace } from "./pace.ts";
export { startRepeater } from "./repeater.ts";
export { type Check, selfTest } from "./self_test.ts";
export type { Backend, BackendName, BackendReport, Precision } from "./types.ts";

/** Options of startBackend(). */
export interface StartOptions {
  /** Without it, webgpu where Deno finds a GPU, else wasm. By name, also a software GPU. */
  backend?: BackendName;
  /**
   * On WebGPU with "shader-f16", "half" rounds what matrix products and convolutions multiply to float16: three
   * digits, and nothing beyond ±65,504, above which it is infinite. Default "single".
   */
  precision?: Precision;
  /** How many threads compute on wasm, 1 to 64. Default one for each core, up to 8. Results do not depend on it. */
  threads?: number;
  /** WebGPU with tfjs' own kernels and recording, as far as they can train: for comparisons. Default no. */
  stock?: boolean;
}

/** What they may be. */
export const START_OPTIONS: OptionTable<StartOptions> = {
  backend: oneOf("webgpu", "wasm"),
  precision: oneOf("single", "half"),
  threads: whole(1, MOST_THREADS),
  stock: flag,
};

let prepared = false;

/** Whether a backend was started here: without one, nothing computes. */
export function isBackendStarted(): boolean {
  return prepared;
}

/**
 * Makes a backend tfjs' current one. May be called again, to switch between the two: tensors stay where they were
 * made. A GPU that has failed is opened anew, without its tensors. Kernels are those of the first start.
 *
 * @throws {BackendError} If there is no backend, or the one asked for cannot start, or not in this precision; says
 *   what to install.
 * @throws {TypeError} where an option is unknown, or is not what it must be
 */
export async function startBackend(options: StartOptions = {}): Promise<Backend> {
  checkOptions("startBackend", options, START_OPTIONS);
  const { backend, precision = "single", threads, stock = false } = options;
  if (!prepared) {
    registerGradients();
    registerWasmKernels();
    registerWebGPUKernels({ stock });
    tf.enableProdMode(); // no banner
    prepared = true;
  }
  const name = backend ?? await chooseBackend();
  if (name === "webgpu") return noted(await startWebGPU(requireAdapter, { precision, stock }), precision);
  if (precision === "half") {
    throw new BackendError(
      `Cannot compute in half precision on wasm: only webgpu can, on a GPU with "shader-f16". Compute in single ` +
        `precision${backend ? "" : ", or ask for webgpu by name"}`,
    );
  }
  return noted(await startWasm(threads), precision);
}

function noted(backend: Backend, precision: Precision): Backend {
  noteArithmetic({ backend: backend.name, precision });
  return backend;
}
