import type { ByteSource } from "../bytes.ts";
import type { Budget } from "../pickle/budget.ts";
import type { Cursor } from "../pickle/cursor.ts";
import { Global } from "../pickle/environment.ts";
import { unpickle } from "../pickle/unpickle.ts";
import { WeightsError } from "../types.ts";
import { allowedGlobal } from "./allow_list.ts";
import { parseStorageId, Storage, type StorageId } from "./storage.ts";

/** The first of the five pickles in a stream. */
export const MAGIC = 0x1950a86a20f9469cfc6cn;
const PROTOCOL = 1001;

/**
 * What torch.save wrote before 1.6, from behind the magic number on: pickles of the protocol's number, of facts
 * about the machine, of the object, and of the keys of its storages; then, for each key in that order, the
 * element count (int64) and the bytes.
 *
 * @throws {WeightsError}
 */
export function readLegacyStream(cursor: Cursor, budget: Budget): unknown {
  const { path } = cursor.source;
  const storages = new Storages(path);
  const environment = {
    budget,
    global: (module: string, name: string) => allowedGlobal({ path, budget }, module, name),
    persistent: (id: unknown) => storages.refer(id),
  };
  const next = () => unpickle(cursor, environment);
  if (next() !== PROTOCOL) throw new WeightsError(path, "is a PyTorch stream of an unknown protocol");
  const machine = next();
  if (!(machine instanceof Map) || machine.get("little_endian") !== true) {
    throw new WeightsError(path, "comes from a big-endian machine, which is not supported");
  }
  const value = next();
  storages.locate(cursor, next());
  return value;
}

/** The storages of a stream: the object refers to them before it is known where they are. */
class Storages {
  readonly #path: string;
  readonly #ids = new Map<string, StorageId>();
  readonly #data = new Map<string, ByteSource>();

  constructor(path: string) {
    this.#path = path;
  }

  /** A storage; or, of whole modules, the class, which the stream lists with its source. */
  refer(id: unknown): Storage | Global {
    if (Array.isArray(id) && id[0] === "module" && id[1] instanceof Global) return id[1];
    const wanted = parseStorageId(this.#path, id), { key, dtype, elements } = wanted;
    const known = this.#ids.get(key) ?? wanted;
    if (known.dtype !== dtype || known.elements !== elements) {
      throw new WeightsError(this.#path, `is damaged: it refers to the storage "${key}" in two ways`);
    }
    this.#ids.set(key, wanted);
    return new Storage(dtype, elements, () => this.#data.get(key)!);
  }

  /** Passes over the data behind the object. */
  locate(cursor: Cursor, keys: unknown): void {
    for (const key of Array.isArray(keys) ? keys as unknown[] : []) {
      const wanted = typeof key === "string" ? this.#ids.get(key) : undefined;
      if (!wanted) throw new WeightsError(this.#path, "is damaged: it has a storage that nothing refers to");
      const elements = cursor.uint64();
      if (elements !== wanted.elements) {
        const problem = `is damaged: the storage "${key}" has ${elements} of its ${wanted.elements} elements`;
        throw new WeightsError(this.#path, problem);
      }
      this.#data.set(wanted.key, cursor.bytes(wanted.bytes).source);
    }
    for (const key of this.#ids.keys()) {
      if (!this.#data.has(key)) {
        throw new WeightsError(this.#path, `is damaged: it lacks the storage "${key}"`);
      }
    }
  }
}
