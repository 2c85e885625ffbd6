import type { ByteSource } from "../bytes.ts";
import { bytesPerElement } from "../dtypes.ts";
import { Global } from "../pickle/environment.ts";
import { type DType, WeightsError } from "../types.ts";

const TYPES: Readonly<Record<string, DType>> = {
  DoubleStorage: "F64",
  FloatStorage: "F32",
  HalfStorage: "F16",
  BFloat16Storage: "BF16",
  LongStorage: "I64",
  IntStorage: "I32",
  ShortStorage: "I16",
  CharStorage: "I8",
  ByteStorage: "U8",
  BoolStorage: "BOOL",
};

/** PyTorch's storage classes by the names under which pickles refer to them. */
export const STORAGE_TYPES: ReadonlyMap<string, DType> = new Map([
  ...["torch", "torch.cuda"].flatMap((module) =>
    Object.entries(TYPES).map(([name, dtype]) => [`${module}.${name}`, dtype] as const)
  ),
  ["torch.storage.UntypedStorage", "U8"] as const,
]);

/** Numbers in a row, of which tensors are views. */
export class Storage {
  readonly dtype: DType;
  readonly elements: number;
  /** Where its bytes are. Some containers tell only after the pickle that mentions the storage. */
  readonly data: () => ByteSource;

  constructor(dtype: DType, elements: number, data: () => ByteSource) {
    this.dtype = dtype;
    this.elements = elements;
    this.data = data;
  }
}

/** What a pickle says of a storage that lies outside it. */
export interface StorageId {
  readonly dtype: DType;
  readonly key: string;
  readonly elements: number;
  readonly bytes: number;
}

/** Checks ("storage", class, key, location, element count[, view]). @throws {WeightsError} */
export function parseStorageId(path: string, id: unknown): StorageId {
  const [tag, type, key, , elements, view] = Array.isArray(id) ? id as unknown[] : [];
  const dtype = type instanceof Global ? STORAGE_TYPES.get(type.name) : undefined;
  const bytes = dtype === undefined ? NaN : Number(elements) * bytesPerElement(dtype);
  if (tag === "storage" && type instanceof Global && !dtype) {
    throw new WeightsError(path, `holds numbers of the type ${type.name}, which is not supported`);
  }
  if (tag !== "storage" || !dtype || typeof key !== "string" || typeof elements !== "number") {
    throw new WeightsError(path, "is damaged: it refers to an outside object that is no storage of numbers");
  }
  if (!Number.isSafeInteger(bytes) || bytes < 0) {
    throw new WeightsError(path, `is damaged: it claims a storage of ${elements} elements`);
  }
  if (view != null) {
    throw new WeightsError(path, "holds views of storages, as only PyTorch before 0.4 wrote them");
  }
  return { dtype, key, elements, bytes };
}
