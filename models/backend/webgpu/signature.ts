import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { Identities } from "./identities.ts";
import { internalsOf } from "./internals.ts";
import type { Dispatched, Listener } from "./recorder.ts";
import { bufferOf } from "./tensor_buffers.ts";

/**
 * A description of what a computation has the backend do; two runs that do the same to the same buffers have equal
 * ones. It holds the commands in their order, with their uniforms. Inputs and intermediate tensors are named by number,
 * buffers that existed before ("foreign" ones) by identity, and values from the host by their content.
 */
export class Signature implements Listener {
  /** Buffers that were read, and existed before. */
  readonly foreign = new Set<GPUBuffer>();
  /** Why the computation cannot be repeated; undefined if it can. */
  problem: string | undefined;
  readonly #lines: string[] = [];
  readonly #backend: WebGPUBackend;
  readonly #names = new Map<GPUBuffer, string>();
  readonly #fromHost = new Set<GPUBuffer>();
  #made = 0;
  readonly #isForeign: (buffer: GPUBuffer) => boolean;

  /** @param isForeign Whether a buffer that is no input existed before, and must be the same in each run */
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

  dispatched({ command: { pipeline, workgroups }, buffers, uniforms }: Dispatched): void {
    if (this.#fromHost.has(buffers[0]!)) this.lost("an operation that writes over values from the host");
    this.#lines.push(`${identities.of(pipeline)} [${workgroups}] ${this.#namesOf(buffers)} (${uniforms})`);
  }

  acquired(dataId: tf.DataId, values: ArrayLike<unknown> | null): void {
    const name = `made ${this.#made++}`, buffer = bufferOf(this.#backend, dataId);
    this.#names.set(buffer, name);
    this.#fromHost.delete(buffer);
    if (!values) return;
    this.#fromHost.add(buffer);
    this.#lines.push(`${name} = ${hashOf(values)}`);
  }

  lost(what: string): void {
    this.problem ??= what;
  }

  /** Called last, with the results. */
  returned(results: readonly tf.Tensor[]): void {
    this.#lines.push(
      `results ${this.#namesOf(results.map(({ dataId }) => bufferOf(this.#backend, dataId)))}`,
    );
  }

  /** Whether another run did the same to the same. */
  equals(other: Signature): boolean {
    return this.#lines.length === other.#lines.length &&
      this.#lines.every((line, i) => line === other.#lines[i]);
  }

  #namesOf(buffers: readonly GPUBuffer[]): string[] {
    return buffers.map((buffer) => this.#nameOf(buffer));
  }

  #nameOf(buffer: GPUBuffer): string {
    let name = this.#names.get(buffer);
    if (name !== undefined) return name;
    if (!this.#isForeign(buffer)) return "unknown"; // it existed before, but the other run did not read it
    this.foreign.add(buffer);
    this.#names.set(buffer, name = `foreign ${identities.of(buffer)}`);
    return name;
  }
}

const identities = new Identities();

/**
 * Length and hash of numbers' bits. Each word's high bits are mixed into its low ones before the next word: otherwise the
 * high bits of different numbers, their signs among them, would never be combined.
 */
function hashOf(values: ArrayLike<unknown>): string {
  const numbers = values instanceof Int32Array
    ? values.slice()
    : Float32Array.from(values as ArrayLike<number>);
  const words = new Uint32Array(numbers.buffer);
  const hash = (seed: number) =>
    words.reduce((hash, word) => {
      const mixed = Math.imul(hash ^ word, 0x9e3779b1);
      return mixed ^ mixed >>> 15;
    }, seed);
  return `${values.length} values, ${hash(2166136261)} ${hash(40503)}`;
}
