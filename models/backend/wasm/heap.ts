/** The parts of tfjs' BackendWasm that its public type leaves out. */
import type * as tf from "@tensorflow/tfjs";

/** What the backend keeps for the tensors that share some values. */
export interface HeapData {
  /** The number under which native code knows them. */
  id: number;
  memoryOffset: number;
  readonly shape: readonly number[];
  readonly dtype: tf.DataType;
}

export interface WasmHeap {
  /** Of the next tensor, or tensor's values. */
  dataIdNextNumber: number;
  readonly wasm: {
    /** An address as a signed integer; 0 if there is no room. */
    _malloc(bytes: number): number;
    _free(address: number): void;
    /** A native function by its name; its parameters are "number" or "array", bytes that it reads. */
    cwrap(
      name: string,
      result: string | null,
      parameters: readonly string[],
    ): (...values: unknown[]) => unknown;
    readonly HEAPU8: Uint8Array;
    readonly HEAPF32: Float32Array;
    readonly asm: { readonly memory: WebAssembly.Memory };
    readonly tfjs: {
      /** Tells native code where a tensor's values are. */
      registerTensor(id: number, size: number, memoryOffset: number): void;
      /** Makes native code forget a tensor, and what it has made of its values. */
      disposeData(id: number): void;
    };
  };
  /** Gives a tensor memory, and values if there are any. */
  move(
    dataId: tf.DataId,
    values: tf.backend_util.BackendValues | null,
    shape: readonly number[],
    dtype: tf.DataType,
    references: number,
  ): void;
  readSync(dataId: tf.DataId, start?: number, end?: number): tf.backend_util.BackendValues;
  makeOutput(shape: readonly number[], dtype: tf.DataType): tf.TensorInfo;
  incRef(dataId: tf.DataId): void;
  /** The values themselves. Valid until the next allocation, which may move the heap. */
  typedArrayFromHeap(tensor: tf.TensorInfo): Float32Array | Int32Array | Uint8Array;
  refCount(dataId: tf.DataId): number;
  readonly dataIdMap: { get(dataId: tf.DataId): HeapData; has(dataId: tf.DataId): boolean };
}

/** Where a tensor of any type lies. */
export function addressIn({ dataIdMap }: WasmHeap, { dataId }: tf.TensorInfo): number {
  return dataIdMap.get(dataId).memoryOffset;
}

/** Bytes of one of a tensor's values. */
export function valueBytes(dtype: tf.DataType): number {
  return dtype === "bool" ? 1 : FLOAT_BYTES;
}

/** Bytes that native code can address. */
export const MAX_HEAP = 2 ** 32;

/** Bytes of a float32. */
export const FLOAT_BYTES = 4;
