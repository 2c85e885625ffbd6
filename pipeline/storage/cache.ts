import { join } from "@std/path";
import { removeAbandonedParts, writeAtomically } from "../../models/weights/atomic_write.ts";
import { WeightsError } from "../../models/weights/types.ts";
import { CACHED, noteUse, pruneCache } from "./prune_cache.ts";
import { encodeTreeFile, readTreeFile } from "./tree_file.ts";
import { fromHost, toHost, type Tree } from "./tree.ts";

/** What a value in a cache is found by: all that it depends on. */
export type CacheKey = Readonly<Record<string, unknown>>;

/** Where `prepare` keeps what takes long to compute. */
export interface Cache {
  /** The value saved under the same key, or nothing. The caller owns its tensors. */
  load(key: CacheKey): Promise<Tree | undefined>;
  /** Keeps a value; the tensors stay the caller's. */
  save(key: CacheKey, value: Tree): Promise<void>;
}

/** How much a folder may hold by itself, in bytes. */
const MOST = 4e9;

/** Saves between two looks at how much there is: to look means to ask for every file. */
const SAVES = 50;

/**
 * A cache in a folder: one file a value, which verifies itself when it is read. A damaged file is as good as none. Several
 * processes may share the folder. A folder that cannot be used ends no run: then nothing is kept. Beyond `most` bytes the
 * values that nobody has used for longest go.
 *
 * @param warn told, once for each, what is damaged and computed anew, and that nothing can be kept
 */
export function folderCache(
  folder: string,
  warn: (message: string) => void = () => {},
  most: number = MOST,
): Cache {
  let saves = 0;
  const said = new Set<string>();
  const warnOnce = (message: string) => {
    if (said.has(message)) return;
    said.add(message);
    warn(message);
  };
  let tidied: Promise<void> | undefined;
  const tidy = () => tidied ??= removeAbandonedParts(folder, (name) => CACHED.test(name)).catch(() => {});
  return {
    async load(key) {
      const file = await fileOf(folder, key);
      await tidy();
      try {
        const { tree, verified } = await readTreeFile(file);
        if (verified) {
          await noteUse(file);
          return fromHost(tree);
        }
        warnOnce(`"${file}" in the cache states no digest, as those of version 0.1. It is computed anew`);
      } catch (error) {
        if (await isMissing(file)) return undefined;
        const why = error instanceof WeightsError
          ? error.message
          : `"${file}" cannot be read: ${textOf(error)}`;
        warnOnce(`In the cache, ${why}. It is computed anew`);
      }
      return undefined;
    },
    async save(key, value) {
      const file = await fileOf(folder, key), bytes = encodeTreeFile(await toHost(value));
      try {
        await Deno.mkdir(folder, { recursive: true });
        await tidy();
        await writeAtomically(file, [bytes]);
        if (saves++ % SAVES === 0) await pruneCache(folder, most);
      } catch (error) {
        warnOnce(
          `Nothing can be kept in the cache "${folder}", and the run goes on without it: ${textOf(error)}`,
        );
      }
    },
  };
}

/** A cache that keeps nothing: for runs without a disk. */
export const noCache: Cache = {
  load: () => Promise.resolve(undefined),
  save: () => Promise.resolve(),
};

/** A cache whose values depend on more than its users know: `scope` becomes a part of every key. */
export function scopedCache({ load, save }: Cache, scope: CacheKey): Cache {
  return {
    load: (key) => load({ ...key, scope }),
    save: (key, value) => save({ ...key, scope }, value),
  };
}

async function fileOf(folder: string, key: CacheKey): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(key)));
  return join(folder, `${new Uint8Array(hash).toHex()}.safetensors`);
}

async function isMissing(file: string): Promise<boolean> {
  try {
    await Deno.lstat(file);
    return false;
  } catch (error) {
    return error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory;
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
