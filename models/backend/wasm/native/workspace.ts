/** Images and scratch in the native heap, by address. */
import type * as tf from "@tensorflow/tfjs";
import { FLOAT, type WasmHeap } from "../heap.ts";

/** An image batch in the heap, [batch, height, width, channels]: where it begins and its steps in bytes. */
export interface HeapImages {
  readonly address: number;
  readonly image: number;
  readonly row: number;
  readonly pixel: number;
}

/** Pixels around an image. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Memory for the duration of one kernel. */
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

  /** The images with zeros around them; without margins, the tensor itself. */
  padded(x: tf.TensorInfo, margins: Margins): HeapImages {
    const [batch, height, width, channels] = x.shape as [number, number, number, number];
    const { top, bottom, left, right } = margins;
    const source = addressOf(this.#heap, x);
    const line = width * channels;
    if (top + bottom + left + right === 0) return images(source, height, width, channels);
    const outHeight = height + top + bottom, outLine = line + (left + right) * channels;
    const target = this.allocate(batch * outHeight * outLine);
    const { HEAPF32 } = this.#heap.wasm;
    HEAPF32.fill(0, target / FLOAT, target / FLOAT + batch * outHeight * outLine);
    for (let i = 0; i < batch; i++) {
      for (let y = 0; y < height; y++) {
        const from = source / FLOAT + (i * height + y) * line;
        const to = target / FLOAT + (i * outHeight + top + y) * outLine + left * channels;
        HEAPF32.copyWithin(to, from, from + line);
      }
    }
    return images(target, outHeight, width + left + right, channels);
  }

  free(): void {
    for (const address of this.#allocated) this.#heap.wasm._free(address);
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

/** Steps through images that lie side by side. */
export function images(address: number, height: number, width: number, channels: number): HeapImages {
  const pixel = channels * FLOAT, row = width * pixel;
  return { address, image: height * row, row, pixel };
}
