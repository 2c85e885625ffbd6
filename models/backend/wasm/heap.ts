/** The parts of tfjs' BackendWasm that its public type leaves out. */
import type * as tf from "@tensorflow/tfjs";

export interface WasmHeap {
  dataIdNextNumber: number;
  readonly wasm: {
    /** An address as a signed integer; 0 if there is no room. */
    _malloc(bytes: number): number;
    _free(address: number): void;
    cwrap(name: string, result: null, parameters: readonly string[]): (...values: unknown[]) => void;
    readonly HEAPF32: Float32Array;
    readonly asm: { readonly memory: WebAssembly.Memory };
    readonly tfjs: {
      registerTensor(id: number, size: number, memoryOffset: number): void;
      disposeData(id: number): void;
    };
  };
  makeOutput(shape: readonly number[], dtype: tf.DataType): tf.TensorInfo;
  incRef(dataId: tf.DataId): void;
  /** The values themselves. Valid until the next allocation, which may move the heap. */
  typedArrayFromHeap(tensor: tf.TensorInfo): Float32Array | Int32Array | Uint8Array;
  readonly dataIdMap: { get(dataId: tf.DataId): { readonly id: number; readonly memoryOffset: number } };
}

/** Bytes that native code can address. */
export const MAX_HEAP = 2 ** 32;

/** Bytes of a float32. */
export const FLOAT_BYTES = 4;
