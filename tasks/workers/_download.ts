import { createHash } from "node:crypto";
import { dirname } from "@std/path";
import { Failure } from "../_exit.ts";

/** What to download, and where to. */
export interface Download {
  readonly url: string;
  readonly target: string;
  /** The hash that the file must have, in lower-case hexadecimal. */
  readonly sha256?: string | undefined;
  /** Told how many bytes there are, of how many where the server says so. */
  progress(bytes: number, total: number | undefined): void;
  readonly signal: AbortSignal;
  /** Waits between tries, in milliseconds; there is one try more. @default {1 s, 2 s, 4 s, 8 s} */
  readonly pauses?: readonly number[];
}

/**
 * Downloads a file beside its place and renames it once it is whole and verified. What was broken off, in this
 * run or an earlier one, goes on where it stopped if the server still has the same file.
 *
 * @returns the file's SHA-256
 * @throws {Failure} where the server refuses, breaks off too often, or sends another file
 */
export async function download(wanted: Download): Promise<string> {
  const { url, target, sha256, signal, pauses = [1000, 2000, 4000, 8000] } = wanted;
  await Deno.mkdir(dirname(target), { recursive: true });
  const part = `${target}.part`;
  for (let attempt = 0;; attempt++) {
    signal.throwIfAborted();
    try {
      await fetchRest(wanted, part);
      break;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Failure || error instanceof Deno.errors.NotCapable) throw error;
      const pause = pauses[attempt];
      if (pause === undefined) {
        const { message, cause } = error as Error;
        const reason = cause instanceof Error ? `${message}, ${cause.message}` : message;
        throw new Failure(
          `"${url}" broke off ${attempt + 1} times: ${reason}. Run the command again to go on`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  const hash = await sha256Of(part);
  if (sha256 !== undefined && hash !== sha256) {
    await Deno.remove(part);
    throw new Failure(`"${url}" sent a file with the SHA-256 ${hash}, not ${sha256}: it was removed`);
  }
  await Deno.rename(part, target);
  await removeIfThere(versionFile(part));
  return hash;
}

/** The SHA-256 of a file, read piece by piece. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of (await Deno.open(path)).readable) hash.update(chunk);
  return hash.digest("hex");
}

/** One request for what is missing of the file. */
async function fetchRest({ url, progress, signal }: Download, part: string): Promise<void> {
  const have = await sizeOf(part), version = await readIfThere(versionFile(part));
  const headers: Record<string, string> = { "Accept-Encoding": "identity" };
  const resumable = have > 0 && version !== undefined && version !== "";
  if (resumable) Object.assign(headers, { Range: `bytes=${have}-`, "If-Range": version });
  const response = await fetch(url, { headers, signal });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    if (response.status === 416) await removeIfThere(part); // another file now, or all of it was there
    if (response.status === 416 || response.status >= 500) {
      throw new Error(`the server answered ${response.status}`);
    }
    throw new Failure(
      `"${url}" is not to be had: the server answered ${response.status} ${response.statusText}`,
    );
  }
  const goesOn = response.status === 206 && startOf(response) === have;
  if (response.status === 206 && !goesOn) {
    await response.body.cancel();
    await removeIfThere(part);
    throw new Error("the server sent another piece than the one asked for");
  }
  const begin = goesOn ? have : 0;
  const length = Number(response.headers.get("content-length") ?? NaN);
  const total = Number.isFinite(length) ? begin + length : undefined;
  await Deno.writeTextFile(versionFile(part), versionOf(response));
  let bytes = begin;
  using file = await Deno.open(part, { write: true, create: true, truncate: !goesOn, append: goesOn });
  for await (const chunk of response.body) {
    for (let written = 0; written < chunk.length;) written += await file.write(chunk.subarray(written));
    progress(bytes += chunk.length, total);
  }
  if (total !== undefined && bytes !== total) throw new Error(`${bytes} of ${total} bytes came`);
}

/** What tells a file from a later one at the same place: a strong ETag, else its date; nothing without both. */
function versionOf({ headers }: Response): string {
  const etag = headers.get("etag");
  return etag && !etag.startsWith("W/") ? etag : headers.get("last-modified") ?? "";
}

function startOf({ headers }: Response): number {
  return Number(/^bytes (\d+)-/.exec(headers.get("content-range") ?? "")?.[1] ?? NaN);
}

function versionFile(part: string): string {
  return `${part}.version`;
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await Deno.stat(path)).size;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return 0;
    throw error;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

async function removeIfThere(path: string): Promise<void> {
  try {
    await Deno.remove(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
