import { createHash } from "node:crypto";
import { float32 } from "./host_tensors.ts";
import type { HostTensor } from "./types.ts";

/**
 * SHA-256, in hexadecimal, over the tensors in the order of their names (by code unit): for each the JSON of
 * [name, shape], a zero byte, and the values as little-endian float32. The same weights have the same digest
 * in whatever container and memory order they came; half-precision files count as what they hold.
 */
export function digestOf(tensors: ReadonlyMap<string, HostTensor>): Promise<string> {
  return digestOfPieces(tensors.keys(), (name) => {
    const tensor = tensors.get(name)!;
    return { shape: tensor.shape, pieces: [tensor] };
  });
}

/** A tensor in pieces that follow each other in memory, of which no more than one has to be there at a time. */
export interface TensorInPieces {
  readonly shape: readonly number[];
  readonly pieces: Iterable<HostTensor> | AsyncIterable<HostTensor>;
}

/** As `digestOf`, of tensors that are read while they are hashed. */
export async function digestOfPieces(
  names: Iterable<string>,
  read: (name: string) => TensorInPieces,
): Promise<string> {
  const hash = createHash("sha256");
  for (const name of [...names].sort()) {
    const { shape, pieces } = read(name);
    hash.update(`${JSON.stringify([name, shape])}\0`);
    for await (const piece of pieces) {
      const { buffer, byteOffset, byteLength } = float32(piece);
      hash.update(new Uint8Array(buffer, byteOffset, byteLength));
    }
  }
  return hash.digest("hex");
}
