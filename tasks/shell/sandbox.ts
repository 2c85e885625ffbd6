import type { Arguments, Command, Flags } from "./command.ts";
import { EXIT, Failure } from "./exit.ts";
import type { Common } from "./flags.ts";
import { type Done, type Envelope, STOP, type ToWorker } from "./messages.ts";
import { runCommand } from "./run_command.ts";
import { openTerminal } from "./terminal.ts";

/** What a command's worker may do beyond computing. */
export interface Permit<Input> {
  /** Handed to the worker. */
  readonly input: Input;
  /** Folders and files that it may write. */
  readonly write: readonly string[];
  /** Folders and files that it may read. @default all */
  readonly read?: readonly string[];
  /** Hosts that it may reach; `true` for any. @default none */
  readonly net?: readonly string[] | true;
  /** Variables of the environment that it may read. @default none */
  readonly env?: readonly string[];
  /** Called with what the work returned, where it went well: for what a worker may not do. */
  finish?(result: unknown): Promise<void>;
  /** Called when all is over, however it went. */
  release?(): void;
}

/**
 * How long after a signal another counts as its echo, in milliseconds: a terminal signals every process at once,
 * and npx and deno task hand on what they got, so that one Ctrl-C arrives two or three times.
 */
const ECHO = 1000;

/** How long a signal may seem to have done nothing, in milliseconds, before it is said that it was heard. */
const IMPATIENCE = 3000;

/**
 * Runs a command: parses its line here, and does its work in a worker that can read, and write what it was
 * permitted, and nothing else: no network, no subprocess, no environment (confine.ts says what else is closed). A config
 * and its third-party plugins run there.
 *
 * The first Ctrl-C, SIGTERM or SIGHUP asks the worker to stop; a later one leaves at once.
 */
export async function runSandboxed<Input, F extends Flags>(
  command: Command<F>,
  words: readonly string[],
  worker: URL,
  permit: (args: Arguments<F>, common: Common) => Permit<Input> | Promise<Permit<Input>>,
): Promise<never> {
  return await runCommand(command, words, async (args, common) => {
    const { input, finish, release, ...allowed } = await permit(args, common);
    try {
      const { exitCode, result } = await work(startWorker(worker, allowed), { common, input });
      if (exitCode === EXIT.ok) await finish?.(result);
      return exitCode;
    } finally {
      release?.();
    }
  });
}

/** Whence modules may be imported: a program that comes from the network is read from there, and nothing from elsewhere. */
const ORIGIN = import.meta.url.startsWith("file:") ? false : [new URL(import.meta.url).host];

function startWorker(
  url: URL,
  { read, write, net = [], env = [] }: Pick<Permit<unknown>, "read" | "write" | "net" | "env">,
): Worker {
  const permissions = {
    read: read ? [...read] : true,
    write: [...write],
    net: net === true ? true : net.length > 0 ? [...net] : false,
    run: false,
    env: env.length > 0 ? [...env] : false,
    ffi: false,
    sys: false,
    import: ORIGIN,
  };
  return new Worker(url, { type: "module", deno: { permissions } } as WorkerOptions);
}

/** Hands a worker its task and waits for its end. */
function work<Input>(worker: Worker, envelope: Envelope<Input>): Promise<Done> {
  const { port1: port, port2: workers } = new MessageChannel();
  const signalled = onSignals(() => port.postMessage(STOP));
  return new Promise((resolve, reject) => {
    port.onmessage = ({ data }: MessageEvent<Done>) =>
      resolve({ ...data, exitCode: data.exitCode || (signalled() ?? EXIT.ok) });
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Failure(event.message));
    };
    const message: ToWorker<Input> = { ...envelope, port: workers };
    worker.postMessage(message, [workers]);
  });
}

/** The signals that ask a command to stop. */
const SIGNALS = [
  ["SIGHUP", EXIT.hungUp], // a terminal that was closed, or a connection that was lost
  ["SIGINT", EXIT.interrupted],
  ["SIGTERM", EXIT.terminated],
] as const;

/**
 * Calls `stop` at the first signal, and leaves at a later one: whoever asks twice does not want to wait. A terminal that
 * hangs up asks for nothing more than it did.
 *
 * @returns the exit code of the first signal, once there was one
 */
function onSignals(stop: () => void): () => number | undefined {
  let first: { readonly code: number; readonly at: number } | undefined;
  const { warn } = openTerminal();
  for (const [signal, code] of SIGNALS) {
    listen(signal, () => {
      const at = performance.now();
      if (first && at - first.at > ECHO && signal !== "SIGHUP") Deno.exit(code);
      if (first) return;
      first = { code, at };
      stop();
      setTimeout(() => warn("Stopping after what is being computed. Once more leaves at once"), IMPATIENCE);
    });
  }
  return () => first?.code;
}

/** Not every system has every signal. */
function listen(signal: Deno.Signal, handler: () => void): void {
  try {
    Deno.addSignalListener(signal, handler);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}
