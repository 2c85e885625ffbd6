import { type ByteSource, memorySource } from "../bytes.ts";
import { Budget } from "../pickle/budget.ts";
import { Cursor } from "../pickle/cursor.ts";
import { unpickle } from "../pickle/unpickle.ts";
import { type WeightFile, WeightsError } from "../types.ts";
import { weightFile } from "../weight_file.ts";
import { allowedGlobal } from "./allow_list.ts";
import { contentsOf } from "./contents.ts";
import { parseStorageId, Storage } from "./storage.ts";
import type { ZipArchive, ZipMember } from "../zip_archive.ts";

/** The pickle of an archive, under a folder of any name. */
const PICKLE = /^([^/]+)\/data\.pkl$/;

/** Those of published networks have less than 1 MiB. */
const LARGEST_PICKLE = 1 << 26;

/**
 * What torch.save (since 1.6) and TorchScript write: a zip archive with a pickle `<root>/data.pkl` that refers
 * to storages, whose bytes are the members `<root>/data/<key>`. TorchScript's code is never looked at.
 *
 * @throws {WeightsError}
 */
export function zipCheckpointIn(source: ByteSource, { members, inflatedSize }: ZipArchive): WeightFile {
  const { path } = source;
  const root = rootOf(path, members);
  const order = members.get(`${root}/byteorder`)?.open().read(0, 1);
  if (order?.[0] === "b".charCodeAt(0)) throw new WeightsError(path, "is big-endian, which is not supported");
  const pickle = readPickle(path, members.get(`${root}/data.pkl`)!);
  const budget = new Budget(path, pickle.size);
  const value = unpickle(new Cursor(pickle), {
    budget,
    global: (module, name) => allowedGlobal({ path, budget }, module, name),
    persistent: (id) => storageOf(path, members, root, id),
  });
  return weightFile(source, {
    format: members.has(`${root}/constants.pkl`) ? "TorchScript archive" : "PyTorch zip archive",
    ...contentsOf(path, value, source.size + inflatedSize),
    read: (tensor) => tensor.read(),
  });
}

/** Whether an archive is one that `zipCheckpointIn` reads. */
export function isTorchArchive({ members }: ZipArchive): boolean {
  return [...members.keys()].some((name) => PICKLE.test(name));
}

/** Whole, and so with its checksum verified. */
function readPickle(path: string, member: ZipMember): ByteSource {
  if (member.size <= LARGEST_PICKLE) return memorySource(path, member.open().read(0, member.size));
  throw new WeightsError(path, `is refused: its data.pkl has ${member.size} bytes, as no network needs`);
}

function rootOf(path: string, members: ReadonlyMap<string, ZipMember>): string {
  const roots = [...members.keys()].flatMap((name) => PICKLE.exec(name)?.[1] ?? []);
  if (roots.length === 1) return roots[0]!;
  throw new WeightsError(path, `is ambiguous: it holds the checkpoints ${roots.join(" and ")}`);
}

function storageOf(
  path: string,
  members: ReadonlyMap<string, ZipMember>,
  root: string,
  id: unknown,
): Storage {
  const { dtype, key, elements, bytes } = parseStorageId(path, id);
  const member = members.get(`${root}/data/${key}`);
  if (!member) throw new WeightsError(path, `is damaged: the storage "${key}" that it refers to is absent`);
  if (member.size >= bytes) return new Storage(dtype, elements, () => member.open());
  throw new WeightsError(path, `is damaged: the storage "${key}" has ${member.size} of its ${bytes} bytes`);
}
