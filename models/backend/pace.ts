/** Keeping the host from running ahead of the GPU. */
import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { internalsOf, submitAll } from "./webgpu/internals.ts";

/** Steps by which the host may be ahead: one that runs, and one that waits for it to end. */
const AHEAD = 2;

/**
 * Returns a function to call after every step. WebGPU accepts commands much faster than it runs them, so a host that
 * never reads a result would queue a whole run. The function waits until the device has finished the step before the
 * last one. On wasm, where nothing is queued, it does nothing.
 *
 * Deno's `onSubmittedWorkDone()` blocks the thread until all is done; mapping a buffer does not, so a copy of four
 * bytes signals the end of a step.
 */
export function startPace(): () => Promise<void> {
  const signs: Promise<void>[] = [];
  return async () => {
    if (tf.getBackend() !== "webgpu") return;
    signs.push(signOf(tf.backend() as unknown as WebGPUBackend));
    while (signs.length > AHEAD) await signs.shift();
  };
}

/** Settles when the device has finished everything submitted so far, or is lost: then reading reports it. */
async function signOf(backend: WebGPUBackend): Promise<void> {
  const internals = internalsOf(backend), { device } = internals;
  const { COPY_SRC, COPY_DST, MAP_READ } = GPUBufferUsage;
  const [from, to] = [COPY_SRC, COPY_DST | MAP_READ].map((usage) => device.createBuffer({ size: 4, usage }));
  internals.ensureCommandEncoderReady();
  internals.endComputePassEncoder();
  internals.commandEncoder!.copyBufferToBuffer(from!, 0, to!, 0, 4);
  submitAll(internals);
  await to!.mapAsync(GPUMapMode.READ).catch(() => {});
  for (const buffer of [from!, to!]) buffer.destroy();
}
