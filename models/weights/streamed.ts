import { elementCount } from "../shape.ts";
import { bytesPerElement, dtypeOf, encode, type FloatDType } from "./dtypes.ts";
import type { DType, HostTensor, TensorInfo } from "./types.ts";

/** A tensor that is made while it is written, so that no more than a piece of it has to be in memory. */
export interface StreamedTensor extends TensorInfo {
  /** Its values, in pieces that follow each other. Asked for once, when its turn comes. */
  pieces(): Iterable<HostTensor["data"]> | AsyncIterable<HostTensor["data"]>;
}

/** Tensors in memory as such that are streamed. */
export function streamedFrom(
  tensors: ReadonlyMap<string, HostTensor>,
): ReadonlyMap<string, StreamedTensor> {
  return new Map([...tensors].map(([name, { shape, data }]) => [
    name,
    { dtype: dtypeOf(data), shape, pieces: () => [data] },
  ]));
}

/** A tensor of one piece. @param info of what `read` gives */
export function streamedWhole(
  { dtype, shape }: TensorInfo,
  read: () => HostTensor | Promise<HostTensor>,
): StreamedTensor {
  return {
    dtype,
    shape,
    async *pieces() {
      yield (await read()).data;
    },
  };
}

/** How a tensor will be written, as far as that is known before its values are. */
export interface Announced {
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** In bytes. */
  readonly size: number;
}

/** What a tensor will be in a file whose floating-point tensors become `float`, if given. */
export function announced({ dtype, shape }: TensorInfo, float?: FloatDType): Announced {
  const written = float && (dtype === "F32" || dtype === "F64") ? float : dtype;
  return { dtype: written, shape, size: elementCount(shape) * bytesPerElement(written) };
}

/**
 * A tensor's bytes, piece by piece.
 *
 * @throws {RangeError} where data and shape or type disagree, or a value does not fit into float16
 */
export async function* encodedPieces(
  name: string,
  tensor: StreamedTensor,
  float?: FloatDType,
): AsyncGenerator<Uint8Array> {
  const { dtype, size } = announced(tensor, float);
  let written = 0, elements = 0;
  for await (const data of tensor.pieces()) {
    const piece = encode(name, { shape: [data.length], data }, float);
    if (piece.dtype !== dtype) {
      throw new RangeError(`"${name}" has values of ${piece.dtype}, but ${dtype} is announced`);
    }
    written += piece.bytes.length;
    elements += data.length;
    if (written > size) break;
    yield piece.bytes;
  }
  if (written !== size) {
    throw new RangeError(`"${name}" has ${elements} values for the shape [${tensor.shape}]`);
  }
}
