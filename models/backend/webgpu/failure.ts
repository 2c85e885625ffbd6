/**
 * WebGPU reports a shader that does not compile, or a buffer above a limit, by an event only, and goes on: the results,
 * and unrelated ones, are then zeros or old values. Here the first such report is kept, and every later reading of
 * results throws it; so does an upload that fails because of it.
 */
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { BackendError } from "../errors.ts";

export interface FailureWatch {
  /** Throws the first failure, a BackendError, if there was one. Reports of a moment ago may not have arrived. */
  throwIfFailed(): void;
}

/** Watches over a backend's device from now on. */
export function watchForFailure(backend: WebGPUBackend): FailureWatch {
  let failure: BackendError | undefined;
  const throwIfFailed = () => {
    if (failure) throw failure;
  };

  backend.device.addEventListener("uncapturederror", (event) => {
    const { error } = event as GPUUncapturedErrorEvent;
    failure ??= new BackendError(`${summaryOf(error)}. Results since then are void`, { cause: error });
  });
  backend.device.lost.then(({ reason, message }) => {
    failure ??= new BackendError(
      `The GPU was lost (${message || reason}): start again from the last snapshot`,
    );
  });

  const read = backend.read.bind(backend);
  backend.read = async (dataId) => {
    throwIfFailed();
    const values = await read(dataId).catch(async (error) => {
      await new Promise((resolve) => setTimeout(resolve)); // the report of a loss comes after its consequences
      throwIfFailed();
      throw error;
    });
    throwIfFailed(); // reports arrive before the values do
    return values;
  };
  const upload = backend.uploadToGPU.bind(backend);
  backend.uploadToGPU = (dataId) => {
    try {
      upload(dataId);
    } catch (error) { // a buffer of a lost device
      throwIfFailed();
      throw error;
    }
  };
  return { throwIfFailed };
}

function summaryOf(error: GPUError): string {
  const message = error.message.trim().replace(/\s+/g, " ");
  if (error instanceof GPUOutOfMemoryError) return `The GPU is out of memory: ${message}`;
  return `The GPU refused an operation: ${message}`;
}
