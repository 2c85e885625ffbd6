import type { PublicWeights } from "../_catalogue.ts";
import { Failure } from "../_exit.ts";
import { print, type Terminal } from "../_terminal.ts";
import { serve } from "../_worker.ts";
import { download, sha256Of } from "./_download.ts";

/** What `fetch` hands to its worker: what to list, or what to download. */
export type FetchInput =
  & { readonly json: boolean }
  & (
    | { readonly list: readonly PublicWeights[] }
    | { readonly url: string; readonly sha256?: string; readonly target: string }
  );

serve<FetchInput>(async (input, terminal, signal) => {
  if ("list" in input) print(input.json ? JSON.stringify({ weights: input.list }) : table(input.list));
  else await fetchFile(input, terminal, signal);
});

async function fetchFile(
  { url, sha256, target, json }: Extract<FetchInput, { url: string }>,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const there = await isFile(target);
  if (there && sha256 !== undefined && await sha256Of(target) !== sha256) {
    throw new Failure(
      `"${target}" is there, but is not the file asked for. Remove it and run the command again`,
    );
  }
  if (there) terminal.log(`${target} is there already`);
  const hash = there ? await sha256Of(target) : await download({
    url,
    target,
    sha256,
    signal,
    progress: (bytes, total) =>
      terminal.progress(`${megabytes(bytes)}${total ? ` of ${megabytes(total)}` : ""}`),
  });
  if (!there) {
    terminal.log(
      `Fetched ${target}${sha256 === undefined ? "; no hash is published to verify it by" : ", verified"}`,
    );
  }
  terminal.log(`Look at it: deno task inspect ${target}`);
  if (json) print(JSON.stringify({ file: target, url, sha256: hash, verified: sha256 !== undefined }));
}

function table(list: readonly PublicWeights[]): string {
  const rows = list.map(({ name, about, url, licence, sha256 }) =>
    `${name.padEnd(10)} ${about}\n           ${url}\n           ${licence}${sha256 ? "; hash published" : ""}`
  );
  return rows.join("\n");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
