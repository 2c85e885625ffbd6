/** The buffers in which tensors lie. */
import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { internalsOf } from "./internals.ts";

/** A tensor's values: where they lie, and how. */
export interface Place {
  readonly buffer: GPUBuffer;
  readonly shape: readonly number[];
  readonly dtype: tf.DataType;
  /** What they are in the buffer: a cast may be a view of what was cast. */
  readonly stored: tf.DataType;
}

/** The buffer of a tensor that has one. */
export function bufferOf(backend: WebGPUBackend, dataId: tf.DataId): GPUBuffer {
  return internalsOf(backend).tensorMap.get(dataId).resource!;
}

/** Where a tensor lies, uploaded if need be. */
export function placeOf(backend: WebGPUBackend, { dataId, shape, dtype }: tf.TensorInfo): Place {
  const internals = internalsOf(backend);
  internals.uploadToGPU(dataId);
  const stored = internals.tensorMap.get(dataId).dtype as tf.DataType;
  return { buffer: bufferOf(backend, dataId), shape, dtype, stored };
}

/** A tensor of the values that lie there, in a buffer of its own. The caller owns it. */
export function copyFrom(backend: WebGPUBackend, { buffer, shape, dtype, stored }: Place): tf.Tensor {
  const copy = backend.makeTensorInfo([...shape], stored);
  internalsOf(backend).uploadToGPU(copy.dataId); // takes a buffer
  copyBuffer(backend, buffer, bufferOf(backend, copy.dataId));
  return tf.engine().makeTensorFromTensorInfo({ ...copy, dtype });
}

const overwritten = new WeakSet<tf.DataId>();

/** Whether a tensor's values change as it lives: what was read of them may be out of date when it arrives. */
export function isOverwritten(dataId: tf.DataId): boolean {
  return overwritten.has(dataId);
}

/**
 * A tensor's values to be overwritten: in its own buffer if nobody else sees them there, else in another. The caller
 * owns the result.
 */
export function takeForWriting(backend: WebGPUBackend, tensor: tf.Tensor): tf.TensorInfo {
  const place = placeOf(backend, tensor), { dataId, shape, dtype } = tensor;
  if (place.stored !== "float32") { // the view of a cast
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

/** Gives a tensor, and its clones, a buffer of their own if other tensors have it too. */
export function takeOwnBuffer(backend: WebGPUBackend, dataId: tf.DataId): void {
  internalsOf(backend).uploadToGPU(dataId);
  if (internalsOf(backend).tensorMap.get(dataId).external) moveToNewBuffer(backend, dataId);
}

/** Gives a tensor, and its clones, another buffer of the same values. @returns the one that they had, now the caller's */
export function moveToNewBuffer(backend: WebGPUBackend, dataId: tf.DataId): GPUBuffer {
  const internals = internalsOf(backend), data = internals.tensorMap.get(dataId), before = data.resource!;
  const { STORAGE, COPY_SRC, COPY_DST } = GPUBufferUsage;
  data.resource = internals.bufferManager.acquireBuffer(before.size, STORAGE | COPY_SRC | COPY_DST);
  data.external = false;
  copyBuffer(backend, before, data.resource);
  return before;
}

const constants = new WeakSet<GPUBuffer>();

/** Declares that a buffer never changes, and is nobody's to free: all tensors of a certain number share it. */
export function markAsConstant(buffer: GPUBuffer): GPUBuffer {
  constants.add(buffer);
  return buffer;
}

export function isConstant(buffer: GPUBuffer): boolean {
  return constants.has(buffer);
}

/** Records a copy, to be made after all that was recorded before. */
export function copyBuffer(backend: WebGPUBackend, from: GPUBuffer, to: GPUBuffer): void {
  const internals = internalsOf(backend);
  internals.ensureCommandEncoderReady();
  internals.endComputePassEncoder();
  internals.commandEncoder!.copyBufferToBuffer(from, 0, to, 0, Math.min(from.size, to.size));
}
