import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { internalsOf, submitAll } from "./internals.ts";
import { freeUnusedBuffers, PrivateBuffers } from "./private_buffers.ts";
import { type Command, type Dispatched, encode, listen, type Listener } from "./recorder.ts";
import { Signature } from "./signature.ts";
import {
  bufferOf,
  copyBuffer,
  copyFrom,
  isConstant,
  moveToNewBuffer,
  type Place,
  placeOf,
  takeOwnBuffer,
} from "./tensor_buffers.ts";

const CHANGES = "what a loss computes, or what it reads, changes from step to step";

/**
 * A computation whose commands are kept with all that they bind, and repeated on other inputs of the same shapes:
 * what CUDA graphs are to PyTorch. Repeating takes none of JavaScript's time for operations, tapes and shaders.
 *
 * The inputs of a repetition are copied to where those of the recording were, and the results from where they
 * were then. What else the computation read has to live, and to stay as it was.
 */
export class Recording {
  readonly #backend: WebGPUBackend;
  readonly #buffers: PrivateBuffers;
  readonly #signature: Signature;
  readonly #commands: Command[] = [];
  /** All that the commands bind. */
  readonly #bound = new Set<GPUBuffer>();
  /** What they bind that was there before, with the tensors whose it is. */
  readonly #foreign = new Map<GPUBuffer, tf.DataId>();
  /** Where the inputs were. */
  #slots: readonly GPUBuffer[] = [];
  /** Where the results were. */
  #results: readonly Place[] = [];
  /** Tensors made on the way, with buffers of the recording. */
  #made: tf.DataId[] = [];

  private constructor(backend: WebGPUBackend, inputs: readonly tf.Tensor[]) {
    this.#backend = backend;
    const { device, bufferManager } = internalsOf(backend);
    this.#buffers = new PrivateBuffers(device, bufferManager);
    for (const input of inputs) {
      if (input instanceof tf.Variable && backend.refCount(input.dataId) > 1) { // others may keep the values it has now
        tf.tidy(() => input.assign(copyFrom(backend, placeOf(backend, input))));
      }
      takeOwnBuffer(backend, input.dataId);
    }
    this.#signature = new Signature(backend, inputs, (buffer) => !this.#buffers.owns(buffer));
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
      return { recording, results: recording.#record(inputs, compute) };
    } catch (error) {
      recording.dispose();
      throw error;
    }
  }

  /** Why it cannot be repeated, if so. */
  get problem(): string | undefined {
    return this.#signature.problem;
  }

  #record(inputs: readonly tf.Tensor[], compute: () => tf.Tensor[]): tf.Tensor[] {
    const slots = new Set(inputs.map(({ dataId }) => bufferOf(this.#backend, dataId)));
    const results = this.#computeInOwnMemory(compute, this.#signature, ({ command, buffers, dataIds }) => {
      this.#commands.push(command);
      buffers.forEach((buffer, i) => {
        if (this.#bound.has(buffer)) return;
        this.#bound.add(buffer);
        if (slots.has(buffer) || this.#buffers.owns(buffer) || isConstant(buffer)) return;
        this.#foreign.set(buffer, dataIds[i]!);
      });
    });
    this.#results = results.places;
    // Whoever has an input, or a clone of it, shall not see it change with those to come.
    this.#slots = inputs.map(({ dataId }) => moveToNewBuffer(this.#backend, dataId));
    return results.copies;
  }

  /** Computes once more, and compares what the backend is told; the results are the caller's. */
  compare(
    inputs: readonly tf.Tensor[],
    compute: () => tf.Tensor[],
  ): { results: tf.Tensor[]; problem: string | undefined } {
    const recorded = this.#signature;
    const signature = new Signature(this.#backend, inputs, (buffer) => recorded.foreign.has(buffer));
    const { copies } = this.#computeInOwnMemory(compute, signature);
    this.#destroyUnused();
    const isSame = recorded.equals(signature);
    return { results: copies, problem: signature.problem ?? (isSame ? undefined : CHANGES) };
  }

  /** Whether what the computation read beside its inputs is still where it was. */
  get isIntact(): boolean {
    const { tensorMap } = internalsOf(this.#backend);
    return [...this.#foreign].every(([buffer, dataId]) =>
      tensorMap.has(dataId) && tensorMap.get(dataId).resource === buffer
    );
  }

  /** Runs the commands on other inputs; the results are the caller's. */
  replay(inputs: readonly tf.Tensor[]): tf.Tensor[] {
    inputs.forEach((input, i) =>
      copyBuffer(this.#backend, placeOf(this.#backend, input).buffer, this.#slots[i]!)
    );
    for (const command of this.#commands) encode(this.#backend, command);
    return this.#results.map((place) => copyFrom(this.#backend, place));
  }

  dispose(): void {
    this.#commands.length = 0;
    this.#bound.clear();
    this.#results = [];
    this.#destroyUnused();
    const { bufferManager } = internalsOf(this.#backend);
    for (const slot of new Set(this.#slots)) bufferManager.releaseBuffer(slot);
    this.#slots = [];
  }

  /** Computes in the recording's buffers. @returns where the results lie there, and copies of them elsewhere */
  #computeInOwnMemory(
    compute: () => tf.Tensor[],
    signature: Signature,
    dispatched: (dispatched: Dispatched) => void = () => {},
  ): { places: Place[]; copies: tf.Tensor[] } {
    const internals = internalsOf(this.#backend), outer = internals.bufferManager;
    const listener: Listener = {
      dispatched: (of) => {
        dispatched(of);
        signature.dispatched(of);
      },
      acquired: (dataId, values) => {
        this.#made.push(dataId);
        signature.acquired(dataId, values);
      },
      lost: (what) => signature.lost(what),
    };
    let own: tf.Tensor[];
    try {
      internals.bufferManager = this.#buffers;
      own = listen(this.#backend, listener, () => {
        const own = compute();
        for (const { dataId } of own) internals.uploadToGPU(dataId); // those that are on the host
        return own;
      });
    } finally {
      internals.bufferManager = outer;
      this.#made = this.#heldTensors();
      // The end of a tensor that outlives the recording of it is not its buffer's.
      for (const dataId of this.#made) internals.tensorMap.get(dataId).external = true;
    }
    signature.returned(own);
    const places = own.map((tensor) => placeOf(this.#backend, tensor));
    const copies = places.map((place) => copyFrom(this.#backend, place));
    tf.dispose(own);
    return { places, copies };
  }

  /** Tensors that are made on the way and still there. */
  #heldTensors(): tf.DataId[] {
    const { tensorMap } = internalsOf(this.#backend);
    return this.#made.filter((dataId) => {
      const buffer = tensorMap.has(dataId) ? tensorMap.get(dataId).resource : null;
      return buffer !== null && this.#buffers.owns(buffer);
    });
  }

  /** Gives back what a comparison took: memory that no command binds, and no tensor has. */
  #destroyUnused(): void {
    submitAll(internalsOf(this.#backend)); // what is not submitted yet may use it
    const held = this.#heldTensors().map((dataId) => bufferOf(this.#backend, dataId));
    this.#buffers.destroyAllBut(
      new Set([...this.#bound, ...this.#results.map(({ buffer }) => buffer), ...held]),
    );
  }
}
