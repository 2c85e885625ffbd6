import { join } from "@std/path";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { WeightsError } from "../../models/weights/types.ts";
import { encodeTreeFile, readTreeFile } from "./tree_file.ts";
import { fromHost, toHost, type Tree } from "./tree.ts";

/** Where `prepare` keeps what takes long to compute. */
export interface Cache {
  /** The value saved under the same key, or nothing. The caller owns its tensors. */
  load(key: Readonly<Record<string, unknown>>): Promise<Tree | undefined>;
  /** Keeps a value; the tensors stay the caller's. */
  save(key: Readonly<Record<string, unknown>>, value: Tree): Promise<void>;
}

/** A cache in a folder: one file a value, named by the SHA-256 of its key. A damaged file is as good as none. */
export function folderCache(folder: string): Cache {
  return {
    async load(key) {
      try {
        const { tree, verified } = await readTreeFile(await fileOf(folder, key));
        return verified ? fromHost(tree) : undefined;
      } catch (error) {
        if (error instanceof WeightsError || error instanceof Deno.errors.NotFound) return undefined;
        throw error;
      }
    },
    async save(key, value) {
      await Deno.mkdir(folder, { recursive: true });
      await writeAtomically(await fileOf(folder, key), [encodeTreeFile(await toHost(value))]);
    },
  };
}

/** A cache that keeps nothing: for runs without a disk. */
export const noCache: Cache = {
  load: () => Promise.resolve(undefined),
  save: () => Promise.resolve(),
};

async function fileOf(folder: string, key: Readonly<Record<string, unknown>>): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(key)));
  const name = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return join(folder, `${name}.safetensors`);
}
