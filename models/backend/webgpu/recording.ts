import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { internalsOf } from "./internals.ts";
import { PrivateBuffers } from "./private_buffers.ts";
import { type Command, encode, listen } from "./recorder.ts";
import { bufferOf, Signature } from "./signature.ts";

/**
 * A computation whose commands are kept with all that they bind, and repeated on other inputs of the same shapes:
 * what CUDA graphs are to PyTorch. Repeating takes none of JavaScript's time for operations, tapes and shaders.
 *
 * The inputs of a repetition are copied to where those of the recording were, and the results from where they
 * were then. What else the computation read has to stay as it was; that it stays alive is seen to here.
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
  readonly #made: tf.DataId[] = [];

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
    const recording = new Recording(backend, inputs);
    try {
      return { recording, results: recording.#run(compute) };
    } catch (error) {
      recording.dispose();
      throw error;
    }
  }

  #run(compute: () => tf.Tensor[]): tf.Tensor[] {
    const internals = internalsOf(this.#backend), { signature } = this;
    const outer = internals.bufferManager;
    internals.bufferManager = this.#buffers;
    try {
      const own = listen(this.#backend, {
        dispatched: (command, buffers, uniforms) => {
          this.#commands.push(command);
          signature.dispatched(command, buffers, uniforms);
        },
        acquired: (dataId, values) => {
          this.#made.push(dataId);
          signature.acquired(dataId, values);
        },
        lost: (what) => signature.lost(what),
      }, () => {
        const own = compute();
        for (const { dataId } of own) internals.uploadToGPU(dataId); // those that are on the host
        return own;
      });
      for (const { dataId, shape, dtype } of own) {
        this.#results.push({ buffer: bufferOf(this.#backend, dataId), shape, dtype });
      }
      internals.bufferManager = outer;
      const results = this.#copyResults();
      this.#keepBuffers();
      tf.dispose(own);
      return results;
    } finally {
      internals.bufferManager = outer;
      this.#keepBuffers();
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
    internals.endComputePassEncoder();
    if (internals.commandEncoder) internals.submitQueue(); // what is not submitted yet may use the buffers
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
    const internals = internalsOf(this.#backend);
    return this.#results.map(({ buffer, shape, dtype }) => {
      const result = this.#backend.makeTensorInfo(shape, dtype);
      internals.uploadToGPU(result.dataId); // takes a buffer
      this.#copy(buffer, bufferOf(this.#backend, result.dataId));
      return tf.engine().makeTensorFromTensorInfo(result);
    });
  }

  #copy(from: GPUBuffer, to: GPUBuffer): void {
    if (from === to) return;
    const internals = internalsOf(this.#backend);
    internals.ensureCommandEncoderReady();
    internals.endComputePassEncoder();
    internals.commandEncoder!.copyBufferToBuffer(from, 0, to, 0, from.size);
  }
}
