/**
 * WebGPU reports a shader that does not compile, or a buffer above a limit, by an event only, and goes on: the results,
 * and unrelated ones, are then zeros or old values. Here the first such report is kept, and every later reading of
 * results throws it; so does an upload that fails because of it.
 */
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { BackendError, DeviceFailure } from "../errors.ts";

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
    failure ??= failureOf(error);
  });
  backend.device.lost.then(({ reason, message }) => {
    failure ??= new DeviceFailure(
      `The GPU was lost (${message || reason}): go on from the last snapshot. ${AGAIN}`,
      {
        late: true,
      },
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

const ADVICE = "Lower the batch size or `chunk`, how many of its images are computed at a time";

const AGAIN = "Where that happens again, lower the batch size or `chunk`: a lack of memory may be the reason";

function failureOf(error: GPUError): BackendError {
  const message = error.message.trim().replace(/\s+/g, " "), options = { cause: error, late: true };
  if (error instanceof GPUOutOfMemoryError) {
    return new DeviceFailure(
      `The GPU is out of memory: ${message}. Results since then are void. ${ADVICE}, and go on from the last snapshot`,
      options,
    );
  }
  const advice = /\b(?:size|range)\b.*(?:greater than|exceeds)/i.test(message) ? `. ${ADVICE}` : "";
  return new BackendError(
    `The GPU refused an operation: ${message}. Results since then are void${advice}`,
    options,
  );
}
