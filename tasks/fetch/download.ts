import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { Failure } from "../shell/exit.ts";
import { PartialFile } from "./partial_file.ts";
import { StallTimeout } from "./stall_timeout.ts";

/** What to download, and where to. */
export interface Download {
  readonly url: string;
  readonly target: string;
  /** The hash that the file must have, in lower-case hexadecimal. */
  readonly sha256?: string | undefined;
  /** Told how many bytes there are, of how many where the server says so. */
  progress(bytes: number, total: number | undefined): void;
  /** Told why it will be tried again, and when. */
  retrying?(message: string): void;
  readonly signal: AbortSignal;
  /** Waits after each try in a row that brought nothing, in milliseconds. @default {1 s, 2 s, 4 s, 8 s} */
  readonly pauses?: readonly number[];
  /** How long nothing may come before the connection counts as broken, in milliseconds. @default {60 s} */
  readonly stallTimeout?: number;
}

/**
 * Downloads a file beside its place and renames it once it is whole and verified. What was broken off, in this
 * run or an earlier one, goes on where it stopped if the server still has the same file.
 *
 * @returns the file's SHA-256
 * @throws {Failure} where the server refuses, breaks off too often, or sends another file
 */
export async function download(wanted: Download): Promise<string> {
  const { url, target, sha256 } = wanted;
  using part = await PartialFile.open(target);
  try {
    await persist(wanted, part);
  } catch (error) {
    if (part.size === 0) await part.discard();
    throw error;
  }
  const hash = await sha256Of(part.path);
  if (sha256 !== undefined && hash !== sha256) {
    await part.discard();
    throw new Failure(`"${url}" sent a file with the SHA-256 ${hash}, not ${sha256}: it was removed`);
  }
  await part.complete();
  return hash;
}

/** The SHA-256 of a file, read piece by piece. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of (await Deno.open(path)).readable) hash.update(chunk);
  return hash.digest("hex");
}

/** Asks for what is missing until all is there, or until several tries in a row have brought nothing. */
async function persist(wanted: Download, part: PartialFile): Promise<void> {
  const { url, signal, retrying, pauses = [1000, 2000, 4000, 8000] } = wanted;
  for (let failures = 0;;) {
    signal.throwIfAborted();
    const before = part.size;
    try {
      return await fetchRest(wanted, part);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Deno.errors.NotCapable) {
        throw new Failure(
          `"${url}" leads to another host, which is not permitted. Give that one's address as --url`,
        );
      }
      if (error instanceof Failure || !(error instanceof Error)) throw error;
      failures = part.size > before ? 1 : failures + 1;
      const pause = pauses[failures - 1], reason = reasonOf(error);
      if (pause === undefined) {
        throw new Failure(
          `"${url}" failed ${failures} times in a row: ${reason}. Run the command again to go on`,
        );
      }
      retrying?.(`${reason}; trying again in ${pause / 1000} s`);
      await delay(pause, undefined, { signal }).catch(() => {}); // aborted: noticed above
    }
  }
}

/** What fetch says, and what lies behind it. */
function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error ? `${message}, ${cause.message}` : message;
}

/** One request for what is missing of the file. @throws {Failure} where another one would be in vain */
async function fetchRest(
  { url, progress, signal, stallTimeout: limit = 60_000 }: Download,
  part: PartialFile,
): Promise<void> {
  using stall = new StallTimeout(limit, `nothing came for ${limit / 1000} s`);
  const headers: Record<string, string> = { "Accept-Encoding": "identity" };
  if (part.size > 0 && part.version) {
    Object.assign(headers, { Range: `bytes=${part.size}-`, "If-Range": part.version });
  }
  const response = await fetch(url, { headers, signal: AbortSignal.any([signal, stall.signal]) });
  const { status, statusText, body } = response;
  const { begin, total } = rangeOf(response);
  if (status === 416 && total === part.size) return await body?.cancel(); // all of it was there
  if (status === 416 || status === 206 && (begin !== part.size || isOther(response, part))) {
    await body?.cancel();
    await part.restart("");
    throw new Error("the server has another file now");
  }
  if (!response.ok || !body) {
    await body?.cancel();
    const answer = `the server answered ${status} ${statusText}`.trim();
    if (status === 408 || status === 429 || status >= 500) throw new Error(answer);
    throw new Failure(`"${url}" cannot be downloaded: ${answer}`);
  }
  if (response.headers.get("content-type")?.startsWith("text/html")) {
    await body.cancel();
    throw new Failure(`"${url}" is a web page, not weights: give the address of the file itself`);
  }
  if (status !== 206) await part.restart(versionOf(response));
  for await (const chunk of body) {
    await part.append(chunk);
    progress(part.size, total);
    stall.renew();
  }
  if (total !== undefined && part.size !== total) throw new Error(`${part.size} of ${total} bytes came`);
}

/** Where the body begins in the file, and how long the file is, as far as the server tells. */
function rangeOf({ status, headers }: Response): { begin: number; total: number | undefined } {
  const [, begin, total] = /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/.exec(headers.get("content-range") ?? "") ?? [];
  if (status === 206 || status === 416) {
    return { begin: Number(begin), total: total === undefined ? undefined : Number(total) };
  }
  const length = headers.get("content-length");
  return { begin: 0, total: length === null ? undefined : Number(length) };
}

/** What distinguishes a file from a later one at the same place: a strong ETag, else its date; nothing without both. */
function versionOf({ headers }: Response): string {
  const etag = headers.get("etag");
  return etag && !etag.startsWith("W/") ? etag : headers.get("last-modified") ?? "";
}

/** Not every server heeds If-Range; a part of the same file may be sent without its version. */
function isOther(response: Response, { version }: PartialFile): boolean {
  const given = versionOf(response);
  return given !== "" && given !== version;
}
