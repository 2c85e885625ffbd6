import { createHash } from "node:crypto";
import type { HostTensor } from "./types.ts";

/**
 * SHA-256, in hexadecimal, over the tensors in the order of their names (by code unit): for each the JSON of
 * [name, shape], a zero byte, and the values as little-endian float32. The same weights have the same digest
 * in whatever container and memory order they came; half-precision files count as what they hold.
 */
export function digestOf(tensors: ReadonlyMap<string, HostTensor>): Promise<string> {
  const hash = createHash("sha256");
  for (const name of [...tensors.keys()].sort()) {
    const { shape, data } = tensors.get(name)!;
    hash.update(`${JSON.stringify([name, shape])}\0`);
    const values = data instanceof Float32Array ? data : Float32Array.from(data as ArrayLike<number>, Number);
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  return Promise.resolve(hash.digest("hex"));
}
