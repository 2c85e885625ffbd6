import { EXIT, explain, FailedWith, Failure } from "./exit.ts";
import type { Common } from "./flags.ts";
import type { Done, Envelope, ToWorker } from "./messages.ts";
import { eraseProgress, openTerminal, print, type Terminal } from "./terminal.ts";

/** What a worker's work is given beside its input. */
export interface Context {
  /** What the shared flags of the command line say. */
  readonly common: Common;
  readonly terminal: Terminal;
  /** Aborts when the user asks the command to stop. */
  readonly signal: AbortSignal;
}

/**
 * The inside of `runSandboxed`: waits for the input, works, and tells when it is done. Where JSON is asked for, a
 * failure is printed as an object with the member `error`, and those of `FailedWith`.
 */
export function serve<Input>(work: (input: Input, context: Context) => Promise<void>): void {
  const stop = new AbortController();
  refuseExit();
  const scope = globalThis as unknown as {
    onmessage: (event: MessageEvent<ToWorker<Input>>) => void;
    postMessage(message: Done): void;
  };
  scope.onmessage = async ({ data }) => {
    if ("stop" in data) return stop.abort();
    const exitCode = await attempt(work, data, stop.signal);
    eraseProgress();
    scope.postMessage({ exitCode });
  };
}

/** Works, and says what went wrong if anything did. @returns the exit code */
async function attempt<Input>(
  work: (input: Input, context: Context) => Promise<void>,
  { common, input }: Envelope<Input>,
  signal: AbortSignal,
): Promise<number> {
  const terminal = openTerminal(common);
  try {
    await work(input, { common, terminal, signal });
    return EXIT.ok;
  } catch (thrown) {
    const { error, facts } = thrown instanceof FailedWith ? thrown : { error: thrown, facts: {} };
    const interrupted = signal.aborted && error === signal.reason;
    const { code, message } = interrupted
      ? { code: EXIT.ok, message: "Interrupted: nothing is written" } // the signal gives the code
      : explain(error);
    terminal.warn(message);
    if (common.json) print(JSON.stringify({ ...facts, error: message }));
    return code;
  }
}

/** A worker that ended itself would leave the command waiting for ever. */
function refuseExit(): void {
  const refuse = () => {
    throw new Failure("Only the command may end itself. Throw an error to stop a run");
  };
  Object.assign(Deno, { exit: refuse });
  Object.assign(globalThis, { close: refuse });
}
