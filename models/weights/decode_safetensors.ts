import { decode } from "./dtypes.ts";
import { parseHeader } from "./safetensors_header.ts";
import { type HostTensor, WeightsError } from "./types.ts";

/**
 * All tensors of a safetensors file in memory: what `encodeSafetensors` makes.
 *
 * @param label names the file in errors
 * @throws {WeightsError} where it is damaged
 */
export function decodeSafetensors(label: string, bytes: Uint8Array<ArrayBuffer>): Map<string, HostTensor> {
  const length = bytes.length < 8
    ? NaN
    : Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  const start = 8 + length;
  if (!(start <= bytes.length)) throw new WeightsError(label, "is cut short, or no safetensors file");
  const { tensors } = parseHeader(label, bytes.slice(8, start), bytes.length - start);
  return new Map(
    [...tensors].map(([name, { dtype, shape, begin, end }]) => [
      name,
      { shape, data: decode(dtype, bytes.slice(start + begin, start + end)) },
    ]),
  );
}
