import * as tf from "@tensorflow/tfjs";
import { DeviceFailure } from "../errors.ts";
import { CHANGES, type Compared, type Recording, REPLACED } from "../recording.ts";
import type { WasmHeap } from "./heap.ts";
import { freeWhenFull } from "./memory.ts";
import { type Named, OwnMemory, type Place, placeOf, renew } from "./own_memory.ts";
import { type Call, copyBytes, listen, type Listener, replacement, withReplaced } from "./recorder.ts";
import { CallList } from "./threads/call_list.ts";

/** tfjs' native functions that keep, for a tensor, what they have made of its values. */
const KEEPING = new Set([
  "BatchMatMul",
  "Conv2D",
  "DepthwiseConv2dNative",
  "FusedConv2D",
  "FusedDepthwiseConv2D",
  "_FusedMatMul",
  "Prelu",
]);

const NO_ROOM = "wasm's memory has no room for what is repeated beside all else";

/** A result, where the calls leave it. */
interface Result extends Place {
  readonly shape: number[];
  readonly dtype: tf.DataType;
}

/** What a computation did. */
interface Done {
  readonly calls: readonly Call[];
  /** Where tensors lie that it was given beside the inputs, such as frozen weights. */
  readonly foreign: ReadonlyMap<tf.DataId, Named>;
  readonly results: readonly Result[];
  readonly problem: string | undefined;
}

/**
 * The recorded calls of a computation in the native heap. Memory and numbers of its tensors are its own, and the same each
 * time: two computations do the same if all their calls have the same values.
 */
export class WasmRecording implements Recording {
  readonly #heap: WasmHeap;
  readonly #memory: OwnMemory;
  #done: Done = { calls: [], foreign: new Map(), results: [], problem: undefined };
  /** Where the inputs' values are to be. */
  readonly #slots: Place[] = [];
  /** Whether its memory is in use, and stays even if the heap is full. */
  #isBusy = false;
  #isFreed = false;
  /** Has nobody free it any more. */
  readonly #stayWhenFull: () => void;

  private constructor(heap: WasmHeap, inputs: readonly tf.Tensor[]) {
    this.#heap = heap;
    for (const input of inputs) {
      if (!(input instanceof tf.Variable) || heap.refCount(input.dataId) === 1) continue;
      tf.tidy(() => input.assign(copyOf(heap, resultOf(heap, input)))); // clones keep the values that it has now
    }
    this.#memory = new OwnMemory(heap);
    this.#stayWhenFull = freeWhenFull(heap, () => {
      if (!this.#isBusy) this.dispose();
    });
  }

  /** Computes once and records; the results are the caller's. */
  static record(
    heap: WasmHeap,
    inputs: readonly tf.Tensor[],
    compute: () => tf.Tensor[],
  ): { recording: WasmRecording; results: tf.Tensor[] } {
    const recording = new WasmRecording(heap, inputs);
    let results: tf.Tensor[] | undefined;
    try {
      const { done, copies } = recording.#compute(inputs, compute);
      results = copies;
      recording.#done = done;
      for (const { dataId } of inputs) recording.#slots.push(recording.#memory.takeFrom(dataId));
    } catch (error) {
      recording.dispose();
      if (!(error instanceof DeviceFailure)) throw error;
    }
    return { recording, results: results ?? compute() };
  }

  get problem(): string | undefined {
    return this.#isFreed ? NO_ROOM : this.#done.problem;
  }

  get obstacle(): string | undefined {
    if (this.#isFreed) return NO_ROOM;
    const { dataIdMap } = this.#heap;
    const isIntact = [...this.#done.foreign].every(([dataId, { id, address }]) => {
      const data = dataIdMap.has(dataId) ? dataIdMap.get(dataId) : undefined;
      return data?.id === id && data.memoryOffset === address;
    });
    return isIntact ? undefined : REPLACED;
  }

  compare(inputs: readonly tf.Tensor[], compute: () => tf.Tensor[]): Compared {
    const { obstacle } = this;
    if (obstacle) return { results: compute(), problem: obstacle };
    try {
      const { done, copies } = this.#inSlots(inputs, compute);
      const isSame = sameCalls(done.calls, this.#done.calls) && samePlaces(done, this.#done);
      return { results: copies, problem: done.problem ?? (isSame ? undefined : CHANGES) };
    } catch (error) {
      if (!(error instanceof DeviceFailure)) throw error;
      this.dispose();
      return { results: compute(), problem: NO_ROOM };
    }
  }

  replay(inputs: readonly tf.Tensor[]): tf.Tensor[] {
    this.#isBusy = true;
    try {
      inputs.forEach(({ dataId }, i) => this.#fill(this.#slots[i]!, dataId));
      for (const { run, values } of this.#done.calls) (run as (...values: unknown[]) => void)(...values);
      return this.#done.results.map((result) => copyOf(this.#heap, result));
    } finally {
      this.#isBusy = false;
    }
  }

  dispose(): void {
    this.#stayWhenFull();
    this.#isFreed = true;
    this.#memory.dispose(this.#slots.splice(0));
    this.#done = { ...this.#done, calls: [], results: [] };
  }

  /** Computes while the inputs lie where those of the recording were. */
  #inSlots(inputs: readonly tf.Tensor[], compute: () => tf.Tensor[]) {
    const moved = inputs.map(({ dataId }, i) => {
      const data = this.#heap.dataIdMap.get(dataId), { id, memoryOffset } = data, slot = this.#slots[i]!;
      this.#fill(slot, dataId);
      data.id = slot.id;
      data.memoryOffset = slot.address;
      return () => Object.assign(data, { id, memoryOffset });
    });
    try {
      return this.#compute(inputs, compute);
    } finally {
      for (const moveBack of moved.reverse()) moveBack();
    }
  }

  #fill({ id, address, size, bytes }: Place, dataId: tf.DataId): void {
    copyBytes(this.#heap, this.#heap.dataIdMap.get(dataId).memoryOffset, address, bytes);
    renew(this.#heap, id, size, address);
  }

  /** Computes in memory of its own. @returns what was done, and copies of the results in other memory */
  #compute(inputs: readonly tf.Tensor[], compute: () => tf.Tensor[]): { done: Done; copies: tf.Tensor[] } {
    const heap = this.#heap, memory = this.#memory, calls: Call[] = [];
    const foreign = new Map<tf.DataId, Named>(), ours = new Set(inputs.map(({ dataId }) => dataId));
    let problem: string | undefined;
    const listener: Listener = {
      called: (call) => void calls.push(call),
      calledNative: (name, numbers) => {
        if (KEEPING.has(name)) this.#renewAll(numbers, listener);
      },
      keep: (bytes) => memory.keep(bytes),
      lost: (what) => problem ??= what,
    };
    const { dataIdMap } = heap, { get } = dataIdMap;
    const watchedGet: typeof get = (dataId) => {
      const data = get.call(dataIdMap, dataId);
      if (!memory.find(data.id) && !ours.has(dataId)) foreign.set(dataId, placeOf(data));
      return data;
    };
    const computeHeard = () =>
      withReplaced(dataIdMap, { get: replacement(watchedGet) }, () => listen(heap, listener, compute));
    let own: tf.Tensor[] = [];
    const copies: tf.Tensor[] = [];
    this.#isBusy = true;
    try {
      own = memory.use(listener.lost, computeHeard);
      const results = own.map((tensor) => resultOf(heap, tensor));
      for (const result of results) copies.push(copyOf(heap, result));
      memory.again(() => tf.dispose(own));
      if (memory.release() > 0) problem ??= CHANGES; // it keeps tensors that it did not keep before
      return { done: { calls, foreign, results, problem }, copies };
    } catch (error) {
      memory.again(() => tf.dispose([own.filter(({ isDisposed }) => !isDisposed), copies]));
      memory.release();
      throw error;
    } finally {
      this.#isBusy = false;
    }
  }

  /** Has native code make anew what it has made of tensors that may change between repetitions. */
  #renewAll(numbers: readonly number[], listener: Listener): void {
    for (const number of numbers) {
      const made = this.#memory.find(number);
      if (made) listener.called({ run: renew, values: [this.#heap, number, made.size, made.address] });
    }
  }
}

function resultOf({ dataIdMap }: WasmHeap, { dataId, shape, dtype }: tf.Tensor): Result {
  return { ...placeOf(dataIdMap.get(dataId)), shape, dtype };
}

/** A new tensor with the values of a result, in memory of its own. The caller owns it. */
function copyOf(heap: WasmHeap, { address, bytes, shape, dtype }: Result): tf.Tensor {
  const copy = heap.makeOutput(shape, dtype);
  copyBytes(heap, address, heap.dataIdMap.get(copy.dataId).memoryOffset, bytes);
  return tf.engine().makeTensorFromTensorInfo(copy);
}

function sameCalls(some: readonly Call[], others: readonly Call[]): boolean {
  return some.length === others.length && some.every(({ run, values }, i) => {
    const other = others[i]!;
    return run === other.run && values.length === other.values.length &&
      values.every((value, j) => isSame(value, other.values[j]));
  });
}

function isSame(value: unknown, other: unknown): boolean {
  if (value instanceof CallList && other instanceof CallList) return value.equals(other);
  return Object.is(value, other);
}

function samePlaces({ results: some }: Done, { results: others }: Done): boolean {
  return some.length === others.length && some.every(({ address, shape, dtype }, i) => {
    const other = others[i]!;
    return address === other.address && dtype === other.dtype && `${shape}` === `${other.shape}`;
  });
}
