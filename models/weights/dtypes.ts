/** Element types: their sizes, and the way between their bytes in a file and arrays on the host. */
import { elementCount } from "../shape.ts";
import { FLOAT16_MAX, narrowToBfloat16, narrowToFloat16, widenBfloat16, widenFloat16 } from "./half.ts";
import type { DType, HostTensor } from "./types.ts";

const DTYPES: Readonly<
  Record<DType, { bytes: number; decode(buffer: ArrayBuffer): HostTensor["data"] }>
> = {
  F64: { bytes: 8, decode: (buffer) => new Float64Array(buffer) },
  F32: { bytes: 4, decode: (buffer) => new Float32Array(buffer) },
  F16: { bytes: 2, decode: (buffer) => widenFloat16(new Uint16Array(buffer)) },
  BF16: { bytes: 2, decode: (buffer) => widenBfloat16(new Uint16Array(buffer)) },
  I64: { bytes: 8, decode: (buffer) => new BigInt64Array(buffer) },
  I32: { bytes: 4, decode: (buffer) => new Int32Array(buffer) },
  I16: { bytes: 2, decode: (buffer) => new Int16Array(buffer) },
  I8: { bytes: 1, decode: (buffer) => new Int8Array(buffer) },
  U8: { bytes: 1, decode: (buffer) => new Uint8Array(buffer) },
  BOOL: { bytes: 1, decode: (buffer) => new Uint8Array(buffer) },
};

/** The types in which floating-point tensors can be written. */
export type FloatDType = "F32" | "F16" | "BF16";

/** Whether it is an element type that safetensors names and this code reads. */
export function isDType(name: unknown): name is DType {
  return typeof name === "string" && Object.hasOwn(DTYPES, name);
}

/** Bytes of one element. */
export function bytesPerElement(dtype: DType): number {
  return DTYPES[dtype].bytes;
}

/** Little-endian bytes to an array; F16 and BF16 are widened to float32. May take `bytes` over. */
export function decode(dtype: DType, bytes: Uint8Array<ArrayBuffer>): HostTensor["data"] {
  const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
  return DTYPES[dtype].decode(whole);
}

/** The type under which an array is written as it is. */
export function dtypeOf(data: HostTensor["data"]): DType {
  if (data instanceof Float32Array) return "F32";
  if (data instanceof Float64Array) return "F64";
  if (data instanceof Int32Array) return "I32";
  if (data instanceof BigInt64Array) return "I64";
  if (data instanceof Int16Array) return "I16";
  return data instanceof Int8Array ? "I8" : "U8";
}

/** A tensor on its way into a file. */
export interface EncodedTensor {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/**
 * A tensor as little-endian bytes. Floating-point values become `float`, if given; integers stay as they are.
 *
 * @throws {RangeError} where data and shape disagree, or a value does not fit into float16
 */
export function encode(name: string, { shape, data }: HostTensor, float?: FloatDType): EncodedTensor {
  if (data.length !== elementCount(shape)) {
    throw new RangeError(`"${name}" has ${data.length} values for the shape [${shape}]`);
  }
  const isFloat = data instanceof Float32Array || data instanceof Float64Array;
  const dtype = isFloat && float ? float : dtypeOf(data);
  const array = isFloat ? encodeFloats(name, data, float) : data;
  return { name, dtype, shape, bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength) };
}

function encodeFloats(name: string, data: Float32Array | Float64Array, dtype?: FloatDType) {
  if (dtype === "BF16") return narrowToBfloat16(data);
  if (dtype !== "F16") return dtype === "F32" && data instanceof Float64Array ? new Float32Array(data) : data;
  const beyond = data.find((value) => Math.abs(value) > FLOAT16_MAX && Math.abs(value) !== Infinity);
  if (beyond === undefined) return narrowToFloat16(data);
  throw new RangeError(`"${name}" holds ${beyond}, beyond float16's ±${FLOAT16_MAX}: write bf16 or f32`);
}
