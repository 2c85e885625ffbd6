import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { type BufferManager, internalsOf, submitAll } from "./internals.ts";

/** Frees the buffers that the backend keeps for later tensors. */
export function freeUnusedBuffers(backend: WebGPUBackend): void {
  const internals = internalsOf(backend), { bufferManager } = internals;
  submitAll(internals); // what is not submitted yet may use them
  for (const free of bufferManager.freeBuffers.values()) {
    for (const buffer of free.splice(0)) {
      bufferManager.numBytesAllocated -= buffer.size;
      buffer.destroy();
    }
  }
}

/**
 * The buffers of one recording. It takes the place of the backend's manager while a computation is recorded, so that
 * no other tensor ever has a buffer that the recorded commands write when they are repeated. A buffer that holds values
 * from the host is not used again, for those values are not sent again.
 */
export class PrivateBuffers implements BufferManager {
  readonly freeBuffers = new Map<string, GPUBuffer[]>();
  readonly #device: GPUDevice;
  readonly #outer: BufferManager;
  readonly #own = new Set<GPUBuffer>();
  readonly #fromHost = new Set<GPUBuffer>();

  constructor(device: GPUDevice, outer: BufferManager) {
    this.#device = device;
    this.#outer = outer;
  }

  get numBytesAllocated(): number {
    return this.#outer.numBytesAllocated;
  }

  owns(buffer: GPUBuffer): boolean {
    return this.#own.has(buffer);
  }

  acquireBuffer(size: number, usage: GPUBufferUsageFlags, mapped = false, reuse = true): GPUBuffer {
    const free = reuse && !mapped ? this.freeBuffers.get(`${size}_${usage}`)?.shift() : undefined;
    if (free) return free;
    const buffer = this.#device.createBuffer({ size, usage, mappedAtCreation: mapped });
    this.#own.add(buffer);
    if (mapped) this.#fromHost.add(buffer);
    this.#outer.numBytesAllocated += size;
    return buffer;
  }

  releaseBuffer(buffer: GPUBuffer, reuse = true): void {
    if (!this.owns(buffer)) return this.#outer.releaseBuffer(buffer, reuse);
    if (this.#fromHost.has(buffer)) return;
    const key = `${buffer.size}_${buffer.usage}`;
    const free = this.freeBuffers.get(key);
    if (free) free.push(buffer);
    else this.freeBuffers.set(key, [buffer]);
  }

  /** Frees all buffers but those that are to be kept. */
  destroyAllBut(kept: ReadonlySet<GPUBuffer>): void {
    for (const buffer of this.#own) {
      if (kept.has(buffer)) continue;
      this.#outer.numBytesAllocated -= buffer.size;
      this.#own.delete(buffer);
      this.#fromHost.delete(buffer);
      buffer.destroy();
    }
    for (const [key, free] of this.freeBuffers) {
      this.freeBuffers.set(
        key,
        free.filter((buffer) => kept.has(buffer)),
      );
    }
  }
}
