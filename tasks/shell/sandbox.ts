import { EXIT, explain } from "./exit.ts";
import { print } from "./terminal.ts";
import { type Arguments, type Command, helpText, parseCommandLine, UsageError, wantsHelp } from "./usage.ts";

/** What a command's worker may do beyond reading and computing. */
export interface Permit<Input> {
  /** Handed to the worker. */
  readonly input: Input;
  /** Folders and files that it may write. */
  readonly write: readonly string[];
  /** Hosts that it may reach; `true` for any. @default none */
  readonly net?: readonly string[] | true;
}

/** A message from the worker: it is done. */
export interface Done {
  readonly exitCode: number;
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
  permit: (args: Arguments) => Permit<Input> | Promise<Permit<Input>>,
): Promise<never> {
  if (wantsHelp(Deno.args)) {
    print(helpText(command));
    Deno.exit(EXIT.ok);
  }
  try {
    Deno.exit(await work(worker, await permit(parseCommandLine(command, Deno.args))));
  } catch (error) {
    Deno.exit(complain(command, error));
  }
}

/** Says on stderr what went wrong, and in JSON where that is asked for, and returns the exit code. */
export function complain(command: Command, error: unknown): number {
  const { code, message } = explain(error);
  console.error(message);
  if (error instanceof UsageError) console.error(`See: deno task ${command.name} --help`);
  if (Deno.args.includes("--json")) print(JSON.stringify({ error: message }));
  return code;
}

function work<Input>(url: URL, { input, write, net = [] }: Permit<Input>): Promise<number> {
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
  const worker = new Worker(url, { type: "module", deno: { permissions } } as WorkerOptions);
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
  worker.postMessage({ input });
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
