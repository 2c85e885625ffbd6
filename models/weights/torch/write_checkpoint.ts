import { writeAtomically } from "../atomic_write.ts";
import { encode } from "../dtypes.ts";
import type { FloatOptions } from "../safetensors.ts";
import type { HostTensor } from "../types.ts";
import { type Dictionary, pickleTensors, type StoredTensor } from "./pickle_writer.ts";
import { type NewMember, zipParts } from "./zip_writer.ts";

/** What a written checkpoint may hold: tensors by name, in dictionaries of any depth. */
type TensorTree = ReadonlyMap<string, HostTensor | TensorTree>;

/**
 * Writes a zip archive that torch.load opens. Written beside the path and renamed: a reader never sees half a
 * file.
 *
 * @throws {RangeError} where data and shape disagree, a value does not fit into float16, or 4 GiB are exceeded
 */
export async function writeTorch(path: string, tree: TensorTree, options: FloatOptions = {}): Promise<void> {
  const storages: NewMember[] = [];
  const pickle = pickleTensors(storeAll(tree, options, storages));
  await writeAtomically(
    path,
    zipParts([
      { name: "archive/data.pkl", bytes: pickle },
      ...storages,
      { name: "archive/version", bytes: new TextEncoder().encode("3\n") },
    ]),
  );
}

/**
 * Writes a generator as rosinality/stylegan2-pytorch keeps it: {"g_ema": the state dict, "latent_avg": the mean
 * w}.
 *
 * @param weights By rosinality's names, with the mean w as `latent_avg`, if it is known.
 * @param beside Names of what else stands beside the state dict, where rosinality's code does not look.
 * @throws {RangeError} as `writeTorch`
 */
export async function writeRosinality(
  path: string,
  weights: ReadonlyMap<string, HostTensor>,
  options?: FloatOptions,
  beside: readonly string[] = [],
): Promise<void> {
  const outside = new Set(["latent_avg", ...beside]);
  const { outer = [], network = [] } = Object.groupBy(
    weights,
    ([name]) => outside.has(name) ? "outer" : "network",
  );
  await writeTorch(
    path,
    new Map<string, HostTensor | TensorTree>([["g_ema", new Map(network)], ...outer]),
    options,
  );
}

function storeAll(tree: TensorTree, options: FloatOptions, storages: NewMember[]): Dictionary {
  const stored = new Map<string, StoredTensor | Dictionary>();
  for (const [name, value] of tree) {
    if (value instanceof Map) {
      stored.set(name, storeAll(value, options, storages));
      continue;
    }
    const tensor = encode(name, value as HostTensor, options.dtype);
    const key = String(storages.length);
    storages.push({ name: `archive/data/${key}`, bytes: tensor.bytes });
    stored.set(name, { key, dtype: tensor.dtype, shape: tensor.shape });
  }
  return stored;
}
