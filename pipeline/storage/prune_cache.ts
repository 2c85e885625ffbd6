/** How much a cache's folder holds, and which of it is used least. */
import { join } from "@std/path";

/** The name of a value's file: the SHA-256 of its key. */
export const CACHED = /^[0-9a-f]{64}\.safetensors$/;

/** Between two notes that a value is used, in milliseconds: a note is a write, where a reading is none. */
const FRESH = 3_600_000;

/** What a folder holds, or has given up. */
export interface CacheSize {
  readonly files: number;
  readonly bytes: number;
}

/** A value's file. */
interface CachedFile {
  readonly path: string;
  readonly bytes: number;
  /** When it was used last, in milliseconds. */
  readonly used: number;
}

/** What a folder holds; nothing where there is none. */
export async function cacheSize(folder: string): Promise<CacheSize> {
  return sizeOf(await filesOf(folder));
}

/**
 * Removes the values that nobody has used for longest, until the others have `most` bytes together. Whoever reads one of them
 * computes it anew.
 *
 * @returns what was removed
 */
export async function pruneCache(folder: string, most: number): Promise<CacheSize> {
  const files = (await filesOf(folder)).sort((a, b) => a.used - b.used), removed: CachedFile[] = [];
  let { bytes } = sizeOf(files);
  for (const file of files) {
    if (bytes <= most) break;
    await Deno.remove(file.path).catch(() => {}); // another process was faster
    bytes -= file.bytes;
    removed.push(file);
  }
  return sizeOf(removed);
}

/** Notes that a value is used, by its file's time. Where that is not permitted it counts from when it was made. */
export async function noteUse(path: string): Promise<void> {
  try {
    const { mtime } = await Deno.stat(path), now = new Date();
    if (mtime && now.getTime() - mtime.getTime() > FRESH) await Deno.utime(path, now, now);
  } catch {
    // it is gone, or somebody else's
  }
}

async function filesOf(folder: string): Promise<CachedFile[]> {
  const files: CachedFile[] = [];
  try {
    for await (const { name, isFile } of Deno.readDir(folder)) {
      if (!isFile || !CACHED.test(name)) continue;
      const path = join(folder, name), info = await Deno.stat(path).catch(() => undefined);
      if (info) files.push({ path, bytes: info.size, used: info.mtime?.getTime() ?? 0 });
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return files;
}

function sizeOf(files: readonly CachedFile[]): CacheSize {
  return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}
