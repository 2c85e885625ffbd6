/** `deno task watch`: a page that shows runs while they go, and afterwards. */
import { whole } from "../../models/options/mod.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import type { WatchInput } from "./input.ts";

/** What it takes. */
export const COMMAND = {
  name: "watch",
  summary:
    "Shows runs on a page of this machine: curves of the terms, sample strips over training, and whether a run is at work.\n" +
    "It reads their folders alone, so that runs may go on, be over, or come from elsewhere; folders with runs in them, such\n" +
    "as a sweep, show all of them. Nothing is written, and nobody else can reach the page.",
  positional: ["RUN..."],
  flags: {
    port: { value: "P", is: whole(0, 65535), help: "Where to listen (default: any port that is free)" },
  },
  examples: [
    "deno task watch runs/dog-to-cat",
    "deno task watch runs --port 8080",
    "deno task watch runs/dog-to-cat runs/dog-to-fox",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
async function permit(args: Arguments<typeof COMMAND.flags>): Promise<Permit<WatchInput>> {
  const folders = args.positional;
  for (const folder of folders) await checkFolder(folder);
  const real = await Promise.all(folders.map((folder) => Deno.realPath(folder)));
  return {
    input: { folders, port: args.values.port ?? 0 },
    read: [...folders, ...real],
    write: [],
    net: ["127.0.0.1"],
  };
}

/** @throws {UsageError} where no folder is */
async function checkFolder(folder: string): Promise<void> {
  const info = await Deno.stat(folder).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  });
  if (!info) throw new UsageError(`There is no folder "${folder}"`);
  if (!info.isDirectory) {
    throw new UsageError(`"${folder}" is a file: give the folder of a run, or one with runs in it`);
  }
}
