import { writeAtomically } from "../atomic_write.ts";
import { concatenated } from "../bytes.ts";
import type { FloatDType } from "../dtypes.ts";
import type { FloatOptions } from "../safetensors.ts";
import { announced, encodedPieces, streamedFrom, type StreamedTensor } from "../streamed.ts";
import type { HostTensor } from "../types.ts";
import { type Dictionary, pickleTensors, type StoredTensor } from "./pickle_writer.ts";
import { type NewMember, streamZip } from "./zip_writer.ts";

/** What a written checkpoint may hold: tensors by name, in dictionaries of any depth. */
type TensorTree<T> = ReadonlyMap<string, T | TensorTree<T>>;

/** A tensor and the name that errors give it. */
type Named = readonly [name: string, StreamedTensor];

/**
 * Writes a zip archive that torch.load opens. Written beside the path and renamed: a reader never sees half a
 * file.
 *
 * @throws {RangeError} where data and shape disagree, a value does not fit into float16, or 4 GiB are exceeded
 */
export async function writeTorch(
  path: string,
  tree: TensorTree<HostTensor>,
  options: FloatOptions = {},
): Promise<void> {
  await streamTorch(path, streamedTree(tree), options);
}

/** As `writeTorch`, of tensors that are made while they are written. @throws {RangeError} as `writeTorch` */
async function streamTorch(
  path: string,
  tree: TensorTree<StreamedTensor>,
  { dtype }: FloatOptions,
): Promise<void> {
  const tensors: Named[] = [];
  const pickle = pickleTensors(storeAll(tree, dtype, tensors));
  await writeAtomically(path, streamZip(membersOf(pickle, tensors, dtype)));
}

async function* membersOf(
  pickle: Uint8Array,
  tensors: readonly Named[],
  float: FloatDType | undefined,
): AsyncGenerator<NewMember> {
  yield { name: "archive/data.pkl", bytes: pickle };
  for (const [key, [name, tensor]] of tensors.entries()) {
    const pieces = await Array.fromAsync(encodedPieces(name, tensor, float)); // the checksum comes before them
    yield { name: `archive/data/${key}`, bytes: pieces.length === 1 ? pieces[0]! : concatenated(pieces) };
  }
  yield { name: "archive/version", bytes: new TextEncoder().encode("3\n") };
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
  await streamRosinality(path, streamedFrom(weights), options, beside);
}

/** As `writeRosinality`, of tensors that are made while they are written. @throws {RangeError} as `writeTorch` */
export async function streamRosinality(
  path: string,
  weights: ReadonlyMap<string, StreamedTensor>,
  options: FloatOptions = {},
  beside: readonly string[] = [],
): Promise<void> {
  const outside = new Set(["latent_avg", ...beside]);
  const { outer = [], network = [] } = Object.groupBy(
    weights,
    ([name]) => outside.has(name) ? "outer" : "network",
  );
  const tree = new Map<string, StreamedTensor | TensorTree<StreamedTensor>>([
    ["g_ema", new Map(network)],
    ...outer,
  ]);
  await streamTorch(path, tree, options);
}

function streamedTree(tree: TensorTree<HostTensor>): TensorTree<StreamedTensor> {
  return new Map([...tree].map(([name, value]) => [
    name,
    value instanceof Map
      ? streamedTree(value)
      : streamedFrom(new Map([[name, value as HostTensor]])).get(name)!,
  ]));
}

/** What the pickle says of each tensor, and the tensors in the order of their keys. */
function storeAll(
  tree: TensorTree<StreamedTensor>,
  float: FloatDType | undefined,
  tensors: Named[],
): Dictionary {
  const stored = new Map<string, StoredTensor | Dictionary>();
  for (const [name, value] of tree) {
    if (value instanceof Map) {
      stored.set(name, storeAll(value, float, tensors));
      continue;
    }
    const tensor = value as StreamedTensor, { dtype, shape } = announced(tensor, float);
    stored.set(name, { key: String(tensors.length), dtype, shape });
    tensors.push([name, tensor]);
  }
  return stored;
}
