/**
 * The allow-list: every class and function of which something is made when a weight file names it, with the plain data
 * that it makes here. A name is looked up in this table and nowhere else. Of all others only the name is kept, as people
 * put their own objects beside their weights; and a file that names what runs commands is refused.
 */
import { Global } from "../pickle/environment.ts";
import { Foreign, Instance } from "../pickle/values.ts";
import { WeightsError } from "../types.ts";
import type { Construct, EnclosingFile } from "./construct.ts";
import { numpyScalar } from "./numpy_scalar.ts";
import {
  argument,
  encodeLatin1,
  joined,
  makeMap,
  makeSet,
  newObject,
  reconstruct,
} from "./python_objects.ts";
import { STORAGE_TYPES } from "./storage.ts";
import {
  loadFromBytes,
  rebuildFromType,
  rebuildParameter,
  rebuildTensor,
  rebuildTensorOfType,
  reconstructPersistent,
  TORCH_DTYPES,
} from "./torch_objects.ts";

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
  ...inModules(["copyreg", "copy_reg"], { _reconstructor: reconstruct, __newobj__: newObject }),
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
  ["torch._tensor._rebuild_from_type_v2", rebuildFromType],
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

/** Names that stand for themselves: they are arguments of others, and calling them makes nothing. */
const MENTIONED: ReadonlySet<string> = new Set([
  ...STORAGE_TYPES.keys(),
  ...Object.keys(TORCH_DTYPES),
  "numpy.ndarray",
]);

/** Modules of networks: TorchScript's own classes, and PyTorch's containers and layers. Never run. */
const MODULE = /^(__torch__|torch\.nn\.modules)\.[\w.]+$/;

/** What runs code, reads files or imports: no honest weight file names any of it. Nothing would be run either way. */
const HOSTILE =
  /^(?:(?:os|posix|nt|subprocess|pty|commands|popen2|shutil|socket|runpy|code|codeop|importlib|pickle|_pickle|cPickle|marshal|ctypes|webbrowser|timeit|pdb|bdb|pip)\.|(?:builtins|__builtin__)\.(?:eval|exec|execfile|compile|open|file|input|apply|breakpoint|__import__)$)/;

/** @throws {WeightsError} that names what no weight file may ask for */
export function allowedGlobal(file: EnclosingFile, module: string, attribute: string): Global {
  const name = `${module}.${attribute}`;
  const construct = ALLOWED.get(name);
  if (construct) return new Global(name, (args) => construct(args, file));
  if (MODULE.test(name)) return new Global(name, (args) => new Instance(name, args));
  if (MENTIONED.has(name)) {
    return new Global(name, () => {
      throw new WeightsError(file.path, `is damaged: it calls ${name}`);
    });
  }
  if (name.startsWith("dnnlib.tflib.")) {
    throw new WeightsError(
      file.path,
      "is a TensorFlow network: convert it to PyTorch first, with legacy.py of NVlabs/stylegan2-ada-pytorch",
    );
  }
  if (HOSTILE.test(name)) throw new WeightsError(file.path, foreignRefusal(name));
  return new Global(name, () => new Foreign(name), true);
}

/** Why a file is refused whose weights would have to come from a class or function that is not allowed. */
export function foreignRefusal(name: string): string {
  return `is refused: it asks for "${name.slice(0, 200)}", which is not among the classes of weight files; ` +
    "nothing was run. If you trust its maker, save the network's state_dict() with PyTorch and use that";
}

function inModules(modules: string[], members: Record<string, Construct>): [string, Construct][] {
  return modules.flatMap((module) =>
    Object.entries(members).map(([name, construct]): [string, Construct] => [`${module}.${name}`, construct])
  );
}
