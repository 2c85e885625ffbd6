/** Where tensors lie in the native heap, and scratch memory beside them. */
import type * as tf from "@tensorflow/tfjs";
import { FLOAT_BYTES, type WasmHeap } from "../heap.ts";

/** A batch of images in the heap: its address, its steps in bytes to the next image, row and pixel, and its sizes. */
export interface HeapImages {
  readonly address: number;
  readonly batch: number;
  readonly channels: number;
  readonly image: number;
  readonly row: number;
  readonly pixel: number;
}

/** Memory for the duration of one kernel, or until it is freed. */
export class Workspace {
  readonly #heap: WasmHeap;
  readonly #allocated: number[] = [];

  constructor(heap: WasmHeap) {
    this.#heap = heap;
  }

  /**
   * Allocates so many floats; their values are not set. The heap's views may have moved afterwards.
   *
   * @returns their address
   * @throws {BackendError} Where the heap is full
   */
  allocate(floats: number): number {
    const address = this.#heap.wasm._malloc(Math.max(1, floats) * FLOAT_BYTES) >>> 0;
    this.#allocated.push(address);
    return address;
  }

  /** Copies numbers into the heap. @returns their address */
  numbers(values: ArrayLike<number>): number {
    const address = this.allocate(values.length);
    this.#heap.wasm.HEAPF32.set(values, address / FLOAT_BYTES);
    return address;
  }

  /** Frees all that was allocated. */
  free(): void {
    for (const address of this.#allocated.splice(0)) this.#heap.wasm._free(address);
  }
}

/** Runs `f` with memory that is freed afterwards. */
export function withWorkspace<T>(heap: WasmHeap, f: (workspace: Workspace) => T): T {
  const workspace = new Workspace(heap);
  try {
    return f(workspace);
  } finally {
    workspace.free();
  }
}

/** The address of a tensor's first value. */
export function addressOf(heap: WasmHeap, { dataId }: tf.TensorInfo): number {
  return heap.dataIdMap.get(dataId).memoryOffset >>> 0;
}

/** A tensor [batch, height, width, channels] in the heap. */
export function imagesOf(heap: WasmHeap, x: tf.TensorInfo): HeapImages {
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const pixel = channels * FLOAT_BYTES, row = width * pixel;
  return { address: addressOf(heap, x), batch, channels, image: height * row, row, pixel };
}
