/** The command line of one cell, for processes that are started here and for schedulers. */
import { fromFileUrl } from "@std/path";
import type { SweepSource } from "../../pipeline/plan/load_sweep.ts";
import { PROGRAM } from "../shell/called_as.ts";
import type { Common } from "../shell/flags.ts";

/** What all cells of a call have. */
export interface CellCall {
  readonly source: SweepSource;
  /** The file of `--targets`. */
  readonly targetsFile: string | undefined;
  /** Where the person stands. */
  readonly person: string;
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
  if (PROGRAM !== "deno task") return ["node", `${ROOT}bin/variegate.mjs`, "sweep", ...cellWords(call)]; // which knows the user's project
  return [
    Deno.execPath(),
    "run",
    "--config",
    `${ROOT}deno.json`,
    "--cached-only",
    "--no-prompt",
    "--allow-read",
    `--allow-write=${call.out.replaceAll(",", ",,")}`,
    "--allow-sys=hostname",
    `${ROOT}cli.ts`,
    "sweep",
    ...cellWords(call),
  ];
}

/**
 * The same words behind `sweep`; `--cell` and its number come after them.
 *
 * @param pathOf how the sweep's file and that of the targets are written
 */
export function cellWords(
  { source, targetsFile, out, adapter, common }: CellCall,
  pathOf: (path: string) => string = (path) => path,
): string[] {
  const { backend, threads, precision } = common;
  const flags: readonly (readonly [string, string | number | undefined])[] = [
    ["targets", targetsFile && pathOf(targetsFile)],
    ["seeds", source.seeds?.join(",")],
    ["out", out],
    ["adapter", adapter],
    ["backend", backend],
    ["threads", threads],
    ["precision", precision],
  ];
  const given = flags.flatMap(([flag, value]) => value === undefined ? [] : [`--${flag}`, String(value)]);
  return [pathOf(source.path), ...given, "--quiet"];
}
