/** `deno task export`: a page that draws what runs have made, in the visitor's browser. */
import { resolve } from "@std/path";
import { oneOf } from "../../models/options/mod.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import type { ExportInput } from "./worker.ts";

/** What it takes. */
export const COMMAND = {
  name: "export",
  summary:
    "Writes a page that draws the source and the adapted generators of runs side by side, in the visitor's browser, on\n" +
    "its GPU or in WebAssembly. SITE/index.html is all there is: it opens from disk, and sends nothing anywhere.",
  positional: ["RUN..."],
  flags: {
    out: { value: "DIR", help: "The folder to write to" },
    source: {
      value: "FILE",
      help: "The generator that the runs started from, where it is no longer at hand",
    },
    dtype: {
      value: "TYPE",
      is: oneOf("f16", "f32"),
      help: "f16, which is half as large, or f32, which draws bit for bit what sample draws (default: f16)",
    },
    split: { help: "Writes the code and the networks beside the page, for a web server, which loads faster" },
    title: { value: "TEXT", help: "What the page is called (default: the names of the runs)" },
    licence: { value: "TEXT", help: "Whose the source is, and what may be done with it: stands in the page" },
  },
  examples: [
    "deno task export runs/dog-to-cat --out site",
    'deno task export runs/dog-to-cat runs/dog-to-fox --out site --dtype f32 --title "Dogs, cats and foxes"',
    'deno task export runs/faces --out public --split --licence "FFHQ by NVIDIA, not for commercial use"',
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
function permit(args: Arguments<typeof COMMAND.flags>): Permit<ExportInput> {
  const out = args.one("out"), runs = args.positional;
  if (out === undefined) throw new UsageError("No --out DIR is given");
  const taken = runs.find((run) => resolve(run) === resolve(out));
  if (taken !== undefined) throw new UsageError(`--out is "${out}", which is a run: give another folder`);
  const input = {
    runs,
    out,
    source: args.one("source"),
    dtype: args.values.dtype ?? "f16",
    split: args.has("split"),
    title: args.one("title"),
    licence: args.one("licence"),
  } as const;
  return { input, write: [resolve(out)] };
}
