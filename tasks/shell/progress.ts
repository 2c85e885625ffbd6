import { breathe } from "./breathe.ts";
import type { Terminal } from "./terminal.ts";

/** Told how many are done, and of what: `(8, "images")`. May wait, and may throw to give up. */
export type Progress = (done: number, of: string) => Promise<void>;

/** Shows progress on the terminal, and throws the signal's reason where that asks to stop. @param label of the line */
export function showProgress(
  { terminal, signal }: { readonly terminal: Pick<Terminal, "progress">; readonly signal: AbortSignal },
  label = "",
): Progress {
  return async (done, of) => {
    terminal.progress(`${label && `${label}: `}${done} ${of}`);
    await breathe(signal);
  };
}
