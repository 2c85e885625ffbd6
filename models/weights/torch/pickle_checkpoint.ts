import type { ByteSource } from "../bytes.ts";
import { Budget } from "../pickle/budget.ts";
import { Cursor } from "../pickle/cursor.ts";
import { unpickle } from "../pickle/unpickle.ts";
import type { Bytes } from "../pickle/values.ts";
import { type WeightFile, WeightsError } from "../types.ts";
import { weightFile } from "../weight_file.ts";
import { allowedGlobal } from "./allow_list.ts";
import { contentsOf } from "./contents.ts";
import { MAGIC, readLegacyStream } from "./legacy_stream.ts";
import { Storage } from "./storage.ts";

/**
 * A file that starts with a pickle. If that holds PyTorch's magic number, the rest is a legacy stream; else it
 * is the whole object, such as NVIDIA's dictionaries of networks, and each of its storages a complete legacy
 * stream among its bytes.
 *
 * @throws {WeightsError}
 */
export function pickleCheckpointIn(source: ByteSource): WeightFile {
  const { path } = source;
  const budget = new Budget(path, source.size);
  const file = { path, budget, nestedStorage: (bytes: Bytes) => nestedStorage(bytes, budget) };
  const cursor = new Cursor(source);
  const value = unpickle(cursor, {
    budget,
    global: (module, name) => allowedGlobal(file, module, name),
    persistent: () => refuseOutside(path),
  });
  const isStream = value === MAGIC;
  return weightFile(source, {
    format: isStream ? "PyTorch legacy stream" : "Python pickle",
    ...contentsOf(path, isStream ? readLegacyStream(cursor, budget) : value, source.size),
    read: (tensor) => tensor.read(),
  });
}

/** The storage in a stream among a pickle's bytes. Such a stream can hold no further one. */
function nestedStorage({ source }: Bytes, budget: Budget): Storage {
  const { path } = source;
  const cursor = new Cursor(source);
  const magic = unpickle(cursor, {
    budget,
    global: (module, name) => allowedGlobal({ path, budget }, module, name),
    persistent: () => refuseOutside(path),
  });
  const value = magic === MAGIC ? readLegacyStream(cursor, budget) : undefined;
  if (value instanceof Storage) return value;
  throw new WeightsError(path, "is damaged: bytes that should hold a storage hold something else");
}

function refuseOutside(path: string): never {
  throw new WeightsError(path, "is damaged: its pickle refers to data outside, and there is none");
}
