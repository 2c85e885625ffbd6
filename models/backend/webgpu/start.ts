/** Starting tfjs' WebGPU backend on a device of our own choosing. */
import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { BackendError } from "../errors.ts";
import type { Backend, Precision } from "../types.ts";
import { type DeviceOptions, FEATURES, isSoftwareAdapter, LIMITS, nameOf, openDevice } from "./device.ts";
import { type FailureWatch, watchForFailure } from "./failure.ts";
import { setPrecision } from "./precision.ts";

/** An open device, and its description in either precision. */
interface Running {
  readonly device: WebGPUBackend;
  readonly watch: FailureWatch;
  readonly backends: Readonly<Record<Precision, Backend>>;
}

let running: Running | undefined;

/** How WebGPU is started. */
export interface WebGPUOptions extends DeviceOptions {
  /** Default "single". */
  readonly precision?: Precision;
}

/**
 * Starts WebGPU or goes back to it. A device that has failed is replaced by a new one, and its tensors are lost.
 *
 * @param find Finds the adapter, where one is wanted
 * @throws {BackendError} If the adapter's device cannot be opened, or lacks the precision; and what `find` throws.
 */
export async function startWebGPU(
  find: () => Promise<GPUAdapter>,
  { precision = "single", stock = false }: WebGPUOptions = {},
): Promise<Backend> {
  if (!running || hasFailed(running.watch)) running = await open(await find(), { stock });
  const { device, backends } = running, backend = backends[precision];
  if (precision === "half" && !device.device.features.has("shader-f16")) {
    throw new BackendError(
      `Cannot compute in half precision on ${backend.device}: it has no "shader-f16". Compute in single precision`,
    );
  }
  setPrecision(device, precision);
  await tf.setBackend("webgpu");
  return backend;
}

function hasFailed(watch: FailureWatch): boolean {
  try {
    watch.throwIfFailed();
    return false;
  } catch {
    return true;
  }
}

async function open(adapter: GPUAdapter, options: DeviceOptions): Promise<Running> {
  const device = await openDevice(adapter, options).catch((error) => {
    throw new BackendError(`Cannot start webgpu on ${nameOf(adapter)}: ${error.message}`, { cause: error });
  });
  if (tf.findBackendFactory("webgpu")) tf.removeBackend("webgpu"); // tfjs' own, or ours with a device that failed
  tf.registerBackend("webgpu", () => device);
  const watch = watchForFailure(device);
  const backends = {
    single: describeAdapter(adapter, watch, "single"),
    half: describeAdapter(adapter, watch, "half"),
  };
  return { device, watch, backends };
}

function describeAdapter(
  adapter: GPUAdapter,
  { throwIfFailed }: FailureWatch,
  precision: Precision,
): Backend {
  const device = nameOf(adapter), software = isSoftwareAdapter(adapter);
  return {
    name: "webgpu",
    device,
    software,
    ...abilitiesOf(adapter),
    describe: () =>
      `webgpu on ${device}${software ? ", which the CPU plays" : ""}${
        precision === "half" ? ", in half precision" : ""
      }`,
    throwIfFailed,
  };
}

export function abilitiesOf(adapter: GPUAdapter) {
  return {
    features: FEATURES.filter((feature) => adapter.features.has(feature)),
    limits: Object.fromEntries(LIMITS.map((limit) => [limit, adapter.limits[limit]])),
  };
}
