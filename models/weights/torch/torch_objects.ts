/** What PyTorch's functions, and NVIDIA's for whole networks, make: views of storages, and inert records. */
import { Global } from "../pickle/environment.ts";
import { Bytes, Instance } from "../pickle/values.ts";
import { type DType, WeightsError } from "../types.ts";
import type { EnclosingFile } from "./construct.ts";
import { Storage } from "./storage.ts";
import { TensorView } from "./tensor_view.ts";

/** torch's own names for element types; those without a DType may be mentioned, but no tensor may have them. */
export const TORCH_DTYPES: Readonly<Record<string, DType | null>> = {
  "torch.float64": "F64",
  "torch.float32": "F32",
  "torch.float16": "F16",
  "torch.bfloat16": "BF16",
  "torch.int64": "I64",
  "torch.int32": "I32",
  "torch.int16": "I16",
  "torch.int8": "I8",
  "torch.uint8": "U8",
  "torch.bool": "BOOL",
  "torch.complex64": null,
  "torch.complex128": null,
};

/** (storage, offset, shape, stride, ...) */
export function rebuildTensor(
  [storage, offset, shape, stride]: readonly unknown[],
  { path }: EnclosingFile,
): TensorView {
  if (!(storage instanceof Storage)) {
    throw new WeightsError(path, "is damaged: it makes a tensor of no storage");
  }
  return new TensorView(path, storage, storage.dtype, offset, shape, stride);
}

/** (storage, offset, shape, stride, requires_grad, hooks, dtype, ...): the storage is untyped. */
export function rebuildTensorOfType(args: readonly unknown[], { path }: EnclosingFile): TensorView {
  const [storage, offset, shape, stride, , , type] = args;
  const dtype = type instanceof Global ? TORCH_DTYPES[type.name] : undefined;
  if (!(storage instanceof Storage) || !dtype) {
    throw new WeightsError(path, "holds a tensor of a type that is not supported");
  }
  return new TensorView(path, storage, dtype, offset, shape, stride);
}

/** (function, class, arguments, state): a tensor of a class of one's own, or with attributes. It is the tensor. */
export function rebuildFromType([rebuild, , args]: readonly unknown[], { path }: EnclosingFile): unknown {
  if (rebuild instanceof Global && Array.isArray(args)) return rebuild.construct(args);
  throw new WeightsError(path, "is damaged: it makes a tensor by no function");
}

/** (tensor, requires_grad, hooks): a parameter is its tensor. */
export function rebuildParameter([tensor]: readonly unknown[], { path }: EnclosingFile): TensorView {
  if (tensor instanceof TensorView) return tensor;
  throw new WeightsError(path, "is damaged: it makes a parameter of no tensor");
}

/** (bytes): a storage in a PyTorch stream of its own. */
export function loadFromBytes([bytes]: readonly unknown[], file: EnclosingFile): Storage {
  if (bytes instanceof Bytes && file.nestedStorage) return file.nestedStorage(bytes);
  throw new WeightsError(file.path, "is damaged: it loads a storage from where there is none");
}

/**
 * NVIDIA's record of a network: {class_name, state, module_src, ...}. module_src is the Python source of the
 * class, which NVIDIA's reader runs. This one drops it unread.
 */
export function reconstructPersistent([record]: readonly unknown[], { path }: EnclosingFile): Instance {
  const className = record instanceof Map ? record.get("class_name") : undefined;
  if (typeof className !== "string") {
    throw new WeightsError(path, "is damaged: it has a network without a class");
  }
  return new Instance(className, [], (record as Map<unknown, unknown>).get("state"));
}
