/** Starting tfjs' WebGPU backend on a device of our own choosing. */
import * as tf from "@tensorflow/tfjs";
import { BackendError } from "../errors.ts";
import type { Backend } from "../types.ts";
import {
  type DeviceOptions,
  FEATURES,
  findAdapter,
  isSoftwareAdapter,
  LIMITS,
  nameOf,
  openDevice,
} from "./device.ts";
import { type FailureWatch, watchForFailure } from "./failure.ts";

let running: { backend: Backend; watch: FailureWatch } | undefined;

/**
 * Starts WebGPU or goes back to it. A device that has failed is replaced by a new one: what lay on it is lost.
 *
 * @throws {BackendError} If Deno finds no adapter, or cannot open its device.
 */
export async function startWebGPU(options: DeviceOptions = {}): Promise<Backend> {
  if (!running || hasFailed(running.watch)) running = await open(options);
  await tf.setBackend("webgpu");
  return running.backend;
}

function hasFailed(watch: FailureWatch): boolean {
  try {
    watch.throwIfFailed();
    return false;
  } catch {
    return true;
  }
}

async function open(options: DeviceOptions) {
  const adapter = await findAdapter();
  if (!adapter) throw new BackendError(`Cannot start webgpu: ${NO_ADAPTER.reason}. ${NO_ADAPTER.remedy}`);
  const device = await openDevice(adapter, options).catch((error) => {
    throw new BackendError(`Cannot start webgpu on ${nameOf(adapter)}: ${error.message}`, { cause: error });
  });
  if (tf.findBackendFactory("webgpu")) tf.removeBackend("webgpu"); // tfjs' own, or ours with a device that failed
  tf.registerBackend("webgpu", () => device);
  const watch = watchForFailure(device);
  return { watch, backend: describeAdapter(adapter, watch) };
}

function describeAdapter(adapter: GPUAdapter, { throwIfFailed }: FailureWatch): Backend {
  const device = nameOf(adapter), software = isSoftwareAdapter(adapter);
  return {
    name: "webgpu",
    device,
    software,
    ...abilitiesOf(adapter),
    describe: () => `webgpu on ${device}${software ? ", which the CPU plays" : ""}`,
    throwIfFailed,
  };
}

export function abilitiesOf(adapter: GPUAdapter) {
  return {
    features: FEATURES.filter((feature) => adapter.features.has(feature)),
    limits: Object.fromEntries(LIMITS.map((limit) => [limit, adapter.limits[limit]])),
  };
}

/** Why there is no WebGPU, and what to do about it. */
export const NO_ADAPTER = {
  reason: "Deno finds no GPU adapter",
  remedy: {
    linux:
      "Install the GPU's Vulkan driver and the loader (Debian: libvulkan1, with mesa-vulkan-drivers for AMD and " +
      "Intel, nvidia-vulkan-icd for NVIDIA; in a container set NVIDIA_DRIVER_CAPABILITIES=all)",
    windows: "Update the GPU's driver",
    darwin: "Update macOS: any Mac with Metal has one",
  }[Deno.build.os as string] ?? "Install the GPU's Vulkan driver",
};
