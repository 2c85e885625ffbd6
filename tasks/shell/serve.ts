import { StrayError } from "../../pipeline/errors.ts";
import { confine } from "./confine.ts";
import { EXIT, explain, FailedWith, Failure } from "./exit.ts";
import type { Common } from "./flags.ts";
import { guardIntrinsics } from "./intrinsics.ts";
import type { Done, Envelope, ToWorker } from "./messages.ts";
import { eraseProgress, openTerminal, print, type Terminal } from "./terminal.ts";

/** What a worker's work is given beside its input. */
export interface Context {
  /** What the shared flags of the command line say. */
  readonly common: Common;
  readonly terminal: Terminal;
  /** Aborts when the user asks the command to stop, or when something failed that nobody caught: with a `StrayError`. */
  readonly signal: AbortSignal;
}

/** What it returns is handed to the `finish` of its command's permit. */
type Work<Input> = (input: Input, context: Context) => Promise<unknown>;

/** How long work that cannot go on is given to end by itself: seconds in which other tasks have their turns as well. */
const GRACE = 3;

/**
 * The inside of `runSandboxed`: waits for the input, works, and tells when it is done. Where JSON is asked for, a
 * failure is printed as an object with the member `error`, and those of `FailedWith`. What the work returns goes to
 * whoever has asked for it (`runWorker`).
 */
export function serve<Input>(work: Work<Input>): void {
  confine();
  const changed = guardIntrinsics();
  addEventListener("message", async (event) => {
    const { port, ...envelope } = (event as MessageEvent<ToWorker<Input>>).data, stop = new AbortController();
    const send = port.postMessage.bind(port), abort = stop.abort.bind(stop); // a config may replace both
    port.onmessage = () => abort();
    const guarded: Work<Input> = async (input, context) => {
      const result = await work(input, context);
      if (context.signal.reason instanceof StrayError) throw context.signal.reason;
      refuseChanges(changed());
      return result;
    };
    const done = await attempt(guarded, envelope, stop.signal, strayErrors(abort));
    eraseProgress();
    send(done);
  }, { once: true });
}

/** Settles when something fails outside of the work, some time after the work was told to stop for it. */
function strayErrors(abort: (reason: StrayError) => void): Promise<never> {
  return new Promise((_, reject) => {
    const told = async (event: Event, cause: unknown) => {
      event.preventDefault();
      const error = new StrayError(cause);
      abort(error);
      for (let second = 0; second < GRACE; second++) {
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
      reject(error);
    };
    addEventListener("unhandledrejection", (event) => told(event, event.reason));
    addEventListener("error", (event) => told(event, event.error ?? event.message));
  });
}

/** Works, and says what went wrong if anything did. */
async function attempt<Input>(
  work: Work<Input>,
  { common, input }: Envelope<Input>,
  signal: AbortSignal,
  stray: Promise<never>,
): Promise<Done> {
  const terminal = openTerminal(common);
  try {
    const result = await Promise.race([work(input, { common, terminal, signal }), stray]);
    return { exitCode: EXIT.ok, result };
  } catch (thrown) {
    const { error, facts } = thrown instanceof FailedWith ? thrown : { error: thrown, facts: {} };
    const interrupted = signal.aborted && error === signal.reason && !(error instanceof StrayError);
    const { code, message } = interrupted
      ? { code: EXIT.ok, message: "Interrupted: nothing is written" } // the signal gives the code
      : explain(error);
    terminal.warn(message);
    if (common.json) print(JSON.stringify({ ...facts, error: message }));
    return { exitCode: code };
  }
}

function refuseChanges(member: string | undefined): void {
  if (member === undefined) return;
  throw new Failure(
    `The config or a plugin changes ${member}, on which all that is written depends. Leave the language as it is`,
  );
}
