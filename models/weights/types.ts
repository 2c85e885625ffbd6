/** Element types met in weight files, under the names that safetensors gives them. */
export type DType = "F64" | "F32" | "F16" | "BF16" | "I64" | "I32" | "I16" | "I8" | "U8" | "BOOL";

/** What is known of a tensor before its data is read. */
export interface TensorInfo {
  /** The type of its elements. */
  readonly dtype: DType;
  /** Its sizes, the slowest axis first. */
  readonly shape: readonly number[];
}

/** A tensor on the host, row-major. Half-precision values are widened to float32 when read. */
export interface HostTensor {
  /** [] for a scalar. */
  readonly shape: readonly number[];
  /** Its elements: as many as the shape's product. */
  readonly data:
    | Float32Array
    | Float64Array
    | Int32Array
    | BigInt64Array
    | Int16Array
    | Int8Array
    | Uint8Array;
}

/** An open weight file: names, types and shapes at once, data on demand. Close it when done. */
export interface WeightFile {
  /** Where it is. */
  readonly path: string;
  /** For people, e.g. "safetensors" or "PyTorch zip archive". */
  readonly format: string;
  /** By name. */
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  /** What the file says of itself, e.g. safetensors' `__metadata__`. */
  readonly metadata: Readonly<Record<string, string>>;
  /** By name, the classes of objects that were passed over: nothing is known of them, tensors included. */
  readonly passedOver?: ReadonlyMap<string, string>;
  /**
   * The data of a tensor.
   *
   * @throws {WeightsError} where the file is shorter than it claims
   */
  read(name: string): Promise<HostTensor>;
  /**
   * Some rows of a tensor, which are its values at each of these indices of its first axis, in this order, without reading the
   * others; absent where the format holds tensors only as a whole.
   *
   * @throws {WeightsError} where there is no such row, or the file is shorter than it claims
   */
  readRows?(name: string, rows: readonly number[]): HostTensor;
  /** Lets go of the file. */
  close(): void;
}

/**
 * A weight file that cannot be used, said in one sentence that names it. What the sentence quotes of the file
 * is stripped of control characters, which could command the terminal.
 */
export class WeightsError extends Error {
  /** The file. */
  readonly path: string;

  /**
   * The sentence, and where it happened.
   *
   * @param problem completes a sentence that begins with the path
   */
  constructor(path: string, problem: string, options?: ErrorOptions) {
    super(`"${path}" ${problem.replace(/[\p{Cc}\p{Cf}]/gu, "\ufffd")}`, options);
    this.name = "WeightsError";
    this.path = path;
  }
}

/**
 * A file that cannot be written today, and perhaps tomorrow: its disk is full, or can only be read. Said in one sentence
 * that names it.
 */
export class DiskError extends Error {
  /** The file. */
  readonly path: string;

  /**
   * The sentence, and where it happened.
   *
   * @param problem completes a sentence that begins with the path
   */
  constructor(path: string, problem: string, options?: ErrorOptions) {
    super(`"${path}" ${problem}`, options);
    this.name = "DiskError";
    this.path = path;
  }
}
