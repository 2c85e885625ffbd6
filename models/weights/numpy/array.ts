import { elementCount, rowMajorStrides } from "../../shape.ts";
import type { ByteSource } from "../bytes.ts";
import { decode } from "../dtypes.ts";
import { type HostTensor, WeightsError } from "../types.ts";
import type { NpyHeader, StoredElement } from "./header.ts";

/** Bytes of an array's elements. */
export function dataSize({ shape, element }: NpyHeader): number {
  return elementCount(shape) * element.bytes;
}

/**
 * The elements of an array in row-major order, whatever the file's. Unsigned integers become the next wider signed ones.
 *
 * @param source the whole .npy file
 * @throws {WeightsError} where it is shorter than its header says, or holds a number of 2⁶³ or more
 */
export function readArray(source: ByteSource, header: NpyHeader): HostTensor {
  const { element, shape, columnMajor } = header;
  const bytes = source.read(header.offset, dataSize(header));
  if (element.bigEndian) reverseEach(bytes, element.bytes);
  const data = valuesOf(source.path, bytes, header);
  return { shape, data: columnMajor && shape.length > 1 ? rowMajor(data, shape) : data };
}

function valuesOf(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  { element, dtype }: NpyHeader,
): HostTensor["data"] {
  const widen = element.kind === "u" ? UNSIGNED[element.bytes] : undefined;
  if (!widen) return decode(dtype, bytes);
  const values = widen(bytes.buffer);
  if (!(values instanceof BigInt64Array) || element.bytes < 8 || values.every((value) => value >= 0n)) {
    return values;
  }
  throw new WeightsError(path, "holds unsigned integers of 2^63 or more, which are not read: save floats");
}

/** How unsigned integers become signed ones, by their size; bytes stay what they are. */
const UNSIGNED: Readonly<Record<number, (buffer: ArrayBuffer) => HostTensor["data"]>> = {
  2: (buffer) => Int32Array.from(new Uint16Array(buffer)),
  4: (buffer) => BigInt64Array.from(new Uint32Array(buffer), BigInt),
  8: (buffer) => new BigInt64Array(buffer),
};

/** Turns the bytes of each element round. */
function reverseEach(bytes: Uint8Array, size: StoredElement["bytes"]): void {
  for (let at = 0; size > 1 && at < bytes.length; at += size) bytes.subarray(at, at + size).reverse();
}

/** Values of which the first axis varies fastest, with the last axis varying fastest. */
function rowMajor<D extends HostTensor["data"]>(data: D, shape: readonly number[]): D {
  const result = data.slice() as D, strides = rowMajorStrides([...shape].reverse()).reverse();
  const index = shape.map(() => 0);
  for (let to = 0, from = 0; to < data.length; to++) {
    result[to] = data[from]!;
    for (let axis = shape.length - 1; axis >= 0; axis--) { // counts the index up, the last axis first
      from += strides[axis]!;
      if (++index[axis]! < shape[axis]!) break;
      from -= strides[axis]! * shape[axis]!;
      index[axis] = 0;
    }
  }
  return result;
}
