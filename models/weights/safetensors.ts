/**
 * safetensors: the length of the header (u64, little-endian), the header (JSON), the data. Offsets may be
 * unaligned. https://github.com/huggingface/safetensors#format
 */
import { checkOptions, oneOf, type OptionTable } from "../options/mod.ts";
import { writeAtomically } from "./atomic_write.ts";
import { elementCount } from "../shape.ts";
import { type ByteSource, concatenated } from "./bytes.ts";
import { bytesPerElement, decode, encode, type FloatDType } from "./dtypes.ts";
import { parseHeader } from "./safetensors_header.ts";
import { type Announced, announced, encodedPieces, streamedFrom, type StreamedTensor } from "./streamed.ts";
import { type HostTensor, type WeightFile, WeightsError } from "./types.ts";
import { openFile, weightFile } from "./weight_file.ts";

/** As in the reference implementation. */
const MAX_HEADER_BYTES = 100_000_000;

/** How to write floating-point tensors. */
export interface FloatOptions {
  /** The type of all floating-point tensors; by default each keeps its own. Integers are not touched. */
  readonly dtype?: FloatDType;
}

/** What they may be. */
export const FLOAT_OPTIONS: OptionTable<FloatOptions> = { dtype: oneOf("F32", "F16", "BF16") };

/** Opens a file, reading nothing but its header. @throws {WeightsError} */
export function openSafetensors(path: string): Promise<WeightFile> {
  return openFile(path, safetensorsIn);
}

/** Reads a whole file. @throws {WeightsError} */
export async function readSafetensors(path: string): Promise<Map<string, HostTensor>> {
  const file = await openSafetensors(path);
  try {
    const tensors = new Map<string, HostTensor>();
    for (const name of file.tensors.keys()) tensors.set(name, await file.read(name));
    return tensors;
  } finally {
    file.close();
  }
}

/** What `source` holds; it is closed with the result. @throws {WeightsError} */
export function safetensorsIn(source: ByteSource): WeightFile {
  const { path } = source;
  if (source.size < 8) {
    throw new WeightsError(
      path,
      `is no safetensors file: it has ${source.size} bytes, fewer than a header's 8`,
    );
  }
  const claimed = new DataView(source.read(0, 8).buffer).getBigUint64(0, true);
  if (claimed > Math.min(source.size - 8, MAX_HEADER_BYTES)) {
    throw new WeightsError(
      path,
      `claims a header of ${claimed} bytes: it is truncated or no safetensors file`,
    );
  }
  const length = Number(claimed);
  const start = 8 + length;
  const { tensors, metadata } = parseHeader(path, source.read(8, length), source.size - start);
  return weightFile(source, {
    format: "safetensors",
    tensors,
    metadata,
    read({ dtype, shape, begin, end }) {
      return { shape, data: decode(dtype, source.read(start + begin, end - begin)) };
    },
    readRows({ dtype, shape: [, ...rest], begin }, rows) {
      const size = elementCount(rest) * bytesPerElement(dtype), bytes = new Uint8Array(rows.length * size);
      for (let i = 0, end = 0; i < rows.length; i = end) {
        for (end = i + 1; rows[end] === rows[end - 1]! + 1;) end++; // rows that follow each other are read at once
        bytes.set(source.read(start + begin + rows[i]! * size, (end - i) * size), i * size);
      }
      return { shape: [rows.length, ...rest], data: decode(dtype, bytes) };
    },
  });
}

/**
 * A whole file in memory.
 *
 * @throws {RangeError} where data and shape disagree or a value does not fit
 * @throws {TypeError} where an option is unknown, or no type of floating-point tensors
 */
export function encodeSafetensors(
  tensors: ReadonlyMap<string, HostTensor>,
  metadata?: Readonly<Record<string, string>>,
  options: FloatOptions = {},
): Uint8Array<ArrayBuffer> {
  checkOptions("encodeSafetensors", options, FLOAT_OPTIONS);
  const encoded = inOrder(Array.from(tensors, ([name, tensor]) => encode(name, tensor, options.dtype)));
  const header = headerBytes(
    encoded.map((tensor) => [tensor.name, { ...tensor, size: tensor.bytes.length }]),
    metadata,
  );
  return concatenated([header, ...encoded.map(({ bytes }) => bytes)]);
}

/** Writes beside the path and renames: a reader never sees half a file. @throws {RangeError | TypeError} as above */
export async function writeSafetensors(
  path: string,
  tensors: ReadonlyMap<string, HostTensor>,
  metadata?: Readonly<Record<string, string>>,
  options: FloatOptions = {},
): Promise<void> {
  checkOptions("writeSafetensors", options, FLOAT_OPTIONS);
  await streamSafetensors(path, streamedFrom(tensors), metadata, options);
}

/** As `writeSafetensors`, of tensors that are made while they are written. @throws {RangeError | TypeError} as above */
export async function streamSafetensors(
  path: string,
  tensors: ReadonlyMap<string, StreamedTensor>,
  metadata?: Readonly<Record<string, string>>,
  { dtype }: FloatOptions = {},
): Promise<void> {
  await writeAtomically(path, safetensorsParts(tensors, metadata, dtype));
}

/** Header, then data. */
async function* safetensorsParts(
  tensors: ReadonlyMap<string, StreamedTensor>,
  metadata: Readonly<Record<string, string>> | undefined,
  float: FloatDType | undefined,
): AsyncGenerator<Uint8Array> {
  const order = inOrder(Array.from(tensors, ([name, tensor]) => ({ name, ...announced(tensor, float) })));
  yield headerBytes(order.map((tensor) => [tensor.name, tensor]), metadata);
  for (const { name } of order) yield* encodedPieces(name, tensors.get(name)!, float);
}

/** Wide elements come first, so that each tensor starts at a multiple of its element. */
function inOrder<T extends Pick<Announced, "dtype">>(tensors: readonly T[]): T[] {
  return tensors.toSorted((a, b) => bytesPerElement(b.dtype) - bytesPerElement(a.dtype));
}

function headerBytes(
  tensors: readonly (readonly [name: string, Announced])[],
  metadata?: Readonly<Record<string, string>>,
): Uint8Array {
  const entries: [string, unknown][] = metadata ? [["__metadata__", metadata]] : [];
  let begin = 0;
  for (const [name, { dtype, shape, size }] of tensors) {
    entries.push([name, { dtype, shape, data_offsets: [begin, begin += size] }]);
  }
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)));
  const length = Math.ceil(json.length / 8) * 8;
  const header = new Uint8Array(8 + length).fill(0x20); // padded with spaces, as the format asks
  new DataView(header.buffer).setBigUint64(0, BigInt(length), true);
  header.set(json, 8);
  return header;
}
