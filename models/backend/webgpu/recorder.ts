/**
 * How tfjs' WebGPU backend puts dispatches on record, replaced by a way that costs a fraction of the time.
 *
 * A training step has the same shapes each time, so its dispatches have the same uniforms and, if of the buffers
 * that are free the oldest is taken, mostly the same buffers. Both are kept: uniform buffers by their content, bind
 * groups by what they bind; and so are the buffers of single numbers. A tensor's buffer is free again as soon as the tensor is: whatever takes it is
 * recorded later, and commands run in their order. tfjs holds it until the next submission, and therefore has
 * to submit often.
 */
import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { GenerationalCache } from "./generational_cache.ts";
import { size, type Uniform } from "./program.ts";

/** Dispatches per submission. Fewer and the CPU spends its time on submitting, more and the GPU waits for work. */
const DISPATCHES_PER_SUBMISSION = 64;

/** As tfjs asks for the buffers of tensors. */
const STORAGE = 128 | 4; // GPUBufferUsage.STORAGE | COPY_SRC

/** Bind groups and uniform buffers kept: those of a few steps of the largest networks. */
const KEPT = 16384;

/** Replaces the recording of a backend that is new. */
export function keepBindings(backend: WebGPUBackend): void {
  const recorder = backend as unknown as Recorder;
  const stock = {
    record: recorder.recordAndSubmit,
    submit: recorder.submitQueue,
    upload: recorder.uploadToGPU,
  };
  const { device } = backend;
  const identities = new Identities();
  const uniformBuffers = new GenerationalCache<GPUBuffer>(KEPT);
  const numbers = new GenerationalCache<GPUBuffer>(KEPT);
  const bindGroups = new GenerationalCache<GPUBindGroup>(KEPT);

  takeOldestFirst(recorder.bufferManager, identities);
  recorder.commandQueueOwnedIds = FREE_AT_ONCE;
  recorder.submitQueue = function () {
    stock.submit.call(this);
    this.commandQueueOwnedIds = FREE_AT_ONCE;
  };
  recorder.uploadToGPU = function (dataId) {
    const data = this.tensorMap.get(dataId), { dtype, values } = data;
    if (values?.length !== 1 || data.resource || (dtype !== "float32" && dtype !== "int32")) {
      return stock.upload.call(this, dataId);
    }
    const number: Uniform = { type: dtype, data: [Number(values[0])] };
    data.resource = numbers.get(nameOf(number), () => upload(device, [number], STORAGE));
    data.external = true; // other tensors have it too
    data.values = null;
  };
  recorder.recordAndSubmit = function (program, output, inputs, values) {
    const buffers = [output, ...inputs].map((tensor) => this.tensorToBinding(tensor).buffer);
    if (this.activeTimers || !buffers.every((buffer) => buffer)) { // timed by tfjs, or textures
      return stock.record.call(this, program, output, inputs, values);
    }
    const uniforms = uniformsOf(program, output, inputs, values);
    const { pipeline } = program;
    const uniformBuffer = uniformBuffers.get(
      uniforms.key,
      () => upload(device, uniforms.fields, GPUBufferUsage.UNIFORM),
    );
    const key = [pipeline, uniformBuffer, ...buffers].map((object) => identities.of(object)).join();
    const bindGroup = bindGroups.get(key, () =>
      device.createBindGroup({
        layout: pipeline.getBindGroupLayout(0),
        entries: [...buffers, uniformBuffer].map((buffer, binding) => ({ binding, resource: { buffer } })),
      }));

    this.ensureCommandEncoderReady();
    this.computePassEncoder ??= this.commandEncoder.beginComputePass();
    this.computePassEncoder.setPipeline(pipeline);
    this.computePassEncoder.setBindGroup(0, bindGroup);
    this.computePassEncoder.dispatchWorkgroups(...program.dispatch);
    if (++this.dispatchCountInPass >= DISPATCHES_PER_SUBMISSION) {
      this.endComputePassEncoder();
      this.submitQueue();
    }
  };
}

/** What tfjs declares private. */
interface Recorder {
  recordAndSubmit(
    program: RecordedProgram,
    output: tf.TensorInfo,
    inputs: readonly tf.TensorInfo[],
    values?: readonly Uniform[],
  ): void;
  submitQueue(): void;
  uploadToGPU(dataId: tf.DataId): void;
  readonly tensorMap: { get(dataId: tf.DataId): TensorData };
  tensorToBinding(tensor: tf.TensorInfo): { readonly buffer: GPUBuffer };
  ensureCommandEncoderReady(): void;
  endComputePassEncoder(): void;
  readonly bufferManager: BufferManager;
  readonly activeTimers?: unknown;
  readonly commandEncoder: GPUCommandEncoder;
  computePassEncoder: GPUComputePassEncoder | null;
  dispatchCountInPass: number;
  /** Tensors whose buffers wait for the submission. */
  commandQueueOwnedIds: Pick<WeakSet<tf.DataId>, "add" | "has">;
}

interface TensorData {
  readonly dtype: string;
  /** On the host, until they are uploaded. */
  values: ArrayLike<unknown> | null;
  resource: GPUBuffer | null;
  /** Whether the tensor's end is not the buffer's. */
  external?: boolean;
}

interface BufferManager {
  acquireBuffer(size: number, usage: GPUBufferUsageFlags, mapped?: boolean, reuse?: boolean): GPUBuffer;
  /** By "size_usage"; the last one is taken next. */
  readonly freeBuffers: ReadonlyMap<string, GPUBuffer[]>;
}

interface RecordedProgram {
  readonly pipeline: GPUComputePipeline;
  readonly dispatch: [number, number, number];
  readonly outputShape: number[];
  readonly outputComponent?: number;
  /** Whether the shader asks for the number of outputs. */
  readonly size?: boolean;
  /** Where there is one, the shader is told no shapes but the strides of its output. */
  readonly pixelsOpType?: number;
}

const FREE_AT_ONCE: Recorder["commandQueueOwnedIds"] = {
  add() {
    return this as WeakSet<tf.DataId>;
  },
  has: () => false,
};

/** Then what a step takes depends on what is free when it begins, not on the order in which it was freed. */
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

/** All uniforms of a dispatch, as tfjs' shaders declare them, and a name for their content. */
function uniformsOf(
  program: RecordedProgram,
  output: tf.TensorInfo,
  inputs: readonly tf.TensorInfo[],
  values: readonly Uniform[] = [],
): { fields: Uniform[]; key: string } {
  const strides = (shape: number[]) => whole(tf.util.computeStrides(shape));
  const fields: Uniform[] = program.pixelsOpType === undefined
    ? [
      { type: "float32", data: [NaN] },
      { type: "float32", data: [Infinity] },
      ...[...inputs, output].flatMap(({ shape }) => [whole(shape), strides(shape)]),
    ]
    : [strides(output.shape)];
  if (program.size) fields.push(whole([size(program.outputShape) / (program.outputComponent ?? 1)]));
  fields.push(...values);
  return { fields, key: fields.map(nameOf).join(";") };
}

/** Other for other values; as text, zero has no sign. */
function nameOf({ type, data }: Uniform): string {
  return type === "float32" ? `f${data.map((value) => Object.is(value, -0) ? "-0" : value)}` : `${data}`;
}

/** Fields without values, a scalar's shape say, take one all the same. */
function whole(data: number[]): Uniform {
  return { type: "int32", data: data.length === 0 ? [1] : data };
}

/** A buffer with the fields laid out as WGSL aligns them. */
function upload(device: GPUDevice, fields: readonly Uniform[], usage: GPUBufferUsageFlags): GPUBuffer {
  let end = 0, alignment = 4, afterLong = false;
  const offsets = fields.map(({ data: { length } }) => {
    const own = afterLong || length > 2 ? 16 : 4 * length; // five and six are structures of two vectors
    const offset = Math.ceil(end / own) * own;
    end = offset + 4 * length;
    alignment = Math.max(alignment, own);
    afterLong = length > 4;
    return offset;
  });
  const bytes = new ArrayBuffer(Math.ceil(end / alignment) * alignment);
  fields.forEach(({ type, data }, i) => {
    new (type === "float32" ? Float32Array : Int32Array)(bytes, offsets[i], data.length).set(data);
  });
  const buffer = device.createBuffer({ size: bytes.byteLength, usage: usage | GPUBufferUsage.COPY_DST });
  device.queue.writeBuffer(buffer, 0, bytes);
  return buffer;
}

/** A number for each object, its own as long as it lives. */
class Identities {
  readonly #numbers = new WeakMap<object, number>();
  #next = 0;

  of(object: object): number {
    let number = this.#numbers.get(object);
    if (number === undefined) this.#numbers.set(object, number = this.#next++);
    return number;
  }
}
