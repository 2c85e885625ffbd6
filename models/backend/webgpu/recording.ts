import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { CHANGES, type Compared, type Recording, REPLACED } from "../recording.ts";
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

/** The recorded commands of a computation, with all buffers that they bind. */
export class WebGPURecording implements Recording {
  readonly #backend: WebGPUBackend;
  readonly #buffers: PrivateBuffers;
  readonly #signature: Signature;
  readonly #commands: Command[] = [];
  /** All buffers that the commands bind. */
  readonly #bound = new Set<GPUBuffer>();
  /** The buffers among them that existed before, such as frozen weights, each with its tensor. */
  readonly #foreign = new Map<GPUBuffer, tf.DataId>();
  /** The buffers of the inputs. */
  #slots: readonly GPUBuffer[] = [];
  /** The places of the results. */
  #results: readonly Place[] = [];
  /** Intermediate tensors, in buffers of the recording. */
  #made: tf.DataId[] = [];

  private constructor(backend: WebGPUBackend, inputs: readonly tf.Tensor[]) {
    this.#backend = backend;
    const { device, bufferManager } = internalsOf(backend);
    this.#buffers = new PrivateBuffers(device, bufferManager);
    for (const input of inputs) {
      if (input instanceof tf.Variable && backend.refCount(input.dataId) > 1) { // clones keep the values that it has now
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
  ): { recording: WebGPURecording; results: tf.Tensor[] } {
    freeUnusedBuffers(backend); // the recording allocates as many of its own
    const recording = new WebGPURecording(backend, inputs);
    try {
      return { recording, results: recording.#record(inputs, compute) };
    } catch (error) {
      recording.dispose();
      throw error;
    }
  }

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
    // The inputs, and clones of them, must not change when later inputs are copied here.
    this.#slots = inputs.map(({ dataId }) => moveToNewBuffer(this.#backend, dataId));
    return results.copies;
  }

  compare(inputs: readonly tf.Tensor[], compute: () => tf.Tensor[]): Compared {
    const recorded = this.#signature;
    for (const { dataId } of inputs) takeOwnBuffer(this.#backend, dataId); // not that of a number of the program
    const signature = new Signature(this.#backend, inputs, (buffer) => recorded.foreign.has(buffer));
    const { copies } = this.#computeInOwnMemory(compute, signature);
    this.#destroyUnused();
    const isSame = recorded.equals(signature);
    return { results: copies, problem: signature.problem ?? (isSame ? undefined : CHANGES) };
  }

  get obstacle(): string | undefined {
    const { tensorMap } = internalsOf(this.#backend);
    const isIntact = [...this.#foreign].every(([buffer, dataId]) =>
      tensorMap.has(dataId) && tensorMap.get(dataId).resource === buffer
    );
    return isIntact ? undefined : REPLACED;
  }

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

  /** Computes in the recording's buffers. @returns the places of the results in them, and copies in other buffers */
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
        for (const { dataId } of own) internals.uploadToGPU(dataId); // results may still be on the host
        return own;
      });
    } finally {
      internals.bufferManager = outer;
      this.#made = this.#heldTensors();
      // A tensor that outlives this call must not free its buffer, which belongs to the recording.
      for (const dataId of this.#made) internals.tensorMap.get(dataId).external = true;
    }
    signature.returned(own);
    const places = own.map((tensor) => placeOf(this.#backend, tensor));
    const copies = places.map((place) => copyFrom(this.#backend, place));
    tf.dispose(own);
    return { places, copies };
  }

  /** Intermediate tensors that still exist. */
  #heldTensors(): tf.DataId[] {
    const { tensorMap } = internalsOf(this.#backend);
    return this.#made.filter((dataId) => {
      const buffer = tensorMap.has(dataId) ? tensorMap.get(dataId).resource : null;
      return buffer !== null && this.#buffers.owns(buffer);
    });
  }

  /** Frees what a comparison took: buffers that no command binds, and no tensor has. */
  #destroyUnused(): void {
    submitAll(internalsOf(this.#backend)); // what is not submitted yet may use it
    const held = this.#heldTensors().map((dataId) => bufferOf(this.#backend, dataId));
    this.#buffers.destroyAllBut(
      new Set([...this.#bound, ...this.#results.map(({ buffer }) => buffer), ...held]),
    );
  }
}
