/** What permissions do not keep from a config: all that reaches the process in which it runs, or its command. */
import process from "node:process";
import { format } from "node:util";
import v8 from "node:v8";
import threads from "node:worker_threads";
import { closeModules } from "./closed_modules.ts";
import { Failure } from "./exit.ts";
import { visible } from "./visible.ts";
import { writeWords } from "./write_words.ts";

/** Ending a worker from within would leave the command waiting for ever. */
const ENDERS: Readonly<Record<string, readonly [object, readonly string[]]>> = {
  "": [globalThis, ["close"]],
  "Deno.": [Deno, ["exit"]],
  "process.": [process, ["exit", "reallyExit", "abort"]],
};

/** What changes the process for all, or speaks in a worker's name. */
const REACHING: Readonly<Record<string, readonly [object, readonly string[]]>> = {
  "": [globalThis, ["postMessage", "Worker"]],
  "Deno.": [Deno, ["kill", "chdir", "umask", "addSignalListener", "removeSignalListener"]],
  "process.": [process, ["kill", "chdir", "umask", "execve"]],
  "v8.": [v8, ["setFlagsFromString", "setHeapSnapshotNearHeapLimit", "stopCoverage", "takeCoverage"]],
  "worker_threads.": [threads, ["Worker"]],
};

/**
 * Confines what this worker will import. What it has imported keeps what it holds: the threads that compute are started
 * by `Worker` of node:worker_threads, imported by name.
 */
export function confine(): void {
  for (const [prefix, [object, names]] of Object.entries(ENDERS)) {
    for (const name of names) {
      close(object, name, () => "Only the command may end itself. Throw an error to stop a run", prefix);
    }
  }
  for (const [prefix, [object, names]] of Object.entries(REACHING)) {
    for (const name of names) {
      close(
        object,
        name,
        (called) => `${called}() is closed to configs and plugins: it reaches beyond their run`,
        prefix,
      );
    }
  }
  const caches = () => {
    throw new Failure("The Cache API is closed to configs and plugins: a run keeps its files in its folder");
  };
  Object.defineProperty(globalThis, "caches", { get: caches, configurable: false });
  const { internal } = Deno as unknown as { readonly internal: symbol };
  if (internal) delete (Deno as unknown as Record<symbol, unknown>)[internal]; // the runtime's core, with every operation
  closeModules();
  keepErrorsHere();
  calmConsole();
}

function close(object: object, name: string, message: (called: string) => string, prefix: string): void {
  if (!(name in object)) return;
  // A function, not an arrow: some are called with `new`.
  const refused = function () {
    throw new Failure(message(prefix + name));
  };
  Object.defineProperty(object, name, { value: refused, writable: false, configurable: false });
}

/**
 * Errors that nobody catches come to `serve`, which says them. The native code of tfjs' wasm backend, which takes Deno for
 * Node, would ask for them and throw them again.
 */
function keepErrorsHere(): void {
  for (const name of ["on", "once", "addListener", "prependListener"] as const) {
    const listen = process[name].bind(process) as (event: string, listener: () => void) => unknown;
    const others = (event: string, listener: () => void) => {
      if (event !== "uncaughtException" && event !== "unhandledRejection") listen(event, listener);
      return process;
    };
    Object.defineProperty(process, name, { value: others });
  }
}

/** What a config or a plugin prints is words like all others: they command no terminal, and end no run. */
function calmConsole(): void {
  const to = (stream: "stdout" | "stderr") => (...words: unknown[]) =>
    writeWords(stream, `${visible(format(...words))}\n`);
  const [log, error] = [to("stdout"), to("stderr")];
  Object.assign(console, { log, info: log, debug: log, error, warn: error });
}
