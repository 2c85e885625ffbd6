/** The buffers in which tensors lie. */
import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { internalsOf } from "./internals.ts";

/** Where a tensor's values are, and in what form. */
export interface Place {
  readonly buffer: GPUBuffer;
  readonly shape: readonly number[];
  readonly dtype: tf.DataType;
  /** Their type in the buffer: a cast tensor may share the buffer of the tensor that was cast. */
  readonly stored: tf.DataType;
}

/** The buffer of a tensor that has one. */
export function bufferOf(backend: WebGPUBackend, dataId: tf.DataId): GPUBuffer {
  return internalsOf(backend).tensorMap.get(dataId).resource!;
}

/** The place of a tensor, which is uploaded if need be. */
export function placeOf(backend: WebGPUBackend, { dataId, shape, dtype }: tf.TensorInfo): Place {
  const internals = internalsOf(backend);
  internals.uploadToGPU(dataId);
  const stored = internals.tensorMap.get(dataId).dtype as tf.DataType;
  return { buffer: bufferOf(backend, dataId), shape, dtype, stored };
}

/** A new tensor with the values of that place, in a buffer of its own. The caller owns it. */
export function copyFrom(backend: WebGPUBackend, { buffer, shape, dtype, stored }: Place): tf.Tensor {
  const copy = backend.makeTensorInfo([...shape], stored);
  internalsOf(backend).uploadToGPU(copy.dataId); // takes a buffer
  copyBuffer(backend, buffer, bufferOf(backend, copy.dataId));
  return tf.engine().makeTensorFromTensorInfo({ ...copy, dtype });
}

const overwritten = new WeakSet<tf.DataId>();

/** Whether a tensor's values may change during its life: values that were read may be out of date when they arrive. */
export function isOverwritten(dataId: tf.DataId): boolean {
  return overwritten.has(dataId);
}

/**
 * A tensor with these values that may be overwritten: in the same buffer if no other tensor shares it, else in a copy.
 * The caller owns the result.
 */
export function takeForWriting(backend: WebGPUBackend, tensor: tf.Tensor): tf.TensorInfo {
  const place = placeOf(backend, tensor), { dataId, shape, dtype } = tensor;
  if (place.stored !== "float32") { // a cast that shares the buffer of another type
    const floats = tf.add(tensor, 0), own = takeForWriting(backend, floats);
    floats.dispose();
    return own;
  }
  const data = internalsOf(backend).tensorMap.get(dataId);
  if (backend.refCount(dataId) > 1 || data.external) return copyFrom(backend, place);
  data.values = null; // what an earlier reading left there is out of date
  overwritten.add(dataId);
  backend.incRef(dataId);
  return { dataId, shape, dtype };
}

/** Moves a tensor and its clones to a buffer of their own if they share theirs with other tensors. */
export function takeOwnBuffer(backend: WebGPUBackend, dataId: tf.DataId): void {
  internalsOf(backend).uploadToGPU(dataId);
  if (internalsOf(backend).tensorMap.get(dataId).external) moveToNewBuffer(backend, dataId);
}

/** Moves a tensor and its clones to another buffer with the same values. @returns the old buffer, now the caller's */
export function moveToNewBuffer(backend: WebGPUBackend, dataId: tf.DataId): GPUBuffer {
  const internals = internalsOf(backend), data = internals.tensorMap.get(dataId), before = data.resource!;
  const { STORAGE, COPY_SRC, COPY_DST } = GPUBufferUsage;
  data.resource = internals.bufferManager.acquireBuffer(before.size, STORAGE | COPY_SRC | COPY_DST);
  data.external = false;
  copyBuffer(backend, before, data.resource);
  return before;
}

const constants = new WeakSet<GPUBuffer>();

/** Declares that a buffer never changes and is never freed: all tensors of a certain number share it. */
export function markAsConstant(buffer: GPUBuffer): GPUBuffer {
  constants.add(buffer);
  return buffer;
}

export function isConstant(buffer: GPUBuffer): boolean {
  return constants.has(buffer);
}

/** Records a copy, which runs after everything recorded before. */
export function copyBuffer(backend: WebGPUBackend, from: GPUBuffer, to: GPUBuffer): void {
  const internals = internalsOf(backend);
  internals.ensureCommandEncoderReady();
  internals.endComputePassEncoder();
  internals.commandEncoder!.copyBufferToBuffer(from, 0, to, 0, Math.min(from.size, to.size));
}
