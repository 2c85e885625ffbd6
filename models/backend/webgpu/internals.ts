/** The private parts of tfjs' WebGPU backend that are needed to record dispatches. */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import type { Uniform } from "./program.ts";
import type { UniformProgram } from "./uniforms.ts";

export function internalsOf(backend: WebGPUBackend): Internals {
  return backend as unknown as Internals;
}

/** Submits what is recorded to the device. */
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
  /** Called with the values that were read of a tensor. @returns the values */
  convertAndCacheOnCPU<V extends ArrayLike<unknown>>(dataId: tf.DataId, values: V): V;
  tensorToBinding(tensor: tf.TensorInfo): { readonly buffer: GPUBuffer };
  ensureCommandEncoderReady(): void;
  endComputePassEncoder(): void;
  bufferManager: BufferManager;
  readonly activeTimers?: unknown;
  readonly commandEncoder: GPUCommandEncoder | null;
  computePassEncoder: GPUComputePassEncoder | null;
  dispatchCountInPass: number;
  /** Tensors whose buffers are held until the next submission. */
  commandQueueOwnedIds: Pick<WeakSet<tf.DataId>, "add" | "has">;
}

export interface TensorData {
  readonly dtype: string;
  /** Values on the host that are still to be uploaded. */
  values: ArrayLike<unknown> | null;
  resource: GPUBuffer | null;
  /** Whether the tensor does not own its buffer: that of a shared number, or of a recording. It outlives the tensor. */
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
