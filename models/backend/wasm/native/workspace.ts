/** Where tensors lie in the native heap, and scratch memory beside them. */
import type * as tf from "@tensorflow/tfjs";
import { elementCount } from "../../../shape.ts";
import { FLOAT_BYTES, type WasmHeap } from "../heap.ts";
import { writeConstant } from "../recorder.ts";

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

  /** Copies numbers into the heap that do not depend on what lies there. @returns their address */
  numbers(values: ArrayLike<number>): number {
    const address = this.allocate(values.length);
    writeConstant(this.#heap, new Float32Array(values), address);
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

/**
 * The address of a tensor's first value. Kernels see addresses alone: what they may touch is checked here.
 *
 * @param floats how many a kernel reads or writes from there
 * @throws {RangeError} where the tensor has fewer, or the heap ends before them
 */
export function addressOf(heap: WasmHeap, { dataId, shape, dtype }: tf.TensorInfo, floats: number): number {
  const address = heap.dataIdMap.get(dataId).memoryOffset >>> 0;
  const isInHeap = address + floats * FLOAT_BYTES <= heap.wasm.asm.memory.buffer.byteLength;
  if (!(elementCount(shape) >= floats) || dtype !== "float32" || !isInHeap) {
    throw new RangeError(`A kernel was to use ${floats} floats of a tensor of ${dtype} of shape [${shape}]`);
  }
  return address;
}

/**
 * A tensor [batch, height, width, channels] in the heap.
 *
 * @param expected its shape, where a kernel takes it from elsewhere
 * @throws {RangeError} where it holds fewer values
 */
export function imagesOf(
  heap: WasmHeap,
  x: tf.TensorInfo,
  expected: readonly number[] = x.shape,
): HeapImages {
  return imagesAt(addressOf(heap, x, elementCount(expected)), expected);
}

/** Images [batch, height, width, channels] whose values are not set. */
export function allocateImages(workspace: Workspace, shape: readonly number[]): HeapImages {
  return imagesAt(workspace.allocate(elementCount(shape)), shape);
}

function imagesAt(address: number, shape: readonly number[]): HeapImages {
  const [batch, height, width, channels] = shape as [number, number, number, number];
  const pixel = channels * FLOAT_BYTES, row = width * pixel;
  return { address, batch, channels, image: height * row, row, pixel };
}

/** The address of each image of a batch, by its number. @throws {RangeError} as `imagesOf` */
export function imageAddresses(
  heap: WasmHeap,
  x: tf.TensorInfo,
  expected: readonly number[] = x.shape,
): (b: number) => number {
  const { address, image } = imagesOf(heap, x, expected);
  return (b) => address + b * image;
}
