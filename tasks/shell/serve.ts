import { EXIT, explain, FailedWith, Failure } from "./exit.ts";
import type { Done } from "./sandbox.ts";
import { eraseProgress, openTerminal, print, type Terminal } from "./terminal.ts";

/**
 * The inside of `runSandboxed`: waits for the input, works, and tells when it is done. Where the input asks for
 * JSON, a failure is told as an object with the member `error`, and those of `FailedWith`.
 */
export function serve<Input>(
  work: (input: Input, terminal: Terminal, signal: AbortSignal) => Promise<void>,
): void {
  const stop = new AbortController();
  refuseExit();
  const scope = globalThis as unknown as {
    onmessage: (event: MessageEvent<{ readonly input?: Input; readonly stop?: boolean }>) => void;
    postMessage(message: Done): void;
  };
  scope.onmessage = async ({ data }) => {
    if (data.stop) return stop.abort();
    const terminal = openTerminal();
    let exitCode: number = EXIT.ok;
    try {
      await work(data.input as Input, terminal, stop.signal);
    } catch (thrown) {
      const { error, facts } = thrown instanceof FailedWith ? thrown : { error: thrown, facts: {} };
      const interrupted = stop.signal.aborted && error === stop.signal.reason;
      const { code, message } = interrupted
        ? { code: EXIT.ok, message: "Interrupted: nothing is written" } // the signal gives the code
        : explain(error);
      terminal.log(message);
      if (asksForJson(data.input)) print(JSON.stringify({ ...facts, error: message }));
      exitCode = code;
    }
    eraseProgress();
    scope.postMessage({ exitCode });
  };
}

function asksForJson(input: unknown): boolean {
  return (input as { readonly json?: boolean } | undefined)?.json === true;
}

/** A worker that ended itself would leave the command waiting for ever. */
function refuseExit(): void {
  const refuse = () => {
    throw new Failure("Only the command may end itself. Throw an error to stop a run");
  };
  Object.assign(Deno, { exit: refuse });
  Object.assign(globalThis, { close: refuse });
}
