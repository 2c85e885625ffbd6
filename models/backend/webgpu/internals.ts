/** The parts of tfjs' WebGPU backend that it declares private, and that recording dispatches takes. */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import type { Uniform } from "./program.ts";
import type { UniformProgram } from "./uniforms.ts";

export function internalsOf(backend: WebGPUBackend): Internals {
  return backend as unknown as Internals;
}

/** Sends what is on record to the device. */
export function submitAll(internals: Internals): void {
  internals.endComputePassEncoder();
  if (internals.commandEncoder) internals.submitQueue();
}

export interface Internals {
  readonly device: GPUDevice;
  recordAndSubmit(
    program: RecordedProgram,
    output: tf.TensorInfo,
    inputs: readonly tf.TensorInfo[],
    values?: readonly Uniform[],
  ): void;
  submitQueue(): void;
  uploadToGPU(dataId: tf.DataId): void;
  readonly tensorMap: { get(dataId: tf.DataId): TensorData; has(dataId: tf.DataId): boolean };
  /** Called where values have arrived. @returns them */
  convertAndCacheOnCPU<V extends ArrayLike<unknown>>(dataId: tf.DataId, values: V): V;
  tensorToBinding(tensor: tf.TensorInfo): { readonly buffer: GPUBuffer };
  ensureCommandEncoderReady(): void;
  endComputePassEncoder(): void;
  bufferManager: BufferManager;
  readonly activeTimers?: unknown;
  readonly commandEncoder: GPUCommandEncoder | null;
  computePassEncoder: GPUComputePassEncoder | null;
  dispatchCountInPass: number;
  /** Tensors whose buffers wait for the submission. */
  commandQueueOwnedIds: Pick<WeakSet<tf.DataId>, "add" | "has">;
}

export interface TensorData {
  readonly dtype: string;
  /** On the host, until they are uploaded. */
  values: ArrayLike<unknown> | null;
  resource: GPUBuffer | null;
  /** Whether the buffer is somebody else's too, and outlives the tensor: of all tensors of a number, or a recording. */
  external?: boolean;
}

export interface BufferManager {
  acquireBuffer(size: number, usage: GPUBufferUsageFlags, mapped?: boolean, reuse?: boolean): GPUBuffer;
  releaseBuffer(buffer: GPUBuffer, reuse?: boolean): void;
  numBytesAllocated: number;
  /** By "size_usage"; the last one is taken next. */
  readonly freeBuffers: ReadonlyMap<string, GPUBuffer[]>;
}

export interface RecordedProgram extends UniformProgram {
  readonly pipeline: GPUComputePipeline;
  readonly dispatch: [number, number, number];
}
