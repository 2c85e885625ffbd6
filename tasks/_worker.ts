import { explain, Failure } from "./_exit.ts";
import type { Done } from "./_sandbox.ts";
import { eraseProgress, openTerminal, type Terminal } from "./_terminal.ts";

/** The inside of `runSandboxed`: waits for the input, works, and tells when it is done. */
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
    let exitCode = 0;
    try {
      await work(data.input as Input, terminal, stop.signal);
    } catch (error) {
      if (stop.signal.aborted && error === stop.signal.reason) {
        terminal.log("Interrupted: nothing is written");
      } else {
        const { code, message } = explain(error);
        terminal.log(message);
        exitCode = code;
      }
    }
    eraseProgress();
    scope.postMessage({ exitCode });
  };
}

/** A worker that ended itself would leave the command waiting for ever. */
function refuseExit(): void {
  const refuse = () => {
    throw new Failure("Only the command may end itself. Throw an error to stop a run");
  };
  Object.assign(Deno, { exit: refuse });
  Object.assign(globalThis, { close: refuse });
}
