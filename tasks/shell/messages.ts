/** What a command and its worker tell each other. */
import type { Common } from "./flags.ts";

/** What a worker is told: what to do, once, and perhaps later to stop. */
export type ToWorker<Input> = Envelope<Input> | { readonly stop: true };

/** A worker's task: the flags that all commands share, and what this one is asked for. */
export interface Envelope<Input> {
  readonly common: Common;
  readonly input: Input;
}

/** What a worker tells: it is done. */
export interface Done {
  readonly exitCode: number;
}
