/**
 * The allow-list: every class and function that a weight file may name, with the plain data that it makes
 * here. A name is looked up in this table and nowhere else.
 */
import { memorySource } from "../bytes.ts";
import type { Budget } from "../pickle/budget.ts";
import { Global } from "../pickle/environment.ts";
import { Bytes, Instance } from "../pickle/values.ts";
import { type DType, WeightsError } from "../types.ts";
import { numpyScalar } from "./numpy.ts";
import { Storage, STORAGE_TYPES } from "./storage.ts";
import { TensorView } from "./tensor_view.ts";

/** The file that a name stands in. */
interface File {
  readonly path: string;
  readonly budget: Budget;
  /** The storage in a complete PyTorch stream, where the file may nest them. @throws {WeightsError} */
  nestedStorage?(bytes: Bytes): Storage;
}

type Construct = (args: readonly unknown[], file: File) => unknown;

const ALLOWED: ReadonlyMap<string, Construct> = new Map<string, Construct>([
  // Python
  ["collections.OrderedDict", makeMap],
  ["collections.defaultdict", () => new Map()],
  ...inModules(["builtins", "__builtin__"], {
    dict: makeMap,
    list: argument,
    set: makeSet,
    frozenset: makeSet,
    object: (args) => new Instance("object", args),
  }),
  ...inModules(["copyreg", "copy_reg"], { _reconstructor: reconstruct }),
  ["_codecs.encode", encodeLatin1],
  ["argparse.Namespace", (args) => new Instance("argparse.Namespace", args)],
  ...inModules(["pathlib"], { PosixPath: joined, PurePosixPath: joined, WindowsPath: joined }),

  // PyTorch
  ...inModules(["torch._utils"], {
    _rebuild_tensor: rebuildTensor,
    _rebuild_tensor_v2: rebuildTensor,
    _rebuild_tensor_v3: rebuildTensorOfType,
    _rebuild_parameter: rebuildParameter,
    _rebuild_parameter_with_state: rebuildParameter,
  }),
  ["torch.nn.parameter.Parameter", rebuildParameter], // as PyTorch before 0.4 wrote them
  ["torch.storage._load_from_bytes", loadFromBytes],
  ["torch.Size", argument],
  ["torch.device", joined],

  // TorchScript
  ...inModules(["torch.jit._pickle"], {
    build_intlist: argument,
    build_doublelist: argument,
    build_boollist: argument,
    build_tensorlist: argument,
    restore_type_tag: argument,
  }),

  // NVIDIA's StyleGAN repositories
  ["torch_utils.persistence._reconstruct_persistent_obj", reconstructPersistent],
  ["dnnlib.util.EasyDict", makeMap],

  // NumPy 1 and 2
  ...inModules(["numpy.core.multiarray", "numpy._core.multiarray"], {
    scalar: numpyScalar,
    _reconstruct: (args) => new Instance("numpy.ndarray", args),
  }),
  ...inModules(["numpy.core.numeric", "numpy._core.numeric"], {
    _frombuffer: (args) => new Instance("numpy.ndarray", args),
  }),
  ["numpy.dtype", (args) => new Instance("numpy.dtype", args)],
]);

/** torch's own names for element types; those without a DType may be mentioned, but no tensor may have them. */
const TORCH_DTYPES: Readonly<Record<string, DType | null>> = {
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

/** Names that stand for themselves: they are arguments of others, and calling them makes nothing. */
const MENTIONED: ReadonlySet<string> = new Set([
  ...STORAGE_TYPES.keys(),
  ...Object.keys(TORCH_DTYPES),
  "numpy.ndarray",
]);

/** Modules of networks: TorchScript's own classes, and PyTorch's containers and layers. Never run. */
const MODULE = /^(__torch__|torch\.nn\.modules)\.[\w.]+$/;

/** @throws {WeightsError} that names what is not allowed */
export function allowedGlobal(file: File, module: string, attribute: string): Global {
  const name = `${module}.${attribute}`;
  const construct = ALLOWED.get(name);
  if (construct) return new Global(name, (args) => construct(args, file));
  if (MODULE.test(name)) return new Global(name, (args) => new Instance(name, args));
  if (MENTIONED.has(name)) {
    return new Global(name, () => {
      throw new WeightsError(file.path, `is damaged: it calls ${name}`);
    });
  }
  throw new WeightsError(file.path, refusal(name));
}

function refusal(name: string): string {
  if (name.startsWith("dnnlib.tflib.")) {
    return "is a TensorFlow network: convert it to PyTorch first, with legacy.py of NVlabs/stylegan2-ada-pytorch";
  }
  return `is refused: it asks for "${name.slice(0, 200)}", which is not among the classes of weight files; ` +
    "nothing was run. If you trust its maker, save the network's state_dict() with PyTorch and use that";
}

function inModules(modules: string[], members: Record<string, Construct>): [string, Construct][] {
  return modules.flatMap((module) =>
    Object.entries(members).map(([name, construct]): [string, Construct] => [`${module}.${name}`, construct])
  );
}

/** list(x), torch.Size(x) and the like: the argument itself, since lists and tuples are arrays here. */
function argument(args: readonly unknown[]): unknown {
  return args[0] ?? [];
}

/** A device or a path, which is only ever shown: its parts. */
function joined(args: readonly unknown[], { budget }: File): string {
  budget.spend(args.length);
  return args.filter((part) => typeof part === "string" || typeof part === "number").join("/").replace(
    "//",
    "/",
  );
}

/** dict() of nothing, of pairs, or of another dictionary. */
function makeMap([source = []]: readonly unknown[], { path, budget }: File): Map<unknown, unknown> {
  const pairs = source instanceof Map ? [...source] : source;
  if (!Array.isArray(pairs) || !pairs.every(Array.isArray)) {
    throw new WeightsError(path, "is damaged: it makes a dictionary of what has no pairs");
  }
  budget.spend(pairs.length);
  return new Map(pairs.map(([key, value]) => [key, value]));
}

function makeSet([source = []]: readonly unknown[], { path, budget }: File): Set<unknown> {
  if (!Array.isArray(source)) throw new WeightsError(path, "is damaged: it makes a set of what is no list");
  budget.spend(source.length);
  return new Set(source);
}

/** How protocols 0 and 1 make an object: (class, base class, the base's value or None). */
function reconstruct([type, , value]: readonly unknown[], { path }: File): unknown {
  if (type instanceof Global) return type.construct(value == null ? [] : [value]);
  throw new WeightsError(path, "is damaged: it makes an object of no class");
}

/** How protocol 2 writes bytes: a text in Latin-1. */
function encodeLatin1([text]: readonly unknown[], { path, budget }: File): Bytes {
  if (typeof text !== "string") throw new WeightsError(path, "is damaged: it encodes what is no text");
  budget.spend(text.length);
  return new Bytes(memorySource(path, Uint8Array.from(text, (character) => character.charCodeAt(0))));
}

/** (storage, offset, shape, stride, ...) */
function rebuildTensor([storage, offset, shape, stride]: readonly unknown[], { path }: File): TensorView {
  if (!(storage instanceof Storage)) {
    throw new WeightsError(path, "is damaged: it makes a tensor of no storage");
  }
  return new TensorView(path, storage, storage.dtype, offset, shape, stride);
}

/** (storage, offset, shape, stride, requires_grad, hooks, dtype, ...): the storage is untyped. */
function rebuildTensorOfType(args: readonly unknown[], { path }: File): TensorView {
  const [storage, offset, shape, stride, , , type] = args;
  const dtype = type instanceof Global ? TORCH_DTYPES[type.name] : undefined;
  if (!(storage instanceof Storage) || !dtype) {
    throw new WeightsError(path, "holds a tensor of a type that is not supported");
  }
  return new TensorView(path, storage, dtype, offset, shape, stride);
}

/** (tensor, requires_grad, hooks): a parameter is its tensor. */
function rebuildParameter([tensor]: readonly unknown[], { path }: File): TensorView {
  if (tensor instanceof TensorView) return tensor;
  throw new WeightsError(path, "is damaged: it makes a parameter of no tensor");
}

function loadFromBytes([bytes]: readonly unknown[], file: File): Storage {
  if (bytes instanceof Bytes && file.nestedStorage) return file.nestedStorage(bytes);
  throw new WeightsError(file.path, "is damaged: it loads a storage from where there is none");
}

/**
 * NVIDIA's record of a network: {class_name, state, module_src, ...}. module_src is the Python source of the
 * class, which NVIDIA's reader runs. This one drops it unread.
 */
function reconstructPersistent([record]: readonly unknown[], { path }: File): Instance {
  const className = record instanceof Map ? record.get("class_name") : undefined;
  if (typeof className !== "string") {
    throw new WeightsError(path, "is damaged: it has a network without a class");
  }
  return new Instance(className, [], (record as Map<unknown, unknown>).get("state"));
}
