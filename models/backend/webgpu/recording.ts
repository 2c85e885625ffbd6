import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { internalsOf, submitAll } from "./internals.ts";
import { freeUnusedBuffers, PrivateBuffers } from "./private_buffers.ts";
import { type Command, encode, listen, type Listener } from "./recorder.ts";
import { bufferOf, Signature } from "./signature.ts";

/**
 * A computation whose commands are kept with all that they bind, and repeated on other inputs of the same shapes:
 * what CUDA graphs are to PyTorch. Repeating takes none of JavaScript's time for operations, tapes and shaders.
 *
 * The inputs of a repetition are copied to where those of the recording were, and the results from where they
 * were then. What else the computation read has to live, and to stay as it was.
 */
export class Recording {
  readonly signature: Signature;
  readonly #backend: WebGPUBackend;
  readonly #commands: Command[] = [];
  readonly #buffers: PrivateBuffers;
  /** Where inputs are read: the inputs of the recording, kept. */
  readonly #slots: tf.Tensor[];
  readonly #results: { buffer: GPUBuffer; shape: number[]; dtype: tf.DataType }[] = [];
  /** Tensors made on the way, with buffers of the recording. */
  #made: tf.DataId[] = [];

  private constructor(backend: WebGPUBackend, inputs: readonly tf.Tensor[]) {
    const internals = internalsOf(backend);
    this.#backend = backend;
    for (const input of inputs) {
      // Other tensors may have the values that a variable has now: they shall not change with it.
      if (input instanceof tf.Variable) tf.tidy(() => input.assign(tf.add(input, 0)));
    }
    this.#slots = inputs.map((input) => tf.keep(tf.clone(input)));
    this.#buffers = new PrivateBuffers(internals.device, internals.bufferManager);
    this.signature = new Signature(backend, inputs, (buffer) => !this.#buffers.owns(buffer));
  }

  /** Computes once and records; the results are the caller's. */
  static record(
    backend: WebGPUBackend,
    inputs: readonly tf.Tensor[],
    compute: () => tf.Tensor[],
  ): { recording: Recording; results: tf.Tensor[] } {
    freeUnusedBuffers(backend); // the recording takes as many of its own
    const recording = new Recording(backend, inputs);
    try {
      return { recording, results: recording.#record(compute) };
    } catch (error) {
      recording.dispose();
      throw error;
    }
  }

  #record(compute: () => tf.Tensor[]): tf.Tensor[] {
    const { signature } = this;
    return this.#computeInOwnMemory(compute, {
      dispatched: (command, buffers, uniforms) => {
        this.#commands.push(command);
        signature.dispatched(command, buffers, uniforms);
      },
      acquired: (dataId, values) => signature.acquired(dataId, values),
      lost: (what) => signature.lost(what),
    }, (own) => {
      for (const { dataId, shape, dtype } of own) {
        this.#results.push({ buffer: bufferOf(this.#backend, dataId), shape, dtype });
      }
      return this.#copyResults();
    });
  }

  /** Computes once more, and compares what the backend is told; the results are the caller's. */
  compare(
    inputs: readonly tf.Tensor[],
    compute: () => tf.Tensor[],
  ): { results: tf.Tensor[]; isSame: boolean; problem?: string | undefined } {
    const recorded = this.signature;
    const signature = new Signature(this.#backend, inputs, (buffer) => recorded.foreign.has(buffer));
    const results = this.#computeInOwnMemory(
      compute,
      signature,
      (own) =>
        own.map(({ dataId, shape, dtype }) => this.#copied(bufferOf(this.#backend, dataId), shape, dtype)),
    );
    const isSame = signature.lines.length === recorded.lines.length &&
      signature.lines.every((line, i) => line === recorded.lines[i]);
    return { results, isSame, problem: signature.problem };
  }

  /** Computes in the recording's buffers, and hands out what `copy` makes of the results elsewhere. */
  #computeInOwnMemory(
    compute: () => tf.Tensor[],
    listener: Listener,
    copy: (own: readonly tf.Tensor[]) => tf.Tensor[],
  ): tf.Tensor[] {
    const internals = internalsOf(this.#backend), outer = internals.bufferManager;
    const acquired = (dataId: tf.DataId, values: ArrayLike<unknown> | null) => {
      this.#made.push(dataId);
      listener.acquired(dataId, values);
    };
    const hears: Listener = {
      acquired,
      dispatched: (...of) => listener.dispatched(...of),
      lost: (what) => listener.lost(what),
    };
    internals.bufferManager = this.#buffers;
    try {
      const own = listen(this.#backend, hears, () => {
        const own = compute();
        for (const { dataId } of own) internals.uploadToGPU(dataId); // those that are on the host
        return own;
      });
      internals.bufferManager = outer;
      const results = copy(own);
      this.#keepBuffers();
      tf.dispose(own);
      return results;
    } finally {
      internals.bufferManager = outer;
      this.#keepBuffers();
      this.#made = this.#heldTensors();
    }
  }

  /** Runs the commands on other inputs; the results are the caller's. */
  replay(inputs: readonly tf.Tensor[]): tf.Tensor[] {
    const internals = internalsOf(this.#backend);
    inputs.forEach(({ dataId }, i) => {
      internals.uploadToGPU(dataId);
      this.#copy(bufferOf(this.#backend, dataId), bufferOf(this.#backend, this.#slots[i]!.dataId));
    });
    for (const command of this.#commands) encode(this.#backend, command);
    return this.#copyResults();
  }

  dispose(): void {
    const internals = internalsOf(this.#backend);
    submitAll(internals); // what is not submitted yet may use the buffers
    const held = this.#heldTensors().map((dataId) => bufferOf(this.#backend, dataId));
    this.#buffers.destroy(new Set(held));
    tf.dispose(this.#slots);
    this.#commands.length = 0;
  }

  /** The end of a tensor that outlives the recording of it is not its buffer's. */
  #keepBuffers(): void {
    const { tensorMap } = internalsOf(this.#backend);
    for (const dataId of this.#heldTensors()) tensorMap.get(dataId).external = true;
  }

  #heldTensors(): tf.DataId[] {
    const { tensorMap } = internalsOf(this.#backend);
    return this.#made.filter((dataId) => {
      const buffer = tensorMap.has(dataId) ? tensorMap.get(dataId).resource : null;
      return buffer !== null && this.#buffers.owns(buffer);
    });
  }

  #copyResults(): tf.Tensor[] {
    return this.#results.map(({ buffer, shape, dtype }) => this.#copied(buffer, shape, dtype));
  }

  #copied(buffer: GPUBuffer, shape: number[], dtype: tf.DataType): tf.Tensor {
    const copy = this.#backend.makeTensorInfo(shape, dtype);
    internalsOf(this.#backend).uploadToGPU(copy.dataId); // takes a buffer
    this.#copy(buffer, bufferOf(this.#backend, copy.dataId));
    return tf.engine().makeTensorFromTensorInfo(copy);
  }

  #copy(from: GPUBuffer, to: GPUBuffer): void {
    if (from === to) return;
    const internals = internalsOf(this.#backend);
    internals.ensureCommandEncoderReady();
    internals.endComputePassEncoder();
    internals.commandEncoder!.copyBufferToBuffer(from, 0, to, 0, from.size);
  }
}
