import type { Arguments, Command } from "./command.ts";
import { EXIT } from "./exit.ts";
import type { Common } from "./flags.ts";
import type { Done, Envelope } from "./messages.ts";
import { runCommand } from "./run_command.ts";

/** What a command's worker may do beyond reading and computing. */
export interface Permit<Input> {
  /** Handed to the worker. */
  readonly input: Input;
  /** Folders and files that it may write. */
  readonly write: readonly string[];
  /** Hosts that it may reach; `true` for any. @default none */
  readonly net?: readonly string[] | true;
  /** Called when the work is over, however it went. */
  release?(): void;
}

/**
 * How long after a signal another counts as its echo, in milliseconds: a terminal signals every process at once,
 * and npx and deno task hand on what they got, so that one Ctrl-C arrives two or three times.
 */
const ECHO = 1000;

/**
 * Runs a command: parses its line here, and does its work in a worker that can read, and write what it was
 * permitted, and nothing else: no network, no subprocess, no environment. A config and its third-party plugins
 * run there.
 *
 * The first Ctrl-C or SIGTERM asks the worker to stop; a later one leaves at once.
 */
export async function runSandboxed<Input>(
  command: Command,
  worker: URL,
  permit: (args: Arguments, common: Common) => Permit<Input> | Promise<Permit<Input>>,
): Promise<never> {
  return await runCommand(command, async (args, common) => {
    const { input, release, ...allowed } = await permit(args, common);
    try {
      return await work(startWorker(worker, allowed), { common, input });
    } finally {
      release?.();
    }
  });
}

function startWorker(url: URL, { write, net = [] }: Pick<Permit<unknown>, "write" | "net">): Worker {
  const permissions = {
    read: true,
    write: [...write],
    net: net === true ? true : net.length > 0 ? [...net] : false,
    run: false,
    env: false,
    ffi: false,
    sys: false,
    import: false,
  };
  return new Worker(url, { type: "module", deno: { permissions } } as WorkerOptions);
}

/** Hands a worker its task and waits for its end. @returns the exit code */
function work<Input>(worker: Worker, envelope: Envelope<Input>): Promise<number> {
  let signalled: { readonly code: number; readonly at: number } | undefined;
  for (const [signal, code] of [["SIGINT", EXIT.interrupted], ["SIGTERM", EXIT.terminated]] as const) {
    Deno.addSignalListener(signal, () => {
      const at = performance.now();
      if (signalled && at - signalled.at > ECHO) Deno.exit(code);
      if (signalled) return;
      signalled = { code, at };
      worker.postMessage({ stop: true });
    });
  }
  worker.postMessage(envelope);
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Done>) =>
      resolve(data.exitCode || (signalled?.code ?? EXIT.ok));
    worker.onerror = (event) => {
      event.preventDefault();
      console.error(event.message);
      resolve(EXIT.failed);
    };
  });
}
