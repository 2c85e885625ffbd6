import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { Identities } from "./identities.ts";
import { internalsOf } from "./internals.ts";
import type { Command, Listener } from "./recorder.ts";

/**
 * What a computation has the backend do, in words that are equal for two runs if they do the same to the same:
 * commands in their order, with their uniforms; inputs and tensors made on the way by number, buffers that were
 * there before by identity; and values from the host by content.
 */
export class Signature implements Listener {
  readonly lines: string[] = [];
  /** Why it cannot be repeated, if so. */
  problem: string | undefined;
  readonly #backend: WebGPUBackend;
  readonly #names = new Map<GPUBuffer, string>();
  #made = 0;
  readonly #isForeign: (buffer: GPUBuffer) => boolean;

  /** @param isForeign whether a buffer, no input, was there before and is to be the same in each run */
  constructor(
    backend: WebGPUBackend,
    inputs: readonly tf.Tensor[],
    isForeign: (buffer: GPUBuffer) => boolean,
  ) {
    this.#backend = backend;
    this.#isForeign = isForeign;
    inputs.forEach(({ dataId }, i) => {
      internalsOf(backend).uploadToGPU(dataId);
      this.#names.set(bufferOf(backend, dataId), `input ${i}`);
    });
  }

  dispatched({ pipeline, workgroups }: Command, buffers: readonly GPUBuffer[], uniforms: string): void {
    const names = buffers.map((buffer) => this.#nameOf(buffer));
    this.lines.push(`${identities.of(pipeline)} [${workgroups}] ${names} (${uniforms})`);
  }

  acquired(dataId: tf.DataId, values: ArrayLike<unknown> | null): void {
    const name = `made ${this.#made++}`;
    this.#names.set(bufferOf(this.#backend, dataId), name);
    if (values) this.lines.push(`${name} = ${hashOf(values)}`);
  }

  lost(what: string): void {
    this.problem ??= what;
  }

  /** Buffers seen that were there before. */
  readonly foreign = new Set<GPUBuffer>();

  #nameOf(buffer: GPUBuffer): string {
    let name = this.#names.get(buffer);
    if (name !== undefined) return name;
    if (!this.#isForeign(buffer)) return "unknown"; // it was there before, but not in the other run
    this.foreign.add(buffer);
    this.#names.set(buffer, name = `foreign ${identities.of(buffer)}`);
    return name;
  }
}

const identities = new Identities();

export function bufferOf(backend: WebGPUBackend, dataId: tf.DataId): GPUBuffer {
  return internalsOf(backend).tensorMap.get(dataId).resource!;
}

/** Length and FNV-1a hash of numbers as float32. */
function hashOf(values: ArrayLike<unknown>): string {
  const bits = new Uint32Array(Float32Array.from(values as ArrayLike<number>).buffer);
  return `${values.length} values, ${
    bits.reduce((hash, word) => Math.imul(hash ^ word, 16777619), 2166136261)
  }`;
}
