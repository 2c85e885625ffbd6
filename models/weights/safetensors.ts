import { type DType, type HostTensor, WeightsError } from "./types.ts";

const ARRAYS: Record<string, { new (b: ArrayBuffer): HostTensor["data"] }> = {
  F64: Float64Array,
  F32: Float32Array,
  I64: BigInt64Array,
  I32: Int32Array,
  I16: Int16Array,
  I8: Int8Array,
  U8: Uint8Array,
  BOOL: Uint8Array,
};

/** Reads a whole safetensors file. Provisional: bounds checks, half precision and ranges are to come. */
export async function readSafetensors(path: string): Promise<Map<string, HostTensor>> {
  const bytes = await Deno.readFile(path);
  const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Record<
    string,
    { dtype: DType; shape: number[]; data_offsets: [number, number] }
  >;
  const tensors = new Map<string, HostTensor>();
  for (const [name, info] of Object.entries(header)) {
    if (name === "__metadata__") continue;
    const [begin, end] = info.data_offsets;
    const raw = bytes.slice(8 + length + begin, 8 + length + end).buffer;
    const make = ARRAYS[info.dtype];
    if (!make) throw new WeightsError(path, `holds ${name} as ${info.dtype}, which is not readable yet`);
    tensors.set(name, { shape: info.shape, data: new make(raw) });
  }
  return tensors;
}
