/** What a recording has for itself: memory, and numbers by which native code knows its tensors. */
import type * as tf from "@tensorflow/tfjs";
import { Arena } from "./arena.ts";
import { elementCount } from "../../shape.ts";
import { type HeapData, valueBytes, type WasmHeap } from "./heap.ts";
import { copyBytes, replacement, withReplaced } from "./recorder.ts";

/**
 * Gives tensors memory and numbers that no other tensor ever has, for as long as this lives: in the same order the same ones,
 * each time that it is used. Native code still knows a tensor that was freed, since repeated calls name it.
 */
export class OwnMemory {
  readonly #heap: WasmHeap;
  readonly #arena: Arena;
  readonly #allocate: (bytes: number) => number;
  readonly #free: (address: number) => void;
  /** Bytes that stay, by their number. */
  readonly #kept = new Map<number, { readonly address: number; readonly bytes: Uint8Array }[]>();
  /** Tensors' sizes and addresses, by their numbers. */
  readonly #known = new Map<number, { readonly size: number; readonly address: number }>();
  /** Tensors that exist. */
  readonly #alive = new Map<number, tf.DataId>();
  readonly #first: number;
  /** After the last number of the first use. Those from here on are other tensors'. */
  #end: number | undefined;

  constructor(heap: WasmHeap) {
    this.#heap = heap;
    this.#allocate = heap.wasm._malloc;
    this.#free = heap.wasm._free;
    this.#arena = new Arena((bytes) => this.#allocate(bytes), (address) => this.#free(address));
    this.#first = heap.dataIdNextNumber;
  }

  /** Computes with it. @param lost is told of memory that is taken in another way */
  use<T>(lost: (what: string) => void, f: () => T): T {
    const heap = this.#heap, next = heap.dataIdNextNumber;
    this.#arena.restart();
    heap.dataIdNextNumber = this.#first;
    try {
      return this.again(f, lost, next);
    } finally {
      this.#end ??= heap.dataIdNextNumber;
      heap.dataIdNextNumber = Math.max(next, heap.dataIdNextNumber);
    }
  }

  /** Goes on, to free what was made. @param beyond The number of a tensor for which there is none of its own */
  again<T>(f: () => T, lost: (what: string) => void = () => {}, beyond = this.#heap.dataIdNextNumber): T {
    const heap = this.#heap, { wasm } = heap, { registerTensor, disposeData } = wasm.tfjs, { move } = heap;
    const watchedMove: WasmHeap["move"] = (dataId, ...given) => {
      const isOut = this.#end !== undefined && heap.dataIdNextNumber >= this.#end; // it makes more tensors than it did
      if (isOut) heap.dataIdNextNumber = Math.max(beyond, heap.dataIdNextNumber);
      this.#alive.set(heap.dataIdNextNumber, dataId);
      move.call(heap, dataId, ...given);
    };
    const tensors: WasmHeap["wasm"]["tfjs"] = {
      ...wasm.tfjs,
      registerTensor: (id, size, address) => {
        if (this.#known.has(id)) disposeData(id);
        this.#known.set(id, { size, address });
        registerTensor(id, size, address);
        if (!this.#arena.has(address)) lost("an operation that takes memory itself");
      },
      disposeData: (id) => {
        this.#alive.delete(id);
        if (!this.#known.has(id)) disposeData(id);
      },
    };
    const memory = {
      _malloc: replacement((bytes: number) => this.#arena.allocate(bytes)),
      _free: replacement((address: number) =>
        this.#arena.has(address >>> 0) ? this.#arena.free(address >>> 0) : this.#free(address)
      ),
      tfjs: replacement(tensors),
    };
    return withReplaced(wasm, memory, () => withReplaced(heap, { move: replacement(watchedMove) }, f));
  }

  /** An address at which these bytes stay. */
  keep(bytes: Uint8Array): number {
    const known = this.#kept.get(bytes.length) ?? [];
    this.#kept.set(bytes.length, known);
    const same = known.find((other) => other.bytes.every((byte, i) => byte === bytes[i]));
    if (same) return same.address;
    const address = this.#allocate(Math.max(1, bytes.length)) >>> 0;
    new Uint8Array(this.#heap.wasm.asm.memory.buffer).set(bytes, address);
    known.push({ address, bytes: bytes.slice() });
    return address;
  }

  /** The tensor of this number, if it is one of these. */
  find(id: number): Named | undefined {
    const known = this.#known.get(id);
    return known && { id, ...known };
  }

  /** Takes over what a tensor has, and gives it other memory and another number, with the same values. */
  takeFrom(dataId: tf.DataId): Place {
    const data = this.#heap.dataIdMap.get(dataId), place = placeOf(data);
    moveToNewMemory(this.#heap, data);
    return place;
  }

  /** Gives tensors that still exist memory of their own. @returns how many there were */
  release(): number {
    const { dataIdMap } = this.#heap;
    const left = [...this.#alive.values()].filter((dataId) =>
      dataIdMap.has(dataId) && dataIdMap.get(dataId).dtype !== "string"
    );
    for (const dataId of left) {
      const data = this.#heap.dataIdMap.get(dataId), { memoryOffset } = data;
      moveToNewMemory(this.#heap, data);
      if (this.#arena.has(memoryOffset)) this.#arena.free(memoryOffset);
    }
    this.#alive.clear();
    return left.length;
  }

  /** @param taken What was taken over */
  dispose(taken: readonly Place[]): void {
    this.release();
    for (const id of this.#known.keys()) this.#heap.wasm.tfjs.disposeData(id);
    this.#known.clear();
    this.#arena.dispose();
    for (const { address } of [...this.#kept.values()].flat()) this.#free(address);
    this.#kept.clear();
    for (const { id, address } of taken) {
      this.#heap.wasm.tfjs.disposeData(id);
      this.#free(address);
    }
  }
}

/** A tensor as native code knows it: by its number. */
export interface Named {
  readonly id: number;
  readonly address: number;
  /** How many values it has. */
  readonly size: number;
}

/** A tensor, and the bytes that its values take. */
export interface Place extends Named {
  readonly bytes: number;
}

/** Has native code forget what it has made of a tensor's values, which are others now. */
export function renew({ wasm: { tfjs } }: WasmHeap, id: number, size: number, address: number): void {
  tfjs.disposeData(id);
  tfjs.registerTensor(id, size, address);
}

export function placeOf({ id, memoryOffset, shape, dtype }: HeapData): Place {
  const size = elementCount(shape);
  return { id, address: memoryOffset, size, bytes: size * valueBytes(dtype) };
}

function moveToNewMemory(heap: WasmHeap, data: HeapData): void {
  const { wasm } = heap, { address: from, size, bytes } = placeOf(data);
  const address = wasm._malloc(bytes) >>> 0;
  copyBytes(heap, from, address, bytes);
  data.id = heap.dataIdNextNumber++;
  data.memoryOffset = address;
  wasm.tfjs.registerTensor(data.id, size, address);
}
