/** How a command is asked to stop. */
import { EXIT } from "./exit.ts";
import { openTerminal } from "./terminal.ts";

/**
 * How long after a signal another counts as its echo, in milliseconds: a terminal signals every process at once,
 * and npx and deno task hand on what they got, so that one Ctrl-C arrives two or three times.
 */
const ECHO = 1000;

/** How long a signal may seem to have done nothing, in milliseconds, before it is said that it was heard. */
const IMPATIENCE = 3000;

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
export function onSignals(stop: (signal: Deno.Signal) => void): () => number | undefined {
  let first: { readonly code: number; readonly at: number } | undefined;
  const { warn } = openTerminal();
  for (const [signal, code] of SIGNALS) {
    listen(signal, () => {
      const at = performance.now();
      if (first && at - first.at > ECHO && signal !== "SIGHUP") Deno.exit(code);
      if (first) return;
      first = { code, at };
      stop(signal);
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
