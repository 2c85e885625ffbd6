import { dirname } from "@std/path";
import { byteSize } from "../shell/byte_size.ts";
import { Failure } from "../shell/exit.ts";
import { type Context, serve } from "../shell/serve.ts";
import { print } from "../shell/terminal.ts";
import type { PublicWeights } from "./catalogue.ts";
import { download, sha256Of } from "./download.ts";
import { progressMeter } from "./progress_meter.ts";

/** What `fetch` hands to its worker: what to list, or what to download. */
export type FetchInput = ListInput | FilesInput;

interface ListInput {
  readonly list: readonly PublicWeights[];
}

interface FilesInput {
  /** Those that belong together, the weights last. */
  readonly files: readonly FileInput[];
}

/** Where a file is, what it is known by, and where to keep it. */
export interface FileInput {
  readonly url: string;
  readonly sha256?: string;
  readonly licence?: string;
  readonly target: string;
}

serve<FetchInput>(async (input, context) => {
  if (!("list" in input)) return await fetchFiles(input.files, context);
  print(context.common.json ? JSON.stringify({ weights: input.list }) : table(input.list));
});

async function fetchFiles(files: readonly FileInput[], context: Context): Promise<void> {
  const { common, terminal } = context, fetched: Fetched[] = [];
  for (const file of files) {
    const hash = await fetchFile(file, context);
    if (hash === undefined) return;
    fetched.push({ file: file.target, url: file.url, sha256: hash, verified: file.sha256 !== undefined });
  }
  const { licence, target } = files.at(-1)!;
  if (licence !== undefined) terminal.log(`Licence: ${licence}`);
  const place = files.length > 1 ? dirname(target) : target;
  terminal.log(`Look at it: deno task inspect ${place}`);
  if (common.json) print(JSON.stringify(files.length > 1 ? { folder: place, files: fetched } : fetched[0]));
}

/** A file that is there now. */
interface Fetched {
  readonly file: string;
  readonly url: string;
  readonly sha256: string;
  readonly verified: boolean;
}

/** @returns its SHA-256; undefined where it was interrupted, which is said */
async function fetchFile(
  { url, sha256, target }: FileInput,
  { common, terminal, signal }: Context,
): Promise<string | undefined> {
  const verdict = sha256 === undefined ? "no hash is known to verify it by" : "verified";
  const say = sha256 === undefined ? terminal.warn : terminal.log;
  let hash: string;
  if (await isFile(target)) {
    hash = await sha256Of(target);
    if (sha256 !== undefined && hash !== sha256) {
      throw new Failure(
        `"${target}" is there, but is not the file asked for. Remove it and run the command again`,
      );
    }
    say(`${target} is there already; ${verdict}`);
  } else {
    try {
      const progress = progressMeter(terminal, target), retrying = terminal.log;
      hash = await download({ url, target, sha256, signal, progress, retrying });
    } catch (error) {
      if (!signal.aborted) throw error;
      const message = "Interrupted. What has come is kept: run the command again to go on";
      if (common.json) print(JSON.stringify({ error: message }));
      terminal.warn(message);
      return undefined;
    }
    say(`Fetched ${target}; ${verdict}`);
  }
  if (sha256 === undefined) terminal.log(`SHA-256: ${hash}`);
  return hash;
}

function table(list: readonly PublicWeights[]): string {
  const indent = " ".repeat(14);
  const rows = list.map(({ name, about, url, licence, sha256, bytes, parameters }) => {
    const known = parameters === undefined ? "size not published" : `${parameters} parameters`;
    const size = bytes === undefined ? known : byteSize(bytes);
    const hash = sha256 === undefined ? "no hash published" : "verified by its SHA-256";
    const facts = [size, hash, licence].join("; ");
    return [`${name.padEnd(indent.length - 1)} ${about}`, facts, url].join(`\n${indent}`);
  });
  return [...rows, "To download one: deno task fetch NAME"].join("\n");
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
