/** The parts of tfjs' BackendWasm that its public type leaves out. */
import type * as tf from "@tensorflow/tfjs";

export interface WasmHeap {
  dataIdNextNumber: number;
  readonly wasm: {
    cwrap(name: string, result: null, parameters: readonly string[]): (...values: unknown[]) => void;
    readonly tfjs: {
      registerTensor(id: number, size: number, memoryOffset: number): void;
      disposeData(id: number): void;
    };
  };
  makeOutput(shape: readonly number[], dtype: tf.DataType): tf.TensorInfo;
  getMemoryOffset(dataId: tf.DataId): number;
}

/** Byte length of a float32. */
export const FLOAT = 4;
