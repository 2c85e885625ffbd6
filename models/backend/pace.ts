/** Keeping the host from running ahead of the GPU. */
import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { internalsOf, submitAll } from "./webgpu/internals.ts";

/** Calls by which the host may be ahead: one that runs, and one that waits for it to end. */
const AHEAD = 2;

/**
 * A function to call after every step. WebGPU takes commands much faster than it runs them, and a host that never
 * reads would have it queue a whole run: the function waits until the device has done what was asked of it before
 * the call before the last. On wasm, where nothing waits, it does nothing.
 *
 * Deno's `onSubmittedWorkDone()` blocks the thread until all is done; mapping a buffer does not, so a copy of four
 * bytes serves as the sign.
 */
export function startPace(): () => Promise<void> {
  const signs: Promise<void>[] = [];
  return async () => {
    if (tf.getBackend() !== "webgpu") return;
    signs.push(signOf(tf.backend() as unknown as WebGPUBackend));
    while (signs.length > AHEAD) await signs.shift();
  };
}

/** Settles when the device has done all that it was told so far, or is lost: then reading says so. */
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
