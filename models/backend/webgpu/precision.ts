/** How the products of a backend read their operands: see `Precision`. */
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import type { Precision } from "../types.ts";

const half = new WeakSet<WebGPUBackend>();

export function precisionOf(backend: WebGPUBackend): Precision {
  return half.has(backend) ? "half" : "single";
}

/** Sets it for the products from now on. Half precision needs a device with "shader-f16". */
export function setPrecision(backend: WebGPUBackend, precision: Precision): void {
  if (precision === "half") half.add(backend);
  else half.delete(backend);
}
