/** Where the numbers are computed: choosing a backend, and making it fit for training. */
import * as tf from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import "@tensorflow/tfjs-backend-webgpu";
import { registerGradients } from "./gradients/mod.ts";
import { registerWasmKernels } from "./wasm/mod.ts";

export type BackendName = "webgpu" | "wasm";

export interface Backend {
  readonly name: BackendName;
}

let registered = false;

export async function startBackend({ backend = "wasm" }: { backend?: BackendName } = {}): Promise<Backend> {
  if (!registered) {
    registerGradients();
    registerWasmKernels();
    registered = true;
  }
  tf.enableProdMode();
  if (!await tf.setBackend(backend)) throw new Error(`Cannot start the backend "${backend}"`);
  await tf.ready();
  return { name: backend };
}
