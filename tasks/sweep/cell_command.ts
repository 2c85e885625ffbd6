/** The command line of one cell, for processes that are started here and for schedulers. */
import { fromFileUrl, resolve } from "@std/path";
import type { SweepSource } from "../../pipeline/plan/load_sweep.ts";
import type { Common } from "../shell/flags.ts";

/** What all cells of a call have. */
export interface CellCall {
  readonly source: SweepSource;
  /** The file of `--targets`. */
  readonly targetsFile: string | undefined;
  readonly out: string;
  readonly adapter: string | undefined;
  readonly common: Common;
}

const ROOT = fromFileUrl(new URL("../../", import.meta.url));

/**
 * Words that start `sweep --cell`, with Deno's own before them: what a cell's process may do is what `adapt` may, and it
 * writes below the sweep's folder alone.
 */
export function cellCommand(call: CellCall): string[] {
  return [
    Deno.execPath(),
    "run",
    "--config",
    `${ROOT}deno.json`,
    "--cached-only",
    "--no-prompt",
    "--allow-read",
    `--allow-write=${resolve(call.out).replaceAll(",", ",,")}`,
    "--allow-sys=hostname",
    fromFileUrl(new URL("./command.ts", import.meta.url)),
    ...cellWords(call),
  ];
}

/**
 * The same words behind `sweep`; `--cell` and its number come after them.
 *
 * @param asGiven whether paths are left as they are, for another place; else they hold from anywhere
 */
export function cellWords(
  { source, targetsFile, out, adapter, common }: CellCall,
  { asGiven = false }: { readonly asGiven?: boolean } = {},
): string[] {
  const { backend, threads, precision } = common;
  const pathOf = (path: string) => asGiven ? path : resolve(path);
  const flags: readonly (readonly [string, string | number | undefined])[] = [
    ["targets", targetsFile && pathOf(targetsFile)],
    ["seeds", source.seeds?.join(",")],
    ["out", pathOf(out)],
    ["adapter", adapter],
    ["backend", backend],
    ["threads", threads],
    ["precision", precision],
  ];
  const given = flags.flatMap(([flag, value]) => value === undefined ? [] : [`--${flag}`, String(value)]);
  return [pathOf(source.path), ...given, "--quiet"];
}
