/** Images and scratch in the native heap, by address. */
import type * as tf from "@tensorflow/tfjs";
import { FLOAT, type WasmHeap } from "../heap.ts";

/** An image batch in the heap: where it begins, its steps in bytes, and how many images and channels it has. */
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

  /** The address of room for so many floats. May move the heap's views. */
  allocate(floats: number): number {
    const address = this.#heap.wasm._malloc(Math.max(1, floats) * FLOAT) >>> 0;
    this.#allocated.push(address);
    return address;
  }

  /** The address of a copy of the numbers. */
  numbers(values: ArrayLike<number>): number {
    const address = this.allocate(values.length);
    this.#heap.wasm.HEAPF32.set(values, address / FLOAT);
    return address;
  }

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

/** Where a tensor's values begin. */
export function addressOf(heap: WasmHeap, { dataId }: tf.TensorInfo): number {
  return heap.dataIdMap.get(dataId).memoryOffset >>> 0;
}

/** A tensor [batch, height, width, channels] in the heap. */
export function imagesOf(heap: WasmHeap, x: tf.TensorInfo): HeapImages {
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const pixel = channels * FLOAT, row = width * pixel;
  return { address: addressOf(heap, x), batch, channels, image: height * row, row, pixel };
}
