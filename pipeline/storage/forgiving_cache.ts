import { DiskError, WeightsError } from "../../models/weights/types.ts";
import type { Cache } from "./cache.ts";

/**
 * A cache that may fail to keep a value: the value is there, and can be computed again in another run. A full disk, or one
 * that can only be read, so ends no run by its cache.
 *
 * @param warn takes one sentence, once
 */
export function forgivingCache(cache: Cache, warn: (message: string) => void): Cache {
  let warned = false;
  return {
    load: (key) => cache.load(key),
    async save(key, value) {
      try {
        await cache.save(key, value);
      } catch (error) {
        if (!isOfTheDisk(error)) throw error;
        if (!warned) warn(`What was prepared is not kept for other runs: ${error.message}`);
        warned = true;
      }
    },
  };
}

/** Whether the disk or the system is to blame, and not the value. */
function isOfTheDisk(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const isKnown = [DiskError, WeightsError, ...Object.values(Deno.errors)].some((kind) =>
    error instanceof kind
  );
  return isKnown || "code" in error; // of the system: ENOSPC, EROFS
}
