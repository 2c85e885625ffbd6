/**
 * Replaces how tfjs' WebGPU backend records dispatches: by caches, at a fraction of the time.
 *
 * A training step has the same shapes each time, so its dispatches have the same uniforms. If the oldest free buffer
 * is always the one that is taken, they mostly have the same buffers too. So uniform buffers are cached by their
 * content, bind groups by what they bind, and the buffers of single numbers by the number.
 *
 * A tensor's buffer is free again as soon as the tensor is: whatever takes it is recorded later, and commands run
 * in their order. tfjs holds it until the next submission, and therefore has to submit often.
 */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { GenerationalCache } from "./generational_cache.ts";
import { Identities } from "./identities.ts";
import { type BufferManager, type Internals, internalsOf } from "./internals.ts";
import type { Uniform } from "./program.ts";
import { isOverwritten, markAsConstant, takeOwnBuffer } from "./tensor_buffers.ts";
import { nameOf, uniformsOf, upload } from "./uniforms.ts";

/** One dispatch, as often as it is to run. */
export interface Command {
  readonly pipeline: GPUComputePipeline;
  readonly bindGroup: GPUBindGroup;
  readonly workgroups: readonly [number, number, number];
}

/** A command that was put on record. */
export interface Dispatched {
  readonly command: Command;
  /** The buffers that are bound: of the first result, of what is read, and of further results. */
  readonly buffers: readonly GPUBuffer[];
  /** The tensor of each of these buffers. */
  readonly dataIds: readonly tf.DataId[];
  /** A name for the values of the uniforms: equal for equal values. */
  readonly uniforms: string;
}

/** Is told of everything that a backend records. */
export interface Listener {
  dispatched(dispatched: Dispatched): void;
  /** A tensor got a buffer, and perhaps values from the host. */
  acquired(dataId: tf.DataId, values: ArrayLike<unknown> | null): void;
  /** Something was done that repeating the commands would not do. */
  lost(what: string): void;
}

/** Dispatches per submission. Fewer and the CPU spends its time on submitting, more and the GPU waits for work. */
const DISPATCHES_PER_SUBMISSION = 64;

/** Bind groups and uniform buffers kept: those of a few steps of the largest networks. */
const KEPT = 16384;

/** In place of the set of tensors whose buffers are held until the next submission: it is always empty. */
const FREE_AT_ONCE: Internals["commandQueueOwnedIds"] = {
  add() {
    return this as WeakSet<tf.DataId>;
  },
  has: () => false,
};

/** Objects that a submission leaves behind: its encoder, passes, commands, and what wgpu keeps for them. */
const OBJECTS_OF_SUBMISSION = 8;

const listeners = new WeakMap<WebGPUBackend, Listener>();
/** Bind groups and the like that were made, for the backends whose recording is replaced. */
const objects = new WeakMap<WebGPUBackend, number>();

/** Whether `keepBindings` was called for the backend: otherwise no listener is told of anything. */
export function keepsBindings(backend: WebGPUBackend): boolean {
  return objects.has(backend);
}

/** How many objects the backend has made that wait for V8 to free them; unknown if `keepBindings` was not called. */
export function objectsLeftBehind(backend: WebGPUBackend): number | undefined {
  return objects.get(backend);
}

/** Tells a listener of everything that the backend records while `f` runs. */
export function listen<T>(backend: WebGPUBackend, listener: Listener, f: () => T): T {
  listeners.set(backend, listener);
  try {
    return f();
  } finally {
    listeners.delete(backend);
  }
}

/** Puts a dispatch on record; it runs with the next submission, after all that was recorded before. */
export function encode(backend: WebGPUBackend, { pipeline, bindGroup, workgroups }: Command): void {
  const internals = internalsOf(backend);
  internals.ensureCommandEncoderReady();
  const pass = internals.computePassEncoder ??= internals.commandEncoder!.beginComputePass();
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, bindGroup);
  pass.dispatchWorkgroups(...workgroups);
  if (++internals.dispatchCountInPass < DISPATCHES_PER_SUBMISSION) return;
  internals.endComputePassEncoder();
  internals.submitQueue();
}

/** Replaces the recording of a backend that is new. */
export function keepBindings(backend: WebGPUBackend): void {
  const identities = new Identities();
  objects.set(backend, 0);
  takeOldestFirst(internalsOf(backend).bufferManager, identities);
  replaceSubmission(backend);
  replaceUpload(backend);
  replaceCaching(backend);
  replaceRecording(backend, identities);
}

/** Counts objects of the GPU that wait for V8 to free them. */
function countObjects(backend: WebGPUBackend, made: number): void {
  objects.set(backend, objects.get(backend)! + made);
}

/** Buffers are free as soon as their tensors are, not with the next submission. */
function replaceSubmission(backend: WebGPUBackend): void {
  const internals = internalsOf(backend), submit = internals.submitQueue;
  internals.commandQueueOwnedIds = FREE_AT_ONCE;
  internals.submitQueue = function () {
    submit.call(this);
    countObjects(backend, OBJECTS_OF_SUBMISSION);
    this.commandQueueOwnedIds = FREE_AT_ONCE;
  };
}

/** All tensors of one certain number share a buffer. */
function replaceUpload(backend: WebGPUBackend): void {
  const internals = internalsOf(backend), stock = internals.uploadToGPU;
  const numbers = new GenerationalCache<GPUBuffer>(KEPT);
  internals.uploadToGPU = function (dataId) {
    const data = this.tensorMap.get(dataId), { dtype, values } = data;
    if (data.resource) return;
    if (values?.length !== 1 || (dtype !== "float32" && dtype !== "int32")) {
      stock.call(this, dataId);
      listeners.get(backend)?.acquired(dataId, values);
      return;
    }
    const { STORAGE, COPY_SRC } = GPUBufferUsage;
    const number: Uniform = { type: dtype, data: [Number(values[0])] };
    data.resource = numbers.get(
      nameOf(number),
      () => markAsConstant(upload(backend.device, [number], STORAGE | COPY_SRC)),
    );
    data.external = true; // other tensors have it too
    data.values = null;
  };
}

/** What was read of a tensor is not kept on the host if the tensor may change, or is gone. */
function replaceCaching(backend: WebGPUBackend): void {
  const internals = internalsOf(backend), cache = internals.convertAndCacheOnCPU;
  internals.convertAndCacheOnCPU = function (dataId, values) {
    return isOverwritten(dataId) || !this.tensorMap.has(dataId)
      ? values
      : cache.call(this, dataId, values) as typeof values;
  };
}

/** Uniform buffers are kept by their content, bind groups by what they bind. */
function replaceRecording(backend: WebGPUBackend, identities: Identities): void {
  const internals = internalsOf(backend), { device } = backend, record = internals.recordAndSubmit;
  const uniformBuffers = new GenerationalCache<GPUBuffer>(KEPT);
  const bindGroups = new GenerationalCache<GPUBindGroup>(KEPT);
  internals.recordAndSubmit = function (program, output, inputs, values) {
    const listener = listeners.get(backend);
    if (this.tensorMap.get(output.dataId).external) {
      listener?.lost("an operation that writes over a number from the host");
      takeOwnBuffer(backend, output.dataId);
      listener?.acquired(output.dataId, null);
    }
    const tensors = [output, ...inputs];
    const buffers = tensors.map((tensor) => this.tensorToBinding(tensor).buffer);
    if (this.activeTimers || !buffers.every((buffer) => buffer)) { // timed by tfjs, or textures
      listener?.lost("a dispatch that tfjs times, or of textures");
      return record.call(this, program, output, inputs, values);
    }
    const { pipeline, dispatch: workgroups } = program;
    const { fields, key: uniforms } = uniformsOf(program, output, inputs, values);
    const uniformBuffer = uniformBuffers.get(uniforms, () => upload(device, fields, GPUBufferUsage.UNIFORM));
    const bound = [...buffers, uniformBuffer];
    const key = [pipeline, ...bound].map((object) => identities.of(object)).join();
    const bindGroup = bindGroups.get(key, () => {
      countObjects(backend, 1);
      return device.createBindGroup({
        layout: pipeline.getBindGroupLayout(0),
        entries: bound.map((buffer, binding) => ({ binding, resource: { buffer } })),
      });
    });
    const command: Command = { pipeline, bindGroup, workgroups };
    encode(backend, command);
    listener?.dispatched({ command, buffers, dataIds: tensors.map(({ dataId }) => dataId), uniforms });
  };
}

/** Takes the oldest free buffer: what a step takes then depends on what is free, not on the order in which it was freed. */
function takeOldestFirst(manager: BufferManager, identities: Identities): void {
  const acquire = manager.acquireBuffer;
  manager.acquireBuffer = function (size, usage, ...options) {
    const free = this.freeBuffers.get(`${size}_${usage}`) ?? [];
    const ages = free.map((buffer) => identities.of(buffer));
    const oldest = ages.indexOf(Math.min(...ages)), last = free.length - 1;
    if (last > 0) [free[oldest], free[last]] = [free[last]!, free[oldest]!];
    return acquire.call(this, size, usage, ...options);
  };
}
