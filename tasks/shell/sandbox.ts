import type { Arguments, Command, Flags } from "./command.ts";
import { EXIT, Failure } from "./exit.ts";
import type { Common } from "./flags.ts";
import { type Done, type Envelope, STOP, type ToWorker } from "./messages.ts";
import { runCommand } from "./run_command.ts";
import { onSignals } from "./signals.ts";

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
    return (await runWorker(worker, await permit(args, common), common)).exitCode;
  });
}

/** Whence modules may be imported: a program that comes from the network is read from there, and nothing from elsewhere. */
const ORIGIN = import.meta.url.startsWith("file:") ? false : [new URL(import.meta.url).host];

/**
 * The worker that has done its work. It ends with the process, or before the next one begins, and not as soon as it is
 * done: ending, it takes down the graphics drivers that it has looked for a GPU with, and a process that exits at that
 * moment calls what they have asked for at exit, after it is gone (a segmentation fault in one of 25 exits, with Mesa).
 */
let idle: Worker | undefined;

/** Runs one worker to its end, as one that is permitted no more than that, and what is to follow where it did its work. */
export async function runWorker<Input>(
  worker: URL,
  { input, finish, release, ...allowed }: Permit<Input>,
  common: Common,
): Promise<Done> {
  try {
    idle?.terminate();
    idle = undefined;
    const started = startWorker(worker, allowed), done = await work(started, { common, input });
    idle = started;
    if (done.exitCode === EXIT.ok) await finish?.(done.result);
    return done;
  } finally {
    release?.();
  }
}

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
    port.onmessage = ({ data }: MessageEvent<Done>) => {
      resolve({ ...data, exitCode: data.exitCode || (signalled() ?? EXIT.ok) });
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Failure(event.message));
    };
    const message: ToWorker<Input> = { ...envelope, port: workers };
    worker.postMessage(message, [workers]);
  });
}
