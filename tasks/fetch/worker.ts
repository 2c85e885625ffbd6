import { byteSize } from "../shell/byte_size.ts";
import { Failure } from "../shell/exit.ts";
import { type Context, serve } from "../shell/serve.ts";
import { print } from "../shell/terminal.ts";
import type { PublicWeights } from "./catalogue.ts";
import { download, sha256Of } from "./download.ts";
import { progressMeter } from "./progress_meter.ts";

/** What `fetch` hands to its worker: what to list, or what to download. */
export type FetchInput = ListInput | FileInput;

interface ListInput {
  readonly list: readonly PublicWeights[];
}

/** Where a file is, what it is known by, and where to keep it. */
export interface FileInput {
  readonly url: string;
  readonly sha256?: string;
  readonly licence?: string;
  readonly target: string;
}

serve<FetchInput>(async (input, context) => {
  if (!("list" in input)) return await fetchFile(input, context);
  print(context.common.json ? JSON.stringify({ weights: input.list }) : table(input.list));
});

async function fetchFile(input: FileInput, { common, terminal, signal }: Context): Promise<void> {
  const { url, sha256, licence, target } = input;
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
      return terminal.warn(message);
    }
    say(`Fetched ${target}; ${verdict}`);
  }
  if (sha256 === undefined) terminal.log(`SHA-256: ${hash}`);
  if (licence !== undefined) terminal.log(`Licence: ${licence}`);
  terminal.log(`Look at it: deno task inspect ${target}`);
  if (common.json) print(JSON.stringify({ file: target, url, sha256: hash, verified: sha256 !== undefined }));
}

function table(list: readonly PublicWeights[]): string {
  const indent = " ".repeat(14);
  const rows = list.map(({ name, about, url, licence, sha256, bytes }) => {
    const size = bytes === undefined ? "size not published" : byteSize(bytes);
    const hash = sha256 === undefined ? "no hash published" : "verified by its SHA-256";
    const facts = [size, hash, licence].join("; ");
    return [name.padEnd(indent.length) + about, facts, url].join(`\n${indent}`);
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
